import { endSession } from '@/db/repositories/sessions';
import { withActor, type Ctx } from '../kernel/context';
import { writeRegionTrail } from '../kernel/trail';

/** Ends the session on the server: a copy of the cookie is worth nothing from the next request on. */
export async function signOut(ctx: Ctx, input: { sessionId: string }): Promise<void> {
  return withActor(ctx, async (tx) => {
    const ended = await endSession(tx.tx, input.sessionId, ctx.now(), 'signed_out');
    if (ended) await writeRegionTrail(tx, 'session.ended', { user: ctx.actor.userId, why: 'signed_out' });
  });
}
