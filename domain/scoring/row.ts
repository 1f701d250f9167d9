import type { Direction, Tier, Value } from '@/domain/indicator/types';
import type { Level2Nature, RuleSet } from '@/domain/rules/schema';
import { compare, dec, percent, round2 } from '@/domain/shared/decimal';
import { rangeOf, scoreDate, scoreTier, type PointRange } from './qualitative';
import { deviationOf, ruleFor, scoreNumber } from './quantitative';
import type { ScoreRule, Trace } from './trace';

export interface EvaluationRow {
  readonly lineage: string;
  /** code or printed name of the frame */
  readonly level1: string | null;
  readonly level2: string | null;
  readonly value: Value | null;
  readonly weight: string | null;
  readonly direction: Direction | null;
  /** 目标值设定偏低, marked by a reviewer */
  readonly softTarget: boolean;
  readonly actualNumber: string | null;
  /** ISO day on which a promised day was met or missed */
  readonly actualDate: string | null;
  readonly actualTier: Tier | null;
  /** typed by the unit inside the tier */
  readonly points: string | null;
  readonly reason: string | null;
}

export const ROW_ISSUES = ['target_missing', 'weight_missing', 'actual_missing', 'tier_missing', 'points_missing', 'points_outside_tier', 'tier_contradicts_date'] as const;
export type RowIssue = (typeof ROW_ISSUES)[number];
export const ROW_REASONS = ['not_full', 'over_tolerance', 'equal_exceeded'] as const;
export type RowReason = (typeof ROW_REASONS)[number];

export interface RowScore {
  readonly lineage: string;
  readonly score: string | null;
  readonly trace: Trace | null;
  /** why there is no score yet */
  readonly issue: RowIssue | null;
  /** points that the chosen tier allows */
  readonly range: PointRange | null;
  /** actual / target and (actual − target) / target in per cent */
  readonly completion: string | null;
  readonly deviation: string | null;
  /** why 偏差原因分析及改进措施 must be given; empty: it need not */
  readonly reasons: readonly RowReason[];
}

/** Over target by more than the tolerance, or over `=` at all where the rule set wants a reason for that. Numbers of the form and of monitoring alike. */
export function overTarget(rule: ScoreRule, target: string, actual: string, tolerance: string, equalExceeded: 'tolerance' | 'any'): RowReason | null {
  const deviation = deviationOf(rule, target, actual);
  if (deviation === null) return null;
  if (deviation.greaterThan(tolerance)) return 'over_tolerance';
  return rule !== 'positive' && equalExceeded === 'any' && deviation.greaterThan('0') ? 'equal_exceeded' : null;
}

/** One row of 绩效自评表: number, day or words, by the rule set. */
export function scoreRow(row: EvaluationRow, nature: Level2Nature | null, rules: RuleSet): RowScore {
  const { value, weight } = row;
  const blank: RowScore = { lineage: row.lineage, score: null, trace: null, issue: null, range: null, completion: null, deviation: null, reasons: [] };
  if (value === null) return { ...blank, issue: 'target_missing' };
  if (weight === null || compare(weight, '0') <= 0) return { ...blank, issue: 'weight_missing' };

  if (value.kind === 'number') {
    const actual = row.actualNumber;
    if (actual === null) return { ...blank, issue: 'actual_missing' };
    const terms = { operator: value.operator, direction: row.direction, nature };
    const trace = scoreNumber({ ...terms, target: value.number, actual, weight, softTarget: row.softTarget }, rules);
    const { rule } = ruleFor(terms, rules);
    const wanted = rules.reasons.selfEvaluation;
    const over = wanted.overTolerance ? overTarget(rule, value.number, actual, rules.tolerances.selfEvaluation, wanted.equalExceeded) : null;
    const deviation = deviationOf(rule, value.number, actual);
    return scored({ ...blank, completion: percent(actual, value.number), deviation: deviation && round2(deviation.times(100)) }, trace, over, rules);
  }

  const tier = row.actualTier;
  const range = tier === null ? null : rangeOf(tier, weight, rules);
  if (value.kind === 'date' && row.actualDate !== null) {
    const trace = scoreDate({ target: value.date, actualDate: row.actualDate, tier, points: row.points, weight }, rules);
    if (trace) return scored({ ...blank, range: trace.why === 'late' ? range : null }, trace, null, rules);
    if (tier === 'achieved') return { ...blank, range, issue: 'tier_contradicts_date' };
  }
  if (tier === null) return { ...blank, issue: 'tier_missing' };
  if (row.points === null) return { ...blank, range, issue: 'points_missing' };
  const trace = scoreTier({ tier, points: row.points, weight }, rules);
  return trace ? scored({ ...blank, range }, trace, null, rules) : { ...blank, range, issue: 'points_outside_tier' };
}

function scored(row: RowScore, trace: Trace, over: RowReason | null, rules: RuleSet): RowScore {
  const lost = rules.reasons.selfEvaluation.notFull && dec(trace.lost).greaterThan('0');
  return { ...row, score: trace.result, trace, reasons: [...(lost ? (['not_full'] as const) : []), ...(over ? [over] : [])] };
}
