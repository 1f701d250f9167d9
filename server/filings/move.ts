import { lockFiling } from '@/db/repositories/filings';
import { closeReview, listUnsent, mapExplanations, markSent } from '@/db/repositories/opinions';
import { authorize } from '@/domain/access/actor';
import type { MoveAnswer, MoveInput } from '@/domain/filings/commands';
import { mendedBy } from '@/domain/filings/mending';
import { readiness, type Readiness } from '@/domain/filings/readiness';
import { stateOf, transitionOf } from '@/domain/filings/workflow';
import { DomainError } from '@/domain/shared/errors';
import { withActor, type Ctx, type TxCtx } from '../kernel/context';
import { once } from '../kernel/once';
import { assertConditions } from './conditions';
import { enterState } from './enter-state';
import { openParts, targetOf } from './open-parts';
import { kindOf, loadWork, type Work } from './work';

/**
 * Submit, withdraw, pass, return, refuse, reopen: one verb, because what each may do stands in the kind's workflow table.
 * Errors: not_found, illegal_transition, forbidden, own_work, already_opened, window_closed, blocked_by_findings,
 * explanation_missing, still_to_mend, nothing_returned, opinion_required, grade_forbids.
 */
export function move(outer: Ctx, input: MoveInput): Promise<MoveAnswer> {
  return withActor(outer, (ctx) =>
    once(ctx, { id: input.operation, verb: 'move', about: input.filingId }, () => lockFiling(ctx.tx, input.filingId), async (filing) => {
      const transition = transitionOf(kindOf(ctx, filing.kind).workflow, filing.state, input.event);
      authorize(ctx.actor, transition.requires, filing);
      if (transition.batch) throw new DomainError('illegal_transition', { from: filing.state, event: input.event });
      const work = await loadWork(ctx, filing);
      await assertConditions(ctx, work, transition, input.words);
      const ready = transition.clean ? await assertClean(ctx, work) : undefined;
      const sent = await sendOpinions(ctx, work, input);

      const entered = await enterState(ctx, work, input.event, transition, { words: input.words ?? null, ...sent }, ready);
      await closeReview(ctx.tx, filing.id, filing.versionNo, filing.state, ctx.now());
      return {
        state: entered.filing.state, holder: entered.filing.holder,
        receipt: entered.version && transition.snapshot ? {
          receiptNo: entered.version.receiptNo, at: entered.version.frozenAt.toISOString(), versionNo: entered.version.no, versionHash: entered.version.hash,
          trailHead: entered.head.hash, nextState: entered.filing.state, nextHolder: entered.filing.holder,
        } : null,
      };
    }));
}

/** Nothing that blocks, a line for each thing that asks, and every returned part mended or answered. */
async function assertClean(ctx: TxCtx, work: Work): Promise<Readiness> {
  const { filing, kind, body, context } = work;
  const ready = readiness(kind.check(body, context), context.rules, await mapExplanations(ctx.tx, filing.id));
  if (ready.block.length > 0) throw new DomainError('blocked_by_findings', { count: ready.block.length, first: ready.block[0]?.code ?? '' });
  if (ready.unexplained.length > 0) throw new DomainError('explanation_missing', { count: ready.unexplained.length, first: ready.unexplained[0]?.code ?? '' });
  if (stateOf(kind.workflow, filing.state).editable === 'returned') {
    const { returned, before } = await openParts(ctx, filing, kind);
    const open = returned.filter((opinion) => opinion.blocking && mendedBy({ ...targetOf(opinion), answer: opinion.answer }, before ?? {}, body) === 'open');
    if (open.length > 0) throw new DomainError('still_to_mend', { count: open.length });
  }
  return ready;
}

const CARRYING: readonly MoveInput['event'][] = ['return_parts', 'return_all', 'refuse', 'pass'];

/** A decision carries the opinions written at this step; a return of parts needs one that says what. */
async function sendOpinions(ctx: TxCtx, work: Work, input: MoveInput): Promise<Record<string, unknown>> {
  if (!CARRYING.includes(input.event)) return {};
  const { filing } = work;
  const unsent = await listUnsent(ctx.tx, filing);
  if (input.event === 'return_parts' && !unsent.some((opinion) => opinion.blocking)) throw new DomainError('nothing_returned');
  if (unsent.length > 0) await markSent(ctx.tx, filing, ctx.now());
  return { opinions: unsent.map((opinion) => opinion.id) };
}
