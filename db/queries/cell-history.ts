import { and, desc, eq, isNull, or } from 'drizzle-orm';
import type { Tx } from '../client';
import { trail } from '../schema';

/** Who saved a cell last (or the row it came with), and when: what a conflict shows. */
export async function findLastSave(tx: Tx, filingId: string, rowId: string, field: string): Promise<{ name: string; at: Date } | null> {
  const [row] = await tx.select({ name: trail.actorName, at: trail.at }).from(trail)
    .where(and(eq(trail.filingId, filingId), eq(trail.placeRow, rowId), or(eq(trail.placeField, field), isNull(trail.placeField)))).orderBy(desc(trail.seq)).limit(1);
  return row ?? null;
}
