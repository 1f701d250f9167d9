import type { Direction, Light, Likelihood, Pacing, Tier, Value } from '@/domain/indicator/types';
import type { Level2Nature, RuleSet } from '@/domain/rules/schema';
import { ruleFor } from '@/domain/scoring/quantitative';
import { overTarget, type RowReason } from '@/domain/scoring/row';
import { ruleSetOf } from '@/domain/scoring/trace';
import { dec, percent, plain } from '@/domain/shared/decimal';
import type { LightRule, LightTrace } from './trace';

export interface MonitoredRow {
  readonly value: Value | null;
  readonly direction: Direction | null;
  readonly nature: Level2Nature | null;
  /** said by the row; null: by its unit, as the rule set has it */
  readonly pacing: Pacing | null;
  /** 考核时点, 1..12 of the year, more for the next; null: can be judged at any time */
  readonly dueMonth: number | null;
  readonly actualNumber: string | null;
  readonly actualTier: Tier | null;
  readonly likelihood: Likelihood | null;
}

export type MonitoringReason = 'light' | 'likelihood' | Exclude<RowReason, 'not_full'>;

export interface IndicatorLight {
  /** null: due, and nothing entered yet */
  readonly light: Light | null;
  /** actual / target of the year in per cent */
  readonly completion: string | null;
  readonly trace: LightTrace | null;
  /** why a reason for the deviation must be given; empty: it need not */
  readonly reasons: readonly MonitoringReason[];
  /** 备注 must say why it cannot be met and what will be done */
  readonly remarkRequired: boolean;
}

export const pacingOf = (row: Pick<MonitoredRow, 'value' | 'pacing'>, rules: RuleSet): Pacing => {
  const unit = row.value?.kind === 'number' ? row.value.unit : null;
  const byUnit = rules.lights.pacing.byUnit;
  return row.pacing ?? (unit !== null && Object.hasOwn(byUnit, unit) ? byUnit[unit] : undefined) ?? rules.lights.pacing.otherwise;
};

/** 序时进度预警 of one row at the end of `month`; before its 考核时点 it is ○ whatever was entered (domain.md 6.2). */
export function indicatorLight(row: MonitoredRow, month: number, rules: RuleSet): IndicatorLight {
  const wanted = rules.reasons.monitoring;
  const judged = judge(row, month, rules);
  const number = row.value?.kind === 'number' ? row.value : null;
  const over = wanted.overTolerance && number && row.actualNumber !== null
    ? overTarget(ruleFor({ operator: number.operator, direction: row.direction, nature: row.nature }, rules).rule, number.number, row.actualNumber, rules.tolerances.monitoring, wanted.equalExceeded)
    : null;
  const reasons: MonitoringReason[] = [
    ...(judged && wanted.lights.includes(judged.result) ? (['light'] as const) : []),
    ...(row.likelihood !== null && wanted.likelihood.includes(row.likelihood) ? (['likelihood'] as const) : []),
    ...(over === 'over_tolerance' || over === 'equal_exceeded' ? [over] : []),
  ];
  return {
    light: judged?.result ?? null, trace: judged, reasons,
    completion: number && row.actualNumber !== null ? percent(row.actualNumber, number.number) : null,
    remarkRequired: row.likelihood !== null && wanted.remark.includes(row.likelihood),
  };
}

function judge(row: MonitoredRow, month: number, rules: RuleSet): LightTrace | null {
  const { value, actualNumber: actual, actualTier: tier, dueMonth } = row;
  const common = { month: String(month), dueMonth: dueMonth === null ? null : String(dueMonth) };
  const light = (rule: LightRule, result: Light, inputs: LightTrace['inputs'], numbers: LightTrace['numbers'] = {}): LightTrace => ({
    ruleSet: ruleSetOf(rules), rule, inputs: { ...inputs, ...common }, numbers, result,
  });
  if (dueMonth !== null && dueMonth > month) return light('not_due', 'none', {});
  if (value === null) return null;
  if (value.kind !== 'number') return tier === null ? null : light(value.kind === 'date' ? 'date' : 'tier', rules.lights.textLights[tier], { tier });
  if (actual === null) return null;

  const { rule } = ruleFor({ operator: value.operator, direction: row.direction, nature: row.nature }, rules);
  const t = dec(value.number);
  const a = dec(actual);
  const inputs = { operator: value.operator, direction: row.direction, target: plain(t), actual: plain(a), unit: value.unit };
  const kept = (met: boolean): Light => (met ? 'green' : 'red');
  if (rule === 'reverse_linear' || rule === 'reverse_ratio') return light('limit', kept(value.operator === '<' ? a.lessThan(t) : a.lessThanOrEqualTo(t)), inputs, { limit: plain(t) });
  const exactly = rule === 'equal' || rule === 'equal_strict';
  if (t.isZero()) return light('zero_target', kept(exactly ? a.isZero() : a.greaterThanOrEqualTo(t)), inputs);
  if (t.isNegative() || (row.nature !== null && rules.lights.rangeOnly.includes(row.nature))) {
    return light('range', kept(exactly ? a.equals(t) : value.operator === '>' ? a.greaterThan(t) : a.greaterThanOrEqualTo(t)), inputs);
  }
  const linear = pacingOf(row, rules) === 'linear';
  const { red, yellow, blue } = rules.lights.indicator;
  // cross-multiplied, so that 35 of 50 in July is exactly 120 %
  const below = (limit: string): boolean => a.times(12).lessThan(t.times(linear ? month : 12).times(limit));
  const result: Light = below(red) ? 'red' : below(yellow) ? 'yellow' : below(blue) ? 'green' : 'blue';
  const std = linear ? t.times(month).div(12) : t;
  const v = plain(a.div(std).toFixed(4));
  return light(linear ? 'paced' : 'year_target', result, inputs, { std: plain(std.toFixed(4)), v, red, yellow, blue });
}
