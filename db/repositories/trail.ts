import { eq } from 'drizzle-orm';
import { DomainError } from '@/domain/shared/errors';
import type { Tx } from '../client';
import { filings, regionChains, trail } from '../schema';

export type TrailRow = typeof trail.$inferInsert;

/** Appends entries of one filing's chain and moves its head, which stands in the row this act has locked. */
export async function appendToFiling(tx: Tx, filingId: string, rows: readonly TrailRow[], set: Partial<typeof filings.$inferSelect>): Promise<void> {
  await Promise.all([tx.insert(trail).values([...rows]), tx.update(filings).set(set).where(eq(filings.id, filingId))]);
}

/** Locks and returns the head of the region's own chain. */
export async function lockRegionChain(tx: Tx, regionId: string): Promise<typeof regionChains.$inferSelect> {
  await tx.insert(regionChains).values({ regionId }).onConflictDoNothing();
  const [row] = await tx.select().from(regionChains).where(eq(regionChains.regionId, regionId)).for('update');
  if (!row) throw new DomainError('not_found');
  return row;
}

export async function appendToRegion(tx: Tx, regionId: string, row: TrailRow): Promise<void> {
  await tx.insert(trail).values(row);
  await tx.update(regionChains).set({ seq: row.seq, head: row.hash }).where(eq(regionChains.regionId, regionId));
}
