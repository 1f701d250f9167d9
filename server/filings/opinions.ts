import { physicalTable } from '@/db/bodies/load';
import { hasBodyRow } from '@/db/bodies/write';
import { isAuthor, lockFiling, type Filing } from '@/db/repositories/filings';
import { findOpinion, insertOpinion, updateOpinion } from '@/db/repositories/opinions';
import { authorize } from '@/domain/access/actor';
import type { OpinionInput } from '@/domain/filings/commands';
import { stateOf } from '@/domain/filings/workflow';
import { DomainError } from '@/domain/shared/errors';
import { withActor, type Ctx, type TxCtx } from '../kernel/context';
import { once } from '../kernel/once';
import { writeTrail } from '../kernel/trail';
import { markOpened } from './opened';
import { kindOf, tablesOf } from './work';

/** Who may speak at this step: the one who may pass it. */
function authorizeReviewer(ctx: TxCtx, filing: Filing): void {
  const pass = stateOf(kindOf(ctx, filing.kind).workflow, filing.state).on.pass;
  if (!pass) throw new DomainError('illegal_transition', { from: filing.state, event: 'opinion' });
  authorize(ctx.actor, pass.requires, filing);
}

/** 意见: kept at once, sent with the next return or pass. */
export function addOpinion(outer: Ctx, input: OpinionInput): Promise<{ opinionId: string }> {
  return withActor(outer, (ctx) =>
    once(ctx, { id: input.operation, verb: 'opinion', about: input.filingId }, () => lockFiling(ctx.tx, input.filingId), async (locked) => {
      authorizeReviewer(ctx, locked);
      if (await isAuthor(ctx.tx, locked.id, locked.versionNo, ctx.actor.userId)) throw new DomainError('own_work');
      await assertPlace(ctx, locked, input);
      const filing = await markOpened(ctx, locked);
      const opinion = await insertOpinion(ctx.tx, {
        filingId: filing.id, regionId: filing.regionId, unitId: filing.unitId, versionNo: filing.versionNo, state: filing.state, scope: input.scope,
        placeTable: input.place.table, placeRow: input.place.row, placeField: input.place.field, text: input.text, blocking: input.blocking,
        findingCode: input.findingCode, madeBy: ctx.actor.userId, madeName: ctx.actor.name, madeAt: ctx.now(),
      });
      await writeTrail(ctx, filing, [{ act: 'opinion.added', place: input.place, details: { opinion: opinion.id, scope: input.scope, text: input.text, blocking: input.blocking } }]);
      return { opinionId: opinion.id };
    }));
}

const WIDTH: Readonly<Record<OpinionInput['scope'], 0 | 1 | 2 | 3>> = { form: 0, table: 1, missing: 1, row: 2, cell: 3 };

/** A place that is wider than its scope says would open more than was said; a row must be one of this form's. */
async function assertPlace(ctx: TxCtx, filing: Filing, { scope, place }: OpinionInput): Promise<void> {
  const given = [place.table, place.row, place.field];
  if (given.some((part, index) => (part !== null) !== (index < WIDTH[scope]))) throw new DomainError('invalid_input', { field: 'place' });
  if (place.table === null) return;
  const spec = kindOf(ctx, filing.kind).tables.find((table) => table.name === place.table);
  if (!spec || (place.field !== null && !Object.hasOwn(spec.fields, place.field))) throw new DomainError('unknown_field', { table: place.table, field: place.field ?? '' });
  if (place.row !== null && !(await hasBodyRow(ctx.tx, physicalTable(tablesOf(ctx, filing.kind), spec.name), filing.id, place.row))) throw new DomainError('stale', { table: place.table });
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
