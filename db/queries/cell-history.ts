import { and, desc, eq } from 'drizzle-orm';
import type { Tx } from '../client';
import { trail } from '../schema';

/** Who saved a cell last, and when: what a conflict shows. */
export async function findLastSave(tx: Tx, filingId: string, rowId: string, field: string): Promise<{ name: string; at: Date } | null> {
  const [row] = await tx.select({ name: trail.actorName, at: trail.at }).from(trail)
    .where(and(eq(trail.filingId, filingId), eq(trail.placeRow, rowId), eq(trail.placeField, field))).orderBy(desc(trail.seq)).limit(1);
  return row ?? null;
}
