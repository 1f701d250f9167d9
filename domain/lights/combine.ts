import type { Light } from '@/domain/indicator/types';
import type { RuleSet } from '@/domain/rules/schema';
import { ruleSetOf } from '@/domain/scoring/trace';
import type { LightTrace } from './trace';

const FROM_WORST: readonly Light[] = ['red', 'yellow', 'green', 'blue', 'none'];

export interface CombinedLight {
  readonly light: Light;
  /** lights that are not known yet: the combination may still worsen */
  readonly open: number;
  readonly trace: LightTrace;
}

/**
 * Several lights into one: the worst wins, red > yellow > green > blue, ○ only when there is nothing else.
 * Used for the target light over its rows and for the project light over fund and target (domain.md 6.2, 6.3).
 */
export function combineLights(lights: readonly (Light | null)[], rules: RuleSet): CombinedLight {
  const light = FROM_WORST.find((candidate) => lights.includes(candidate)) ?? 'none';
  const counts = Object.fromEntries(FROM_WORST.map((candidate) => [candidate, String(lights.filter((one) => one === candidate).length)]));
  return {
    light, open: lights.filter((one) => one === null).length,
    trace: { ruleSet: ruleSetOf(rules), rule: 'worst', inputs: counts, numbers: {}, result: light },
  };
}
