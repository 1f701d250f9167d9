import { coverVersion, insertDecision } from '@/db/repositories/decisions';
import { findVersion, lockFilings, type Filing } from '@/db/repositories/filings';
import { authorize } from '@/domain/access/actor';
import type { ApproveInput } from '@/domain/filings/commands';
import { transitionOf, type Transition } from '@/domain/filings/workflow';
import { DomainError } from '@/domain/shared/errors';
import { withActor, type Ctx, type TxCtx } from '../kernel/context';
import { once } from '../kernel/once';
import { writeRegionTrail } from '../kernel/trail';
import { assertConditions } from './conditions';
import { enterState } from './enter-state';
import { kindOf, loadWork, type Work } from './work';

export interface ApproveAnswer { readonly decisionId: string; readonly filings: number }

/** 批复: one decision with number and date freezes every listed version, all or none (domain.md 1.3, M88 art. 27). */
export function approveBatch(outer: Ctx, input: ApproveInput): Promise<ApproveAnswer> {
  const ids = [...new Set(input.filingIds)].sort();
  return withActor(outer, (ctx) =>
    once(ctx, { id: input.operation, verb: 'approve', about: input.cycleId }, () => lockFilings(ctx.tx, ids), async (filings) => {
      // Every form is looked at before the decision is written: nobody learns of numbers that a decision of others has.
      const works: [Work, Transition][] = [];
      for (const filing of filings) works.push(await approvable(ctx, filing, input.cycleId));
      const decision = await insertDecision(ctx.tx, {
        regionId: ctx.actor.regionId, cycleId: input.cycleId, docNo: input.docNo, decidedOn: input.decidedOn, madeBy: ctx.actor.userId, madeAt: ctx.now(), filings: ids.length,
      });
      for (const [work, transition] of works) {
        const { filing } = work;
        const { version } = await enterState(ctx, work, 'approve', transition, { decision: input.docNo, decidedOn: input.decidedOn });
        const covered = version ?? (await findVersion(ctx.tx, filing.id, filing.versionNo));
        if (!covered) throw new DomainError('source_missing');
        await coverVersion(ctx.tx, { decisionId: decision.id, versionId: covered.id, filingId: filing.id, regionId: filing.regionId, unitId: filing.unitId });
      }
      await writeRegionTrail(ctx, 'decision.made', { decision: decision.id, docNo: input.docNo, decidedOn: input.decidedOn, filings: ids });
      return { decisionId: decision.id, filings: ids.length };
    }));
}

async function approvable(ctx: TxCtx, filing: Filing, cycleId: string): Promise<[Work, Transition]> {
  if (filing.cycleId !== cycleId) throw new DomainError('not_found');
  const transition = transitionOf(kindOf(ctx, filing.kind).workflow, filing.state, 'approve');
  authorize(ctx.actor, transition.requires, filing);
  const work = await loadWork(ctx, filing);
  await assertConditions(ctx, work, transition, undefined);
  return [work, transition];
}
