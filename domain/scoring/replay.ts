import { DIRECTIONS, OPERATORS, TIERS } from '@/domain/indicator/types';
import { NATURES_OF_LEVEL2, type RuleSet } from '@/domain/rules/schema';
import { DomainError } from '@/domain/shared/errors';
import { scoreExecution } from './execution';
import { scoreDate, scoreTier } from './qualitative';
import { scoreNumber } from './quantitative';
import { scoreTotal } from './total';
import type { Trace } from './trace';

/**
 * Reckons a stored score again from its own inputs; equal to the trace when nothing was altered.
 * Throws DomainError `invalid_input` for another rule set than the one it names, or inputs that no score has.
 */
export function replay(trace: Trace, rules: RuleSet): Trace {
  if (trace.ruleSet.code !== rules.code || trace.ruleSet.version !== rules.version) {
    throw new DomainError('invalid_input', { expected: `${trace.ruleSet.code} v${trace.ruleSet.version}`, found: `${rules.code} v${rules.version}` });
  }
  const text = (name: string): string | null => trace.inputs[name] ?? null;
  const need = (name: string): string => text(name) ?? broken(name);
  const one = <T extends string>(name: string, of: readonly T[]): T | null => {
    const found = text(name);
    return found === null ? null : (of.find((item) => item === found) ?? broken(name));
  };
  switch (trace.subject) {
    case 'number':
      return scoreNumber({
        operator: one('operator', OPERATORS), direction: one('direction', DIRECTIONS), nature: one('nature', NATURES_OF_LEVEL2),
        target: need('target'), actual: need('actual'), weight: need('weight'), softTarget: text('softTarget') === 'true',
      }, rules);
    case 'tier':
      return scoreTier({ tier: one('tier', TIERS) ?? broken('tier'), points: need('points'), weight: need('weight') }, rules) ?? broken('points');
    case 'date':
      return scoreDate({ target: need('target'), actualDate: need('actualDate'), tier: one('tier', TIERS), points: text('points'), weight: need('weight') }, rules) ?? broken('points');
    case 'execution':
      return scoreExecution({ annual: need('annual'), executed: need('executed') }, rules).trace ?? broken('annual');
    case 'total':
      return scoreTotal(need('rows').split(' ').filter((row) => row !== ''), text('execution'), rules);
  }
}

function broken(name: string): never {
  throw new DomainError('invalid_input', { field: name });
}
