import { findOperation, keepOperation, lockFiling, type Filing } from '@/db/repositories/filings';
import { findOpinion, insertOpinion, updateOpinion } from '@/db/repositories/opinions';
import { authorize } from '@/domain/access/actor';
import type { OpinionInput } from '@/domain/filings/commands';
import { stateOf } from '@/domain/filings/workflow';
import { DomainError } from '@/domain/shared/errors';
import { withActor, type Ctx, type TxCtx } from '../kernel/context';
import { writeTrail } from '../kernel/trail';
import { kindOf } from './work';

/** Who may speak at this step: the one who may pass it. */
function authorizeReviewer(ctx: TxCtx, filing: Filing): void {
  const pass = stateOf(kindOf(ctx, filing.kind).workflow, filing.state).on.pass;
  if (!pass) throw new DomainError('illegal_transition', { from: filing.state, event: 'opinion' });
  authorize(ctx.actor, pass.requires, filing);
}

/** 意见: kept at once, sent with the next return or pass. */
export function addOpinion(outer: Ctx, input: OpinionInput): Promise<{ opinionId: string }> {
  return withActor(outer, async (ctx) => {
    const filing = await lockFiling(ctx.tx, input.filingId);
    const earlier = await findOperation(ctx.tx, ctx.actor.userId, input.operation);
    if (earlier) return earlier as unknown as { opinionId: string };
    authorizeReviewer(ctx, filing);
    const opinion = await insertOpinion(ctx.tx, {
      filingId: filing.id, regionId: filing.regionId, unitId: filing.unitId, versionNo: filing.versionNo, state: filing.state, scope: input.scope,
      placeTable: input.place.table, placeRow: input.place.row, placeField: input.place.field, text: input.text, blocking: input.blocking,
      findingCode: input.findingCode, madeBy: ctx.actor.userId, madeName: ctx.actor.name, madeAt: ctx.now(),
    });
    await writeTrail(ctx, filing, [{ act: 'opinion.added', place: input.place, details: { opinion: opinion.id, scope: input.scope, text: input.text, blocking: input.blocking } }]);
    const answer = { opinionId: opinion.id };
    await keepOperation(ctx.tx, { id: input.operation, userId: ctx.actor.userId, regionId: filing.regionId, filingId: filing.id, answer });
    return answer;
  });
}

/** Taken back by its author while it has not been sent. */
export function withdrawOpinion(outer: Ctx, input: { filingId: string; opinionId: string }): Promise<void> {
  return withActor(outer, async (ctx) => {
    const filing = await lockFiling(ctx.tx, input.filingId);
    authorizeReviewer(ctx, filing);
    const opinion = await findOpinion(ctx.tx, filing.id, input.opinionId);
    if (!opinion) throw new DomainError('not_found');
    if (opinion.madeBy !== ctx.actor.userId) throw new DomainError('forbidden', { permission: 'opinion' });
    if (opinion.sentAt) throw new DomainError('frozen', { why: 'sent' });
    await updateOpinion(ctx.tx, opinion.id, { withdrawnAt: ctx.now() });
    await writeTrail(ctx, filing, [{ act: 'opinion.withdrawn', details: { opinion: opinion.id } }]);
  });
}

/** 说明不改: the author answers instead of changing. */
export function answerOpinion(outer: Ctx, input: { filingId: string; opinionId: string; text: string }): Promise<void> {
  return withActor(outer, async (ctx) => {
    const filing = await lockFiling(ctx.tx, input.filingId);
    authorize(ctx.actor, 'filing.edit', filing);
    if (stateOf(kindOf(ctx, filing.kind).workflow, filing.state).editable === 'none') throw new DomainError('frozen', { why: 'state', state: filing.state });
    const opinion = await findOpinion(ctx.tx, filing.id, input.opinionId);
    if (!opinion?.sentAt) throw new DomainError('not_found');
    await updateOpinion(ctx.tx, opinion.id, { answer: input.text, answeredBy: ctx.actor.userId, answeredAt: ctx.now() });
    await writeTrail(ctx, filing, [{ act: 'opinion.answered', details: { opinion: opinion.id, text: input.text } }]);
  });
}
