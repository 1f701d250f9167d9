import type { Tier } from '@/domain/indicator/types';
import { tierOf } from '@/domain/rules/frame';
import type { RuleSet } from '@/domain/rules/schema';
import { compare, dec, plain, round2 } from '@/domain/shared/decimal';
import { ruleSetOf, type Trace } from './trace';

/** Points that a tier allows, both ends included, two decimals: 达成 of weight 10 is 8.00–10.00, 部分达成 6.00–7.99 (domain.md 1.5.4). A weight of 0.01 leaves a tier without any. */
export interface PointRange {
  readonly low: string;
  readonly high: string;
}

export function rangeOf(tier: Tier, weight: string, rules: RuleSet): PointRange {
  const band = tierOf(rules, tier);
  const low = dec(round2(dec(band?.low ?? '0').times(weight)));
  const top = dec(round2(dec(band?.high ?? '0').times(weight)));
  const high = compare(band?.high ?? '0', '1') === 0 ? top : top.minus('0.01');
  return { low: low.toFixed(2), high: high.toFixed(2) };
}

export const inRange = (points: string, range: PointRange): boolean =>
  dec(points).decimalPlaces() <= 2 && compare(points, range.low) >= 0 && compare(points, range.high) <= 0;

/** Points that the unit typed inside its tier; outside they are refused: null. */
export function scoreTier(row: { readonly tier: Tier; readonly points: string; readonly weight: string }, rules: RuleSet): Trace | null {
  const range = rangeOf(row.tier, row.weight, rules);
  if (!inRange(row.points, range)) return null;
  const lost = dec(row.weight).minus(row.points);
  return {
    ruleSet: ruleSetOf(rules), subject: 'tier', rule: 'tier', chosenBy: 'rule_set',
    inputs: { tier: row.tier, points: plain(row.points), weight: plain(row.weight) },
    formula: { id: 'points', numbers: { w: plain(row.weight), low: range.low, high: range.high } },
    result: round2(row.points), lost: round2(lost), why: lost.isZero() ? 'points_full' : 'points_in_tier', alternatives: [],
  };
}

/** A day that was kept gives full points; a day that was missed is judged by tier, and cannot be 达成. */
export function scoreDate(
  row: { readonly target: string; readonly actualDate: string; readonly tier: Tier | null; readonly points: string | null; readonly weight: string }, rules: RuleSet,
): Trace | null {
  const inputs = { target: row.target, actualDate: row.actualDate, tier: row.tier, points: row.points === null ? null : plain(row.points), weight: plain(row.weight) };
  const common = { ruleSet: ruleSetOf(rules), subject: 'date', rule: 'date', chosenBy: 'operator', inputs, alternatives: [] } as const;
  if (row.actualDate <= row.target) {
    return { ...common, alternatives: [], formula: { id: 'full', numbers: { w: plain(row.weight) } }, result: round2(row.weight), lost: '0.00', why: 'in_time' };
  }
  if (row.tier === null || row.tier === 'achieved' || row.points === null) return null;
  const byTier = scoreTier({ tier: row.tier, points: row.points, weight: row.weight }, rules);
  return byTier && { ...common, alternatives: [], formula: byTier.formula, result: byTier.result, lost: byTier.lost, why: 'late' };
}
