import { styleText } from 'node:util';
import { compare, sum } from '@/domain/shared/decimal';
import type { PrintedFinding } from '@/domain/reading/contract';
import type { TargetTable } from '@/domain/reading/document';
import type { Locale } from '@/lib/i18n/locales';
import { translator, type Translator } from '@/lib/i18n/translator';
import type { Inspection } from '@/lib/inspect/inspect';
import { placesOf } from '@/lib/inspect/place';
import { printedFindings } from '@/lib/inspect/printed';

type Style = 'bold' | 'dim' | 'red' | 'yellow' | 'green' | 'blue';
export type Paint = (style: Style, text: string) => string;

/** Colours on a terminal only; piped into a file the words stay. */
export const painter = (colours: boolean): Paint => (style, text) => (colours ? styleText(style, text) : text);

const MARK = { error: ['✗', 'red'], warning: ['!', 'yellow'], info: ['·', 'blue'] } as const;

/** One document for a person at a terminal: what it is, what is in it, what is wrong with it, which sums hold. */
export function report(inspection: Inspection, locale: Locale, paint: Paint): string {
  const t = translator(locale, 'reading');
  const findings = printedFindings(inspection, locale);
  return [...head(inspection, t, paint), '', ...contents(inspection, t, paint), '', ...findingLines(findings, t, paint), '', ...vagueLines(inspection, locale, paint), ...checkLines(inspection, t, paint)].join('\n');
}

function head({ document: doc }: Inspection, t: Translator, paint: Paint): string[] {
  const none = t('report.none');
  const facts: readonly (readonly [string, string])[] = [
    [t('report.kind'), t(`kinds.${doc.kind}`)],
    [t('report.department'), (doc.department ?? none) + (doc.departmentCode ? ` (${doc.departmentCode})` : '')],
    [t('report.year'), doc.fiscalYear === null ? none : String(doc.fiscalYear)],
    ...(doc.period ? [[t('report.period'), doc.period] as const] : []),
    [t('report.unit'), doc.moneyUnit ?? none],
  ];
  return [paint('bold', doc.title ?? doc.file), facts.map(([label, value]) => `${paint('dim', label)} ${value}`).join('   ')];
}

function contents({ document: doc }: Inspection, t: Translator, paint: Paint): string[] {
  const out: string[] = [];
  if (doc.sections.length) {
    const titles = doc.sections.map((s) => (s.found ? `${s.no} ${s.title}` : paint('yellow', `${t('report.missing')} ${s.title}`)));
    out.push(paint('bold', t('report.sections', { count: doc.sections.filter((s) => s.found).length })), ...titles.map((title) => `  ${title}`));
  }
  if (doc.figures.length) out.push(paint('bold', t('report.figures', { count: doc.figures.length })));
  if (doc.funds.length) out.push(paint('bold', t('report.funds', { count: doc.funds.length })));
  if (doc.tables.length) {
    const rows = doc.tables.reduce((n, table) => n + table.rows.length, 0);
    out.push(paint('bold', t('report.tables', { count: doc.tables.length, rows })));
    doc.tables.forEach((table, i) => out.push(tableLine(table, i + 1, t, paint)));
  }
  return out;
}

function tableLine(table: TargetTable, no: number, t: Translator, paint: Paint): string {
  const total = (values: readonly (string | null)[]): string | null => {
    const known = values.filter((v): v is string => v !== null);
    return known.length ? sum(...known) : null;
  };
  const weights = total(table.rows.map((r) => r.weight));
  const scores = total(table.rows.map((r) => r.score));
  const facts = [
    t('report.rows', { count: table.rows.length }),
    ...(weights && compare(weights, '0') > 0 ? [t('report.weights', { weight: weights })] : []),
    ...(scores ? [t('report.scores', { score: scores })] : []),
  ];
  return `  ${String(no).padStart(2)}  ${table.project ?? table.title ?? t('report.untitled')}  ${paint('dim', facts.join(' · '))}`;
}

function findingLines(findings: readonly PrintedFinding[], t: Translator, paint: Paint): string[] {
  if (!findings.length) return [paint('green', t('report.noFindings'))];
  const groups = [['error', 'report.errors'], ['warning', 'report.warnings'], ['info', 'report.infos']] as const;
  return groups.flatMap(([severity, title]) => {
    const list = findings.filter((f) => f.severity === severity);
    if (!list.length) return [];
    const [mark, colour] = MARK[severity];
    return [
      paint('bold', `${t(title)} ${list.length}`),
      ...list.flatMap((f) => [
        `  ${paint(colour, `${mark} ${f.code}`)}  ${f.message}  ${paint('dim', placesOf(f.where, t))}`,
        ...(f.suggestion ? [`      ${paint('dim', t('report.suggestion'))} ${f.suggestion}`] : []),
      ]),
    ];
  });
}

/** What cannot be measured, and what could stand there: a line for each row, so that an author can go through them. */
function vagueLines({ vague }: Inspection, locale: Locale, paint: Paint): string[] {
  if (vague.length === 0) return [];
  const [library, findings, reading] = [translator(locale, 'library'), translator(locale, 'findings'), translator(locale, 'reading')];
  const said = (row: Inspection['vague'][number], part: 'how' | 'evidence') => (row.library ? library(`indicator.${row.library}.${part}`) : findings(`measure.${row.measure}.${part}`));
  return [
    paint('bold', library('vague.report', { count: vague.length })),
    ...vague.flatMap((row) => {
      const text = row.rewrite === null ? library('vague.own') : row.rename ? library('advice.plain', { name: row.rename, value: row.rewrite }) : row.rewrite;
      return [`  ${row.name}：${row.value}  ${paint('dim', placesOf([row.where], reading))}`, `      ${paint('dim', library('vague.reportLine', { text, how: said(row, 'how'), evidence: library('advice.evidence', { text: said(row, 'evidence') }) }))}`];
    }),
    '',
  ];
}

function checkLines({ checks }: Inspection, t: Translator, paint: Paint): string[] {
  const of = (result: string): Inspection['checks'] => checks.filter((c) => c.result === result);
  const passed = of('pass');
  return [
    t('report.checks', { pass: passed.length, fail: of('fail').length, cannot: of('cannot_check').length, none: of('not_applicable').length }),
    ...passed.map((check) => `  ${paint('green', `✓ ${check.code}`)}  ${check.detail}`),
  ];
}

/** Several files: one line each, so that the bad ones are seen at a glance. */
export function summary(files: readonly { name: string; inspection: Inspection | null; error: string | null }[], locale: Locale, paint: Paint): string {
  const t = translator(locale, 'reading');
  const count = (inspection: Inspection, severity: PrintedFinding['severity']): number => printedFindings(inspection, locale).filter((f) => f.severity === severity).length;
  const lines = files.map(({ name, inspection, error }) => {
    if (!inspection) return `  ${paint('red', '✗')} ${name}  ${error ?? ''}`;
    const rows = inspection.document.tables.reduce((n, table) => n + table.rows.length, 0);
    const [errors, warnings] = [count(inspection, 'error'), count(inspection, 'warning')];
    const counts = `${t('report.errors')} ${errors} · ${t('report.warnings')} ${warnings}`;
    return `  ${errors ? paint('red', '✗') : paint('green', '✓')} ${name}  ${t(`kinds.${inspection.document.kind}`)} · ${t('report.rows', { count: rows })} · ${counts}`;
  });
  return [paint('bold', t('report.summary')), ...lines].join('\n');
}
