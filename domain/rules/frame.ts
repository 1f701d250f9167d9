import type { Finding, Level } from '@/domain/checks/finding';
import type { Tier } from '@/domain/indicator/types';
import { sum } from '@/domain/shared/decimal';
import type { Frame, Level1, Level2, RuleSet } from './schema';

/** A level of the frame by its code or by its printed name; null: not in the frame of this year. */
export const level1Of = (frame: Frame, name: string | null): Level1 | null =>
  frame.levels.find((level) => level.code === name || level.label.zh === name || level.label.en === name) ?? null;

/** A second level inside its first level, by code or printed name. */
export const level2Of = (frame: Frame, level1: string | null, name: string | null): Level2 | null =>
  level1Of(frame, level1)?.level2.find((level) => level.code === name || level.label.zh === name || level.label.en === name) ?? null;

/** Points of each first level; without satisfaction its points are moved (财预〔2021〕101号; domain.md 1.5.1). */
export function levelWeights(frame: Frame, satisfactionApplies: boolean): Readonly<Record<string, string>> {
  const weights = Object.fromEntries(frame.levels.map((level) => [level.code, level.weight]));
  const move = frame.whenNoSatisfaction;
  if (satisfactionApplies || !move) return weights;
  return { ...weights, [move.from]: '0', [move.to]: sum(weights[move.to] ?? '0', weights[move.from] ?? '0') };
}

export const tierOf = (rules: RuleSet, tier: Tier): RuleSet['tiers'][number] | null => rules.tiers.find((band) => band.tier === tier) ?? null;

/** What a finding does in this county: 阻断, 需说明 or 提示. */
export const levelOf = (rules: RuleSet, finding: Pick<Finding<unknown>, 'code' | 'severity'>): Level =>
  (Object.hasOwn(rules.levels.byCode, finding.code) ? rules.levels.byCode[finding.code] : undefined) ?? rules.levels.bySeverity[finding.severity];
