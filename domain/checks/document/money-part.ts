import type { FundRow, StructuredDocument, TargetTable, Where } from '@/domain/reading/document';
import { dec, percent, type Decimal } from '@/domain/shared/decimal';
import { fault } from '../fault';
import type { Finding } from '../finding';
import { PROMPTS } from '../words';
import { saysNothing } from '../rows/results';
import { fundsOf } from './from-table';
import { number } from './projects';

const COLUMNS = ['initial', 'annual', 'executed'] as const;
/** Kinds of source that do not contain each other; a layout with sub-totals has rows of its own for them. */
const SOURCES: readonly RegExp[] = [/财政(拨款|资金)|一般公共预算/, /上年结转|以前年度/, /其他资金/, /财政专户/, /单位资金|自有资金/];
const dec2 = (text: string | null): Decimal | null => (text !== null && /^-?\d+(\.\d+)?$/.test(text) ? dec(text) : null);
const bare = (fund: FundRow): string => fund.row.replace(/^其中[:：]|[\s:：]/g, '');

/** One row per kind of source, or null where the layout nests its rows. */
function disjoint(parts: readonly FundRow[]): readonly FundRow[] | null {
  if (parts.some((part) => /小计|^[（(]?[一二三1-9][）)、.]/.test(bare(part)))) return null;
  const kinds = parts.map((part) => SOURCES.findIndex((pattern) => pattern.test(bare(part))));
  return kinds.every((kind) => kind >= 0) && new Set(kinds).size === kinds.length ? parts : null;
}

/** Total row against its parts, per column (FU-01), with the guards of findings.md. */
function addUp(total: FundRow, parts: readonly FundRow[]): readonly Finding<Where>[] {
  return COLUMNS.flatMap((column) => {
    const whole = dec2(total[column]);
    const filled = parts.flatMap((part) => { const amount = dec2(part[column]); return amount ? [{ part, amount }] : []; });
    if (filled.length === 0) return [];
    const largest = filled.reduce((most, one) => (one.amount.gt(most) ? one.amount : most), dec('0'));
    const flat = disjoint(parts);
    const sum = filled.reduce((added, one) => added.plus(one.amount), dec('0'));
    const off = (found: string, expected: Decimal) => [
      fault<Where>('FU-01', [total.where, ...filled.map((one) => one.part.where)], {
        quote: [found, ...filled.map((one) => one.part[column] ?? '')], expected: number(expected), found,
        params: { field: column, total: found === '' ? '—' : found, terms: filled.map((one) => one.part[column]).join(' + '), sum: number(expected), difference: number(expected.minus(whole ?? 0).abs()) },
      }),
    ];
    if (largest.lte(0)) return [];
    // an empty cell of the total row is a fault only where the column is filled in no other total: else the column was not read
    if (whole === null) return COLUMNS.every((one) => dec2(total[one]) === null) ? off('', flat ? sum : largest) : [];
    if (whole.isZero() || largest.gt(whole.plus('0.01'))) return off(total[column] ?? '', flat ? sum : largest);
    if (!flat) return [];
    const differs = sum.minus(whole).abs().gt(dec('0.005').times(filled.length).plus('0.001'));
    return differs && (sum.gt(whole) || filled.length === parts.length) ? off(total[column] ?? '', sum) : [];
  });
}

/** Printed rate against spending over budget (FU-02); rounding to whole per cent or cutting off is information. */
function rates(rows: readonly FundRow[]): readonly Finding<Where>[] {
  return rows.flatMap((row) => {
    const printed = dec2(row.rate);
    const budget = dec2(row.annual) ?? dec2(row.initial);
    const executed = dec2(row.executed);
    if (!printed || !budget || !executed || budget.lte(0)) return [];
    const right = executed.div(budget).times(100);
    if (right.minus(printed).abs().lte('0.011') || right.minus(printed.times(100)).abs().lte('0.011')) return [];
    const rounded = printed.isInteger() && right.minus(printed).abs().lt(1);
    const cut = right.minus(printed).gte(0) && right.minus(printed).lt(dec('0.1'));
    const exact = right.toFixed(2);
    return [fault<Where>('FU-02', [row.where], { quote: [`${row.rate ?? ''}%`], expected: `${exact}%`, found: `${row.rate ?? ''}%`, params: { printed: row.rate ?? '', rate: exact }, ...(rounded || cut ? { severity: 'info' as const } : {}) })];
  });
}

const overspent = (rows: readonly FundRow[]): readonly Finding<Where>[] => {
  const over = rows.filter((row) => { const [a, b] = [dec2(row.annual) ?? dec2(row.initial), dec2(row.executed)]; return a && b && !a.isZero() && b.gt(a.plus('0.001')); });
  const first = over[0];
  const annual = first ? (first.annual ?? first.initial ?? '') : '';
  return first
    ? [fault('FU-03', over.map((row) => row.where), { quote: [first.executed ?? '', annual], expected: `≤ ${annual}`, found: first.executed, params: { source: first.row, executed: first.executed ?? '', annual, rate: percent(first.executed ?? '0', annual) ?? '' } })]
    : [];
};

/** Budget changed without a word: where the form has a place for reasons, or the change is 20 % and more (FU-04). */
function changed(total: FundRow, doc: StructuredDocument): readonly Finding<Where>[] {
  const [initial, annual] = [dec2(total.initial), dec2(total.annual)];
  if (!initial || !annual || initial.eq(annual) || initial.isZero()) return [];
  const place = doc.funds.some((row) => row.reason !== null);
  const said = total.reason !== null && !saysNothing(total.reason) && !PROMPTS.test(total.reason);
  const large = annual.minus(initial).abs().div(initial).gte('0.2');
  if (said || !(place || large)) return [];
  return [fault('FU-04', [total.where], { quote: [total.initial ?? '', total.annual ?? ''], expected: total.initial, found: total.annual, params: { initial: total.initial ?? '', annual: total.annual ?? '' } })];
}

/** Money part of one form. */
export function moneyPart(doc: StructuredDocument, table: TargetTable, index: number): readonly Finding<Where>[] {
  const { total, parts } = fundsOf(doc, index);
  const rows = [...(total ? [total] : []), ...parts];
  const again = parts.filter((part) => dec2(part.score) !== null);
  return [
    ...(total ? addUp(total, parts) : noTotal(table, parts)),
    ...rates(rows),
    ...overspent(rows),
    ...(total ? changed(total, doc) : []),
    ...(total && dec2(total.score) && again[0] ? [fault<Where>('FU-06', again.map((part) => part.where), { quote: again.map((part) => part.row), params: { row: again[0].row } })] : []),
  ];
}

/** Sources are filled and no total is: the first row of the sum stands empty (FU-01). */
function noTotal(table: TargetTable, parts: readonly FundRow[]): readonly Finding<Where>[] {
  const subtotals = parts.filter((part) => /小计|^[（(][一二三][）)]/.test(bare(part)));
  const amounts = subtotals.flatMap((part) => dec2(part.annual) ?? []);
  const sum = amounts.reduce((added, one) => added.plus(one), dec('0'));
  return sum.gt(0) && table.kind === 'project_target'
    ? [fault('FU-01', subtotals.map((part) => part.where), { quote: subtotals.map((part) => part.annual ?? ''), expected: number(sum), params: { field: 'annual', total: '—', terms: subtotals.map((part) => part.annual ?? '').join(' + '), sum: number(sum), difference: number(sum) } })]
    : [];
}
