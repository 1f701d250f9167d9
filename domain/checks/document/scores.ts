import type { FundRow, IndicatorRow, StructuredDocument, TargetTable, Where } from '@/domain/reading/document';
import { compare, dec, type Decimal } from '@/domain/shared/decimal';
import { fault } from '../fault';
import type { Finding } from '../finding';
import { isExecutionAgain, saysNothing } from '../rows/results';
import { fundsOf } from './from-table';
import { natureOf } from './natures';
import { number } from './projects';

const num = (text: string | null): Decimal | null => (text !== null && /^-?\d+(\.\d+)?$/.test(text) ? dec(text) : null);
const sumOf = (numbers: readonly Decimal[]): Decimal => numbers.reduce((total, one) => total.plus(one), dec('0'));

/** A row with numbers on both sides, in one unit. `upper`: less is better by its operator or because it is a cost. */
export interface Judged {
  readonly row: IndicatorRow;
  readonly target: Decimal;
  readonly actual: Decimal;
  readonly weight: Decimal;
  readonly score: Decimal;
  readonly upper: boolean;
  readonly certain: boolean;
}

const sameUnit = (row: IndicatorRow): boolean => row.unit === row.actualUnit || row.unit === null || row.actualUnit === null;
const doubted = (row: IndicatorRow): boolean => row.doubts.some((doubt) => ['value', 'actual', 'weight', 'score'].includes(doubt.field));

export function judgedRows(table: TargetTable): readonly Judged[] {
  return table.rows.flatMap((row) => {
    const [target, actual, weight, score] = [num(row.value), num(row.actual), num(row.weight), num(row.score)];
    if (!target || !actual || !weight || !score || doubted(row) || !sameUnit(row)) return [];
    const cost = natureOf(row.level1, row.level2) === 'cost';
    return [{ row, target, actual, weight, score, upper: row.operator === '≤' || row.operator === '<' || (row.operator === null && cost), certain: row.operator !== null }];
  });
}

export const isMet = (one: Judged): boolean => (one.upper ? one.actual.lte(one.target) : one.actual.gte(one.target));

const about = (one: Judged) => ({
  name: one.row.name, value: one.row.printed ?? '', actual: one.row.printedActual ?? one.row.actual ?? '', score: one.row.score ?? '', weight: one.row.weight ?? '', level2: one.row.level2 ?? '',
});
const scorePlace = (row: IndicatorRow): Where => row.places.score ?? row.where;

/** The rules in use and what they give for a row that missed its target (domain.md 1.5.3). */
function known(one: Judged): readonly { readonly rule: string; readonly points: Decimal }[] {
  const { weight: w, target: t, actual: a } = one;
  if (t.isZero() || a.isZero()) return [{ rule: 'zero', points: dec('0') }];
  if (!one.upper) return [{ rule: 'proportional', points: w.times(a).div(t) }, ...(one.row.unit === '%' ? [{ rule: 'weight_rate', points: w.times(a).div(100) }] : [])];
  const over = a.minus(t).div(t);
  return [{ rule: 'linear', points: over.gte(1) ? dec('0') : w.times(dec('1').minus(over)) }, { rule: 'ratio', points: w.times(t).div(a) }];
}

/** A printed score may be rounded to the decimals it shows. */
const follows = (one: Judged, points: Decimal): boolean => points.minus(one.score).abs().lte('0.1') || points.toFixed(one.score.decimalPlaces()) === one.score.toFixed(one.score.decimalPlaces());

function perRow(one: Judged): readonly Finding<Where>[] {
  const { row } = one;
  const place = scorePlace(row);
  const full = one.score.gte(one.weight);
  const reason = !saysNothing(row.reason ?? '');
  const quote = [row.name, row.printed ?? '', row.printedActual ?? '', row.score ?? ''];
  const findings: Finding<Where>[] = [];
  if (isMet(one) && !full && !reason) findings.push(fault('SC-03', [place], { quote, expected: row.weight, found: row.score, params: about(one) }));
  if (!isMet(one) && full && !known(one).some(({ points }) => follows(one, points))) {
    findings.push(fault('SC-04', [place], { quote, expected: number(dec(known(one)[0]?.points.toFixed(2) ?? '0')), found: row.score, params: about(one), ...(one.certain ? {} : { severity: 'warning' as const, certainty: 'likely' as const }) }));
  }
  if (!isMet(one) && !full) {
    if (!reason) findings.push(fault('SC-07', [row.places.reason ?? place], { quote, found: row.reason, params: about(one) }));
    const rules = known(one);
    const nearest = [...rules].sort((a, b) => a.points.minus(one.score).abs().comparedTo(b.points.minus(one.score).abs()))[0];
    if (nearest && !rules.some(({ points }) => follows(one, points))) {
      findings.push(fault('SC-05', [place], { quote, expected: nearest.points.toFixed(2), found: row.score, params: { ...about(one), expected: nearest.points.toFixed(2), rule: nearest.rule } }));
    }
  }
  if (!one.upper && one.target.gt(0) && one.actual.minus(one.target).div(one.target).gt('0.3') && !reason) {
    findings.push(fault('SC-08', [row.places.actual ?? row.where], { quote, expected: row.printed, found: row.printedActual, params: about(one) }));
  }
  return findings;
}

/** Points on rows of words that are not full, without a reason. */
const wordRows = (table: TargetTable, judged: readonly Judged[]): readonly Finding<Where>[] =>
  table.rows.filter((row) => !judged.some((one) => one.row === row) && !doubted(row)).flatMap((row) => {
    const [weight, score] = [num(row.weight), num(row.score)];
    if (!weight || !score || score.gte(weight) || !saysNothing(row.reason ?? '')) return [];
    const params = { name: row.name, value: row.printed ?? '', actual: row.printedActual ?? '', score: row.score ?? '', weight: row.weight ?? '', level2: row.level2 ?? '' };
    return [fault<Where>('SC-07', [row.places.reason ?? row.where], { quote: [row.name, row.score ?? ''], found: row.reason, params })];
  });

/** Points without target or without actual value (SC-06), where the layout has both and the reading is in order. */
function unfounded(table: TargetTable): readonly Finding<Where>[] {
  if (!table.columns.includes('actual') || !table.columns.includes('value') || !table.complete) return [];
  const bare = table.rows.flatMap((row) => {
    const score = num(row.score);
    if (!score || score.isZero()) return [];
    const target = row.value === null && row.text === null && row.printed === null;
    const actual = row.actual === null && row.actualText === null && row.printedActual === null;
    // A target left empty in a row with points is TG-05 already.
    if (target && row.weight !== null && natureOf(row.level1, row.level2) !== null) return [];
    return target || actual ? [{ row, field: target ? 'target' : 'actual' }] : [];
  });
  return ['target', 'actual'].flatMap((field) => {
    const rows = bare.filter((one) => one.field === field).map((one) => one.row);
    const first = rows[0];
    return first ? [fault<Where>('SC-06', rows.map(scorePlace), { quote: rows.map((row) => row.name), found: first.score, params: { name: first.name, field, count: rows.length } })] : [];
  });
}

const BANDS = [['优', '90'], ['良', '80'], ['中', '60'], ['差', '0']] as const;

/** Printed total, printed weights, printed grade (SC-01, SC-02, SC-09). Only of tables that are there whole. */
function totals(table: TargetTable, execution: FundRow | null): readonly Finding<Where>[] {
  if (!table.complete || table.rows.length === 0) return [];
  const findings: Finding<Where>[] = [];
  const scores = table.rows.flatMap((row) => num(row.score) ?? []);
  const weights = table.rows.flatMap((row) => num(row.weight) ?? []);
  const [total, whole] = [num(table.totals.score), num(table.totals.weight)];
  const [share, points] = [num(execution?.weight ?? null), num(execution?.score ?? null)];
  const doubtful = table.rows.some(doubted);
  if (total && scores.length === table.rows.length && !doubtful && (points || !execution || share === null)) {
    const sum = sumOf(scores).plus(points ?? 0);
    if (sum.minus(total).abs().gt('0.1') && !(points === null && sumOf(scores).plus(10).minus(total).abs().lte('0.1'))) {
      findings.push(fault('SC-01', [table.where], { quote: [table.totals.score ?? '', number(sum)], expected: number(sum), found: table.totals.score, params: { total: table.totals.score ?? '', sum: number(sum) } }));
    }
  }
  if (weights.length === table.rows.length && !doubtful) {
    const rows = sumOf(weights);
    const allowed = [dec('90'), dec('100'), ...(whole ? [whole, whole.minus(share ?? 10)] : []), ...(share ? [dec('100').minus(share)] : [])];
    if (!allowed.some((one) => one.minus(rows).abs().lte('0.01'))) {
      const expected = whole ? number(whole.minus(share ?? 0)) : '90';
      findings.push(fault('SC-02', [table.where], { quote: [number(rows)], expected, found: number(rows), params: { total: expected, sum: number(rows) } }));
    }
  }
  const band = total && BANDS.find(([, min]) => compare(total.toFixed(), min) >= 0)?.[0];
  const grade = table.grade && /[优良中差]/.exec(table.grade)?.[0];
  if (total && band && grade && grade !== band && total.lte(100)) {
    findings.push(fault('SC-09', [table.where], { quote: [table.totals.score ?? '', grade], expected: band, found: grade, params: { total: table.totals.score ?? '', grade, band } }));
  }
  return findings;
}

/** Points of the execution rate: 10 × executed / annual (SC-05), FU-06 aside. */
function executionPoints(execution: FundRow | null): readonly Finding<Where>[] {
  const [weight, score, executed, budget] = [num(execution?.weight ?? null), num(execution?.score ?? null), num(execution?.executed ?? null), num(execution?.annual ?? null)];
  if (!execution || !weight || !score || !executed || !budget || budget.lte(0)) return [];
  const right = executed.gte(budget) ? weight : weight.times(executed).div(budget);
  if (right.minus(score).abs().lte('0.1') || right.toFixed(score.decimalPlaces()) === score.toFixed(score.decimalPlaces())) return [];
  const params = { name: execution.row, score: execution.score ?? '', expected: right.toFixed(2), rule: 'execution', value: '', actual: '', weight: execution.weight ?? '', level2: '' };
  return [fault('SC-05', [execution.where], { quote: [execution.row, execution.score ?? ''], expected: right.toFixed(2), found: execution.score, params })];
}

/** Scores of one self-evaluation form (findings.md SC). */
export function scores(doc: StructuredDocument, table: TargetTable, index: number): readonly Finding<Where>[] {
  const { total } = fundsOf(doc, index);
  const judged = judgedRows(table);
  const heavy = table.rows.filter((row) => { const weight = num(row.weight); return weight !== null && weight.times(2).gt(100) && weight.lte(100); });
  const again = table.rows.filter((row) => isExecutionAgain(row.name) && total?.rate !== null && total !== null);
  return [
    ...judged.flatMap(perRow),
    ...wordRows(table, judged),
    ...unfounded(table),
    ...totals(table, total),
    ...executionPoints(total),
    ...heavy.map((row) => fault<Where>('SC-11', [row.places.weight ?? row.where], { quote: [row.name, row.weight ?? ''], found: row.weight, params: { name: row.name, weight: row.weight ?? '', total: '100' } })),
    ...again.map((row) => fault<Where>('SC-10', [row.where], { quote: [row.name], found: row.name, params: { name: row.name } })),
  ];
}
