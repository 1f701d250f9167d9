import { insertDecision, coverVersion } from '@/db/repositories/decisions';
import { findOperation, findVersion, isAuthor, keepOperation, lockFilings } from '@/db/repositories/filings';
import { authorize } from '@/domain/access/actor';
import type { ApproveInput } from '@/domain/filings/commands';
import { transitionOf } from '@/domain/filings/workflow';
import { DomainError } from '@/domain/shared/errors';
import { withActor, type Ctx } from '../kernel/context';
import { writeRegionTrail } from '../kernel/trail';
import { enterState } from './enter-state';
import { loadWork } from './work';

export interface ApproveAnswer { readonly decisionId: string; readonly filings: number }

/** 批复: one decision with number and date freezes every listed version, all or none (domain.md 1.3, M88 art. 27). */
export function approveBatch(outer: Ctx, input: ApproveInput): Promise<ApproveAnswer> {
  return withActor(outer, async (ctx) => {
    const ids = [...new Set(input.filingIds)].sort();
    const filings = await lockFilings(ctx.tx, ids);
    const earlier = await findOperation(ctx.tx, ctx.actor.userId, input.operation);
    if (earlier) return earlier as unknown as ApproveAnswer;
    const decision = await insertDecision(ctx.tx, {
      regionId: ctx.actor.regionId, cycleId: input.cycleId, docNo: input.docNo, decidedOn: input.decidedOn, madeBy: ctx.actor.userId, madeAt: ctx.now(), filings: ids.length,
    });
    for (const filing of filings) {
      if (filing.cycleId !== input.cycleId) throw new DomainError('not_found');
      const work = await loadWork(ctx, filing);
      const transition = transitionOf(work.kind.workflow, filing.state, 'approve');
      authorize(ctx.actor, transition.requires, filing);
      if (transition.notAuthor && (await isAuthor(ctx.tx, filing.id, filing.versionNo, ctx.actor.userId))) throw new DomainError('own_work');
      const version = await findVersion(ctx.tx, filing.id, filing.versionNo);
      if (!version) throw new DomainError('source_missing');
      await coverVersion(ctx.tx, { decisionId: decision.id, versionId: version.id, filingId: filing.id, regionId: filing.regionId, unitId: filing.unitId });
      await enterState(ctx, work, 'approve', transition, { decision: input.docNo, decidedOn: input.decidedOn });
    }
    await writeRegionTrail(ctx, 'decision.made', { decision: decision.id, docNo: input.docNo, decidedOn: input.decidedOn, filings: ids });
    const answer: ApproveAnswer = { decisionId: decision.id, filings: ids.length };
    await keepOperation(ctx.tx, { id: input.operation, userId: ctx.actor.userId, regionId: ctx.actor.regionId, filingId: ids[0] ?? decision.id, answer: { ...answer } });
    return answer;
  });
}
