import { and, asc, desc, eq, gt, inArray, sql } from 'drizzle-orm';
import type { Tx } from '../client';
import { filings, regionChains, regions, seals } from '../schema';
import { lockRegionChain } from './trail';

export async function listRegionIds(tx: Tx): Promise<string[]> {
  return (await tx.select({ id: regions.id }).from(regions).orderBy(regions.code)).map((row) => row.id);
}

/** True when this transaction is the one that seals the region now; another process that tries meanwhile leaves it alone. */
export async function takeSealing(tx: Tx, regionId: string): Promise<boolean> {
  const [row] = await tx.execute<{ taken: boolean }>(sql`select pg_try_advisory_xact_lock(hashtextextended(${`seal ${regionId}`}, 0)) as taken`);
  return row?.taken ?? false;
}

/**
 * Heads that moved since they were sealed, marked as sealed. Forms somebody is writing just now are left for the next minute:
 * a verb locks its form first and the region's chain last, so waiting here would be waiting crosswise.
 */
export async function sealChangedHeads(tx: Tx, regionId: string): Promise<{ id: string; seq: number; head: string }[]> {
  const changed = tx.select({ id: filings.id }).from(filings).where(and(eq(filings.regionId, regionId), gt(filings.trailSeq, filings.sealedSeq))).orderBy(asc(filings.id))
    .for('no key update', { skipLocked: true });
  const rows = await tx.update(filings).set({ sealedSeq: sql`${filings.trailSeq}` }).where(inArray(filings.id, changed))
    .returning({ id: filings.id, seq: filings.trailSeq, head: filings.trailHead });
  return rows.sort((a, b) => (a.id < b.id ? -1 : 1));
}

export interface SealChain { readonly seq: number; readonly head: string; readonly sealSeq: number; readonly sealHead: string; readonly sealedSeq: number }

/** Head of the region's chain and of its seals, locked. */
export async function lockSealChain(tx: Tx, regionId: string): Promise<SealChain> {
  const chain = await lockRegionChain(tx, regionId);
  const [last] = await tx.select().from(seals).where(eq(seals.regionId, regionId)).orderBy(desc(seals.seq)).limit(1);
  const body = last ? (JSON.parse(last.body) as { heads: { region: { seq: number } } }) : null;
  return { ...chain, sealedSeq: body?.heads.region.seq ?? 0 };
}

export async function insertSeal(tx: Tx, row: typeof seals.$inferInsert): Promise<void> {
  await tx.insert(seals).values(row);
  await tx.update(regionChains).set({ sealSeq: row.seq, sealHead: row.hash }).where(eq(regionChains.regionId, row.regionId));
}
