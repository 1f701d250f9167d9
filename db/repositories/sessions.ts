import { and, eq, isNull, lt, ne, sql } from 'drizzle-orm';
import { DomainError } from '@/domain/shared/errors';
import type { Tx } from '../client';
import { sessions } from '../schema';

export type EndedWhy = 'signed_out' | 'signed_in_again' | 'password_changed' | 'password_reset' | 'disabled';

/** Always a new id: what a browser carried before signing in is worth nothing afterwards. */
export async function startSession(tx: Tx, row: { userId: string; regionId: string; at: Date; expiresAt: Date }): Promise<string> {
  const [made] = await tx.insert(sessions)
    .values({ userId: row.userId, regionId: row.regionId, createdAt: row.at, seenAt: row.at, expiresAt: row.expiresAt })
    .returning({ id: sessions.id });
  if (!made) throw new DomainError('unexpected');
  return made.id;
}

export async function endSession(tx: Tx, sessionId: string, at: Date, why: EndedWhy): Promise<boolean> {
  const ended = await tx.update(sessions).set({ endedAt: at, endedWhy: why })
    .where(and(eq(sessions.id, sessionId), isNull(sessions.endedAt))).returning({ id: sessions.id });
  return ended.length > 0;
}

/** Ends what a person has open elsewhere; `except` is the session that asks for it. */
export async function endSessionsOf(tx: Tx, userId: string, at: Date, why: EndedWhy, except: string | null): Promise<number> {
  const others = except === null ? sql`true` : ne(sessions.id, except);
  const ended = await tx.update(sessions).set({ endedAt: at, endedWhy: why })
    .where(and(eq(sessions.userId, userId), isNull(sessions.endedAt), others)).returning({ id: sessions.id });
  return ended.length;
}

/** Sessions say nothing that the trail does not keep: a month after their end they go. */
export async function forgetOldSessions(tx: Tx, before: Date): Promise<void> {
  await tx.delete(sessions).where(lt(sessions.expiresAt, before));
}
