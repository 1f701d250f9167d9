import type { z } from 'zod';
import { isAuthor, lockFiling, loadSurroundings } from '@/db/repositories/filings';
import { upsertReview } from '@/db/repositories/opinions';
import { authorize } from '@/domain/access/actor';
import type { reviewInput } from '@/domain/filings/commands';
import { stateOf } from '@/domain/filings/workflow';
import { DomainError } from '@/domain/shared/errors';
import { withActor, type Ctx } from '../kernel/context';
import { writeTrail } from '../kernel/trail';
import { markOpened } from './opened';
import { kindOf } from './work';

/** 绩效目标审核表 of this step and version (domain.md 2.6); grades of items and of the whole, saved as the reviewer goes. */
export function saveReview(outer: Ctx, input: z.output<typeof reviewInput>): Promise<void> {
  return withActor(outer, async (ctx) => {
    const locked = await lockFiling(ctx.tx, input.filingId);
    const pass = stateOf(kindOf(ctx, locked.kind).workflow, locked.state).on.pass;
    if (!pass) throw new DomainError('illegal_transition', { from: locked.state, event: 'review' });
    authorize(ctx.actor, pass.requires, locked);
    if (await isAuthor(ctx.tx, locked.id, locked.versionNo, ctx.actor.userId)) throw new DomainError('own_work');
    const filing = await markOpened(ctx, locked);
    const { ruleSet } = await loadSurroundings(ctx.tx, filing);
    const known = new Set(ruleSet.body.reviewItems.map((item) => item.code));
    const unknown = input.items.find((item) => !known.has(item.code));
    if (unknown) throw new DomainError('unknown_field', { table: 'review', field: unknown.code });
    await upsertReview(ctx.tx, {
      filingId: filing.id, regionId: filing.regionId, unitId: filing.unitId, versionNo: filing.versionNo, state: filing.state,
      items: input.items, grade: input.grade, opinion: input.opinion, reviewerId: ctx.actor.userId, reviewedAt: ctx.now(),
    });
    await writeTrail(ctx, filing, [{ act: 'review.saved', details: { grade: input.grade, items: input.items, opinion: input.opinion } }]);
  });
}
