import { lockFiling, updateFiling } from '@/db/repositories/filings';
import { upsertLook } from '@/db/repositories/looks';
import { withActor, type Ctx } from '../kernel/context';
import { writeTrail } from '../kernel/trail';

/** Somebody has the filing before their eyes. Once the holder has, the author can no longer take it back. */
export function look(outer: Ctx, filingId: string): Promise<void> {
  return withActor(outer, async (ctx) => {
    const filing = await lockFiling(ctx.tx, filingId);
    let seq = filing.trailSeq;
    if (filing.holder !== null && filing.submittedAt && !filing.openedAt && ctx.actor.roles.some((role) => role === filing.holder)) {
      const head = await writeTrail(ctx, filing, [{ act: 'filing.opened', details: { state: filing.state } }]);
      await updateFiling(ctx.tx, filing.id, { openedAt: ctx.now() });
      seq = head.seq;
    }
    await upsertLook(ctx.tx, { filingId, userId: ctx.actor.userId, regionId: filing.regionId, unitId: filing.unitId, versionNo: filing.versionNo, trailSeq: seq, lookedAt: ctx.now() });
  });
}
