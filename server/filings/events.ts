import { can } from '@/domain/access/actor';
import type { EventView } from '@/domain/filings/view';
import { destination, stateOf, type EventCode, type Transition } from '@/domain/filings/workflow';
import type { ErrorCode, ErrorParams } from '@/domain/shared/errors';
import { DomainError } from '@/domain/shared/errors';
import type { TxCtx } from '../kernel/context';
import { skippedStates } from './enter-state';
import { assertWindowOpen } from './window-open';
import type { Work } from './work';

type Refusal = { readonly code: ErrorCode; readonly params: ErrorParams };

/** What this person may do with the filing now; what the role allows but the moment does not comes with the reason. */
export function eventsFor(ctx: TxCtx, work: Work, author: boolean): EventView[] {
  const { filing, kind } = work;
  const skipped = skippedStates(work);
  return (Object.entries(stateOf(kind.workflow, filing.state).on) as [EventCode, Transition][])
    .filter(([, transition]) => can(ctx.actor, transition.requires))
    .map(([event, transition]): EventView => {
      const to = destination(kind.workflow, transition, filing.returner, skipped);
      return {
        event, requires: transition.requires, words: transition.words ?? false, blocked: refusalOf(ctx, work, transition, author),
        next: { state: to, holder: stateOf(kind.workflow, to).holder },
      };
    });
}

function refusalOf(ctx: TxCtx, { filing, surroundings }: Work, transition: Transition, author: boolean): Refusal | null {
  if (transition.unopened && filing.openedAt) return { code: 'already_opened', params: { at: filing.openedAt.toISOString() } };
  if (transition.notAuthor && author) return { code: 'own_work', params: {} };
  if (!transition.inWindow) return null;
  try {
    assertWindowOpen(surroundings.window, ctx.now(), transition.untilDue ? filing.dueAt : null);
    return null;
  } catch (error) {
    if (error instanceof DomainError) return { code: error.code, params: error.params };
    throw error;
  }
}
