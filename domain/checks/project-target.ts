import type { Body, Place } from '@/domain/filings/body';
import type { KindContext } from '@/domain/filings/kind';
import { PROJECT_TARGET_TABLES } from '@/domain/kinds/project-target/tables';
import { levelWeights } from '@/domain/rules/frame';
import { compare, dec, sum, yuanToWan } from '@/domain/shared/decimal';
import type { Finding } from './finding';
import { fault } from './fault';
import { fundCell, fundPlace, fundsAddUp } from './form/funds';
import { officialNames } from './form/official-names';
import { requiredHead, requiredList } from './form/required';
import { unreadableCells } from './form/unreadable';
import { headPlace, headText, OWN_LAYOUT, rowsFromBody, type CheckedForm } from './indicator-model';
import { costOverBudget } from './rows/budget';
import { formChecks } from './rows/form-checks';
import { TG06 } from './rows/missing';
import type { PlacedText } from './rows/typing';
import { SC11, X26 } from './rows/weight';
import { same } from './wording';

export function projectForm(body: Body, context: KindContext): CheckedForm<Place> {
  return {
    object: 'project',
    title: headText(body, 'projectName') || (context.projectName ?? ''),
    goal: headText(body, 'annualGoal'),
    fiscalYear: context.fiscalYear,
    amount: fundCell(body, 'total', 'annual'),
    proposal: null, own: true, layout: OWN_LAYOUT,
    rows: rowsFromBody(body, context.rules.frames.project),
    places: { form: { table: null, row: null, field: null }, title: headPlace(body, 'projectName'), goal: headPlace(body, 'annualGoal'), amount: fundPlace(body, 'total', 'annual') },
  };
}

const PARTS = ['fiscal', 'carryover', 'other'] as const;

/** The amount of the year is missing; the sum of its sources is the proposal when they are there. */
function amountMissing(body: Body, form: CheckedForm<Place>): readonly Finding<Place>[] {
  if (form.amount !== null && compare(form.amount, '0') > 0) return [];
  if (form.amount === null && body.funds?.some((row) => row.cells.source === 'total' && row.typed.annual)) return [];
  const parts = PARTS.flatMap((source) => fundCell(body, source, 'annual') ?? []);
  const proposal = parts.length > 0 && dec(sum(...parts)).gt(0) ? dec(sum(...parts)).div(10000).toFixed(2) : null;
  return [fault('MS-01', [form.places.amount], { quote: [form.title], expected: proposal, params: { title: form.title, proposal: proposal ?? '' }, suggestion: proposal })];
}

/** The name in the form is not the one under which the project is known. */
const otherName = (form: CheckedForm<Place>, official: string | null): readonly Finding<Place>[] =>
  official === null || same(official, form.title) || form.title === ''
    ? []
    : [fault('NM-03', [form.places.title], { quote: [form.title, official], expected: official, found: form.title, params: { name: form.title, other: official }, suggestion: official })];

/** Dates that end before they begin. */
function dates(body: Body): readonly Finding<Place>[] {
  const [start, end] = [headText(body, 'startDate'), headText(body, 'endDate')];
  return start !== '' && end !== '' && end < start
    ? [fault('TG-11', [headPlace(body, 'endDate')], { quote: [start, end], expected: `≥ ${start}`, found: end, params: { name: '', value: end, level2: '', fiscalYear: start.slice(0, 4) }, severity: 'error' })]
    : [];
}

/** Texts in which bodies are named: the head's, then names and descriptions of the rows. */
const namingTexts = (body: Body, form: CheckedForm<Place>): readonly PlacedText<Place>[] => [
  ...['projectName', 'annualGoal', 'overallGoal', 'basis', 'summary'].flatMap((field) => (headText(body, field) === '' ? [] : [{ text: headText(body, field), place: headPlace(body, field) }])),
  ...form.rows.flatMap((row) => [{ text: row.name, place: row.places.name }, { text: row.description, place: row.places.description }]),
];

/** Everything that can be said of one 项目绩效目标 by itself (domain.md 2.3, 2.4, 4.5; findings.md). Money in yuan. */
export function checkProjectTarget(body: Body, context: KindContext): readonly Finding<Place>[] {
  const form = projectForm(body, context);
  const applies = body.header?.[0]?.cells.satisfactionNotApplicable !== true;
  const frame = context.rules.frames.project;
  const byCode = levelWeights(frame, applies);
  const byLevel1 = Object.fromEntries(frame.levels.map((level) => [level.label.zh, byCode[level.code] ?? '0']));
  return [
    ...requiredHead(body, applies ? ['projectName', 'annualGoal'] : ['projectName', 'annualGoal', 'notApplicableReason']),
    ...requiredList(body, 'rows'),
    ...unreadableCells(body, PROJECT_TARGET_TABLES),
    ...amountMissing(body, form),
    ...fundsAddUp(body, 'annual', 'X-22'),
    ...otherName(form, context.projectName),
    ...officialNames(namingTexts(body, form), context.departmentName, context.organisations),
    ...dates(body),
    ...X26(form, { total: context.rules.totals.indicators, byLevel1 }),
    ...SC11(form, sum(context.rules.totals.indicators, context.rules.totals.execution)),
    ...(form.rows.length > 0 ? TG06(form, applies) : []),
    ...costOverBudget(form, form.amount === null ? null : yuanToWan(form.amount)),
    ...formChecks(form, context.rules.words),
  ];
}
