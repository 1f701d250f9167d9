import type { IndicatorLine, Reached } from './indicators';
import { compare, dec, percent, plain } from '@/domain/shared/decimal';

export interface ChartPoint { readonly month: number; readonly actual: string; readonly plan: string; readonly light: string | null }
/** How the last figure stands to what was promised. `share`: actual / promise in per cent; null when that says nothing. */
export type Verdict = 'above' | 'reached' | 'below' | 'within' | 'beyond';
export interface Chart {
  readonly target: string;
  readonly unit: string;
  readonly linear: boolean;
  readonly points: readonly ChartPoint[];
  readonly last: ChartPoint;
  readonly verdict: Verdict;
  /** distance from the plan in per cent of it, without sign */
  readonly distance: string | null;
}

/** What was planned by the end of a month: the year's target, or its twelfths (domain.md 6.2). */
export const planAt = (target: string, month: number, linear: boolean): string =>
  linear ? plain(dec(target).times(month).div(12).toFixed(2)) : plain(dec(target));

/** Planned against actual of one indicator with a number; null for a promise in words, or before anything was reported. */
export function chartOf(line: IndicatorLine): Chart | null {
  if (line.value?.kind !== 'number') return null;
  const { number: target, unit, operator } = line.value;
  const linear = line.pacing === 'linear';
  const point = (month: number, reached: Reached | null | undefined): ChartPoint[] =>
    reached?.number === null || reached?.number === undefined ? [] : [{ month, actual: plain(reached.number), plan: planAt(target, month, linear), light: reached.light }];
  const points = [...Object.entries(line.periods).flatMap(([month, reached]) => point(Number(month), reached)), ...point(12, line.year)].sort((a, b) => a.month - b.month);
  const last = points.at(-1);
  if (!last) return null;
  const limit = line.direction === 'reverse' || operator === '<=' || operator === '<';
  const measured = limit ? target : last.plan;
  const order = compare(last.actual, measured);
  const share = percent(last.actual, measured);
  return {
    target: plain(dec(target)), unit: unit ?? '', linear, points, last,
    verdict: limit ? (order > 0 ? 'beyond' : 'within') : order > 0 ? 'above' : order === 0 ? 'reached' : 'below',
    distance: share === null ? null : dec(share).minus(100).abs().toFixed(2),
  };
}

/** Round steps for the upright axis: 1, 2 or 5 times a power of ten, three to six of them. */
export function axisOf(top: number): readonly number[] {
  if (!(top > 0)) return [0, 1];
  const rough = top / 4;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map((factor) => factor * power).find((candidate) => candidate >= rough) ?? power * 10;
  return Array.from({ length: Math.ceil(top / step) + 1 }, (_, index) => Number((index * step).toPrecision(12)));
}
