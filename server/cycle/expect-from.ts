import { getCycle, listBegunWindows } from '@/db/repositories/cycles';
import type { Filing } from '@/db/repositories/filings';
import type { Kind } from '@/domain/filings/kind';
import type { TxCtx } from '../kernel/context';
import { expectFromSource } from './expect';

/** What was accepted just now brings the forms that are made from it, in every window that has begun. */
export async function expectFrom(ctx: TxCtx, source: Filing, kind: Kind): Promise<void> {
  const following = Object.values(ctx.kinds).filter((entry) => entry.sources.includes(kind.code));
  if (following.length === 0) return;
  const cycle = await getCycle(ctx.tx, source.cycleId);
  const windows = await listBegunWindows(ctx.tx, cycle.id, following.map((entry) => entry.stage), ctx.now());
  for (const window of windows) {
    for (const next of following) if (next.stage === window.stage) await expectFromSource(ctx, cycle, window, next, source);
  }
}
