import type { StructuredDocument, TargetTable, Where } from '@/domain/reading/document';
import { CATALOGUE } from './catalogue';
import { acrossForms, unbacked } from './document/across';
import { directions, percentages, publicFunds, totalChange } from './document/changes';
import { amountsMissing, covered, derivations, narrativeProjects } from './document/coverage';
import { formOf } from './document/from-table';
import { assetParts, assets, operatingFund, procurement, vehicles } from './document/holdings';
import { lostCharacters } from './document/lost-character';
import { moneyPart } from './document/money-part';
import { moneyUnderTargets, type MoneyUnderTargets } from './document/money-under-targets';
import { glossaryFit, officialName, selfNames } from './document/names';
import { assetBlanks, emptyReasons, fourBudgets, goals, layoutGaps, publicFundChanges, subordinateUnits } from './document/narrative';
import { coverageOf, number, type Coverage } from './document/projects';
import { prompts, reported } from './document/reported';
import { narrativeWords, residue } from './document/residue';
import { cannot, fail, outside, pass, type Checked, type CheckResult } from './document/result';
import { scores } from './document/scores';
import { budgetSums } from './document/sums';
import { doubts, emptyHead, isReport, isTarget, missingKinds, twice, unitColumn, unitCost, weights } from './document/table-layout';
import { slips } from './document/typing';
import { vagueRows, type VagueRow } from './document/vague-rows';
import { fault } from './fault';
import { SEVERITIES, type Finding } from './finding';
import type { CheckedForm } from './indicator-model';
import { measurableShare, type MeasurableShare } from './measurable-share';
import { mergeByCode } from './merge';
import { oneCause } from './one-cause';
import { formChecks } from './rows/form-checks';
import { isExecutionAgain } from './rows/results';
import { DEFAULT_WORDS, type WordLists } from './words';

export interface DocumentContext {
  /** official names of all bodies of the region, where there is a table of them */
  readonly organisations?: readonly string[];
  /** the county's own word lists; without them those that come with the product */
  readonly words?: WordLists;
}

export interface CheckedDocument {
  readonly findings: readonly Finding<Where>[];
  readonly checks: readonly CheckResult[];
  readonly measurable: MeasurableShare;
  /** each indicator in words, with what could stand there instead */
  readonly vague: readonly VagueRow[];
  /** null where the document has no project forms */
  readonly moneyUnderTargets: MoneyUnderTargets | null;
}

interface Formed {
  readonly table: TargetTable;
  readonly index: number;
  readonly form: CheckedForm<Where>;
}

/** Blanks inside cells come from the file (TY-15); a disclosure's goals are judged as a whole (MS-17); an execution rate in a report is SC-10. */
function leftAside(finding: Finding<Where>, doc: StructuredDocument, table: TargetTable): boolean {
  if (finding.code === 'TG-07') return isReport(table) && isExecutionAgain(String(finding.params.name));
  return finding.code === 'TY-15' || (finding.code === 'MS-17' && doc.kind === 'disclosure');
}

/** Faults of one table of a document. */
const tableFindings = (doc: StructuredDocument, { table, index, form }: Formed, words: WordLists): readonly Finding<Where>[] => [
  ...formChecks(form, words).filter((finding) => !leftAside(finding, doc, table)),
  ...unitColumn(form),
  ...unitCost(form),
  ...emptyHead(table),
  ...missingKinds(table, form),
  ...doubts(table),
  ...(isTarget(table) ? (weights(table)?.findings ?? []) : []),
  ...moneyPart(doc, table, index),
  ...(isReport(table) ? [...scores(doc, table, index), ...reported(doc, table, index)] : []),
];

/** … X-32: over the tables and over what the document states twice. */
function tableChecks(doc: StructuredDocument, coverage: Coverage, found: readonly Finding<Where>[]): readonly Checked[] {
  const has = (...codes: string[]) => found.some((finding) => codes.includes(finding.code));
  const targets = doc.tables.filter(isTarget);
  const reports = doc.tables.filter((table) => isReport(table) && table.kind !== 'monitoring');
  const judge = (code: string, applies: boolean, faulty: boolean, detail = ''): Checked => (!applies ? outside(code, '') : faulty ? fail(code, detail, []) : pass(code, detail));
  const weighted = targets.flatMap((table) => weights(table) ?? []);
  const repeated = twice(doc);
  const stated = coverage.projects.flatMap((project) => (project.wan ? [number(project.wan)] : []));
  const monitored = doc.tables.some((table) => table.kind === 'monitoring');
  const forecasts = monitored ? doc.funds.filter((fund) => fund.forecast !== null && fund.executed !== null) : [];
  const low = forecasts.filter((fund) => Number(fund.forecast) < Number(fund.executed));
  return [
    judge('X-22', targets.length > 0, has('FU-08', 'FU-01'), stated.join('，')),
    judge('X-24', coverage.projects.length > 0, has('MS-01', 'MS-02'), stated.join('+')),
    repeated.detail === '' ? outside('X-25', '') : repeated.findings.length > 0 ? fail('X-25', repeated.detail, repeated.findings) : pass('X-25', repeated.detail),
    weighted.length === 0 ? (targets.length > 0 ? cannot('X-26', '') : outside('X-26', '')) : judge('X-26', true, has('X-26'), weighted.map((one) => one.detail).join('；')),
    has('RS-05') && !has('FU-01', 'FU-02', 'FU-03', 'SC-01', 'SC-02') ? cannot('X-27', '') : judge('X-27', reports.length > 0, has('FU-01', 'FU-02', 'FU-03', 'SC-01', 'SC-02')),
    forecasts.length === 0 ? (monitored ? cannot('X-28', '') : outside('X-28', '')) : low.length === 0 ? pass('X-28', '') : fail('X-28', low.map((fund) => `${fund.forecast}＜${fund.executed}`).join('；'), low.map((fund) =>
      fault<Where>('X-28', [fund.where], { quote: [fund.forecast ?? '', fund.executed ?? ''], expected: `≥ ${fund.executed}`, found: fund.forecast, params: { why: 'below_executed', forecast: fund.forecast ?? '', limit: fund.executed ?? '' } }))),
    outside('X-29', ''),
    outside('X-30', ''),
    doc.kind === 'disclosure' ? cannot('X-32', '') : outside('X-32', ''),
  ];
}

const rank = (finding: Finding<Where>): number => SEVERITIES.indexOf(finding.severity);
const ORDER = [...CATALOGUE.keys()];
const order = (code: string): number => (ORDER.indexOf(code) < 0 ? ORDER.length : ORDER.indexOf(code));
const numberOf = (check: CheckResult): number => Number(check.code.slice(2));

/**
 * Everything that can be said of one published document: faults, errors first and the arithmetic of the budget first among them,
 * and each cross-check X-01 … X-32 with its result. Pure; the editor's checks are the same functions (domain.md 4.5, 4.6, 5; findings.md).
 */
export function checkDocument(doc: StructuredDocument, context: DocumentContext = {}): CheckedDocument {
  const words = context.words ?? DEFAULT_WORDS;
  const coverage = coverageOf(doc);
  const proposal = (table: TargetTable) => (coverage.proposal?.project.table === table ? coverage.proposal.wan.times(10000).toFixed() : null);
  const formed = doc.tables.map((table, index): Formed => ({ table, index, form: formOf(doc, table, index, proposal(table)) }));
  const forms = formed.map((one) => one.form);
  const checked = [
    ...budgetSums(doc), totalChange(doc), directions(doc), percentages(doc), operatingFund(doc), ...publicFunds(doc), vehicles(doc), assets(doc), assetParts(doc),
    ...procurement(doc), covered(coverage), ...derivations(doc, coverage), narrativeProjects(doc, coverage),
  ];
  const bought = checked.some((one) => one.check.code === 'X-31' && one.check.result === 'pass');
  const found = [
    ...checked.flatMap((one) => one.findings),
    ...officialName(doc, context.organisations ?? []), ...selfNames(doc), ...glossaryFit(doc),
    ...amountsMissing(doc, coverage), ...fourBudgets(doc), ...publicFundChanges(doc), ...emptyReasons(doc), ...goals(doc), ...assetBlanks(doc), ...layoutGaps(doc), ...subordinateUnits(doc),
    ...formed.flatMap((one) => tableFindings(doc, one, words)),
    ...acrossForms(doc, forms), ...unbacked(forms, bought),
    ...twice(doc).labels, ...slips(doc), ...lostCharacters(doc), ...residue(doc, words.residue), ...narrativeWords(doc, words.sensitive), ...(doc.tables.some((table) => isReport(table) || isTarget(table)) ? prompts(doc) : []),
  ];
  const late = tableChecks(doc, coverage, found);
  const notes = doc.notes.map((note) => fault<Where>(note.code, note.places, { quote: note.quote, params: note.params, severity: note.severity, certainty: 'certain' }));
  const findings = mergeByCode(oneCause([...found, ...late.flatMap((one) => one.findings), ...notes]));
  return {
    findings: [...findings].sort((a, b) => rank(a) - rank(b) || order(a.code) - order(b.code)),
    checks: [...checked, ...late].map((one) => one.check).sort((a, b) => numberOf(a) - numberOf(b)),
    measurable: measurableShare(forms),
    vague: vagueRows(forms),
    moneyUnderTargets: moneyUnderTargets(coverage),
  };
}
