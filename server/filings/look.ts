import { lockFiling } from '@/db/repositories/filings';
import { upsertLook } from '@/db/repositories/looks';
import { withActor, type Ctx } from '../kernel/context';
import { markOpened } from './opened';
import { authorizeView } from './view-right';

/** Somebody has the filing before their eyes. Once the holder has, the author can no longer take it back. */
export function look(outer: Ctx, filingId: string): Promise<void> {
  return withActor(outer, async (ctx) => {
    const locked = await lockFiling(ctx.tx, filingId);
    authorizeView(ctx, locked);
    const filing = await markOpened(ctx, locked);
    await upsertLook(ctx.tx, {
      filingId: filing.id, userId: ctx.actor.userId, regionId: filing.regionId, unitId: filing.unitId, versionNo: filing.versionNo, trailSeq: filing.trailSeq, lookedAt: ctx.now(),
    });
  });
}
