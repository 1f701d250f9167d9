import { and, eq } from 'drizzle-orm';
import type { Tx } from '../client';
import { looks } from '../schema';

export async function upsertLook(tx: Tx, row: typeof looks.$inferInsert): Promise<void> {
  await tx.insert(looks).values(row).onConflictDoUpdate({ target: [looks.filingId, looks.userId], set: { versionNo: row.versionNo, trailSeq: row.trailSeq, lookedAt: row.lookedAt } });
}

export async function findLook(tx: Tx, filingId: string, userId: string): Promise<typeof looks.$inferSelect | null> {
  const [row] = await tx.select().from(looks).where(and(eq(looks.filingId, filingId), eq(looks.userId, userId)));
  return row ?? null;
}
