import type { Filing } from '@/db/repositories/filings';
import type { TxCtx } from '../kernel/context';
import { writeTrail } from '../kernel/trail';

/** The holder has begun to look: from now on the author cannot take it back (domain.md 3.3). Returns the filing as it stands then. */
export async function markOpened(ctx: TxCtx, filing: Filing): Promise<Filing> {
  if (filing.holder === null || !filing.submittedAt || filing.openedAt || !ctx.actor.roles.some((role) => role === filing.holder)) return filing;
  const openedAt = ctx.now();
  const head = await writeTrail(ctx, filing, [{ act: 'filing.opened', details: { state: filing.state } }], { openedAt });
  return { ...filing, openedAt, trailSeq: head.seq, trailHead: head.hash };
}
