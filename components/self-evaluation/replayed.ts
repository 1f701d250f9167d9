import type { RuleSet } from '@/domain/rules/schema';
import { replay } from '@/domain/scoring/replay';
import type { Trace } from '@/domain/scoring/trace';
import { DomainError } from '@/domain/shared/errors';

export type Replayed = { readonly status: 'same' | 'other'; readonly result: string } | { readonly status: 'broken' };

/** The stored score reckoned again from its own inputs by the rule set it names. */
export function replayed(trace: Trace, rules: RuleSet): Replayed {
  try {
    const again = replay(trace, rules);
    return { status: again.result === trace.result ? 'same' : 'other', result: again.result };
  } catch (error) {
    if (error instanceof DomainError) return { status: 'broken' };
    throw error;
  }
}
