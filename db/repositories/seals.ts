import { and, asc, desc, eq, gt, sql } from 'drizzle-orm';
import type { Tx } from '../client';
import { filings, regionChains, regions, seals } from '../schema';

export async function listRegionIds(tx: Tx): Promise<string[]> {
  return (await tx.select({ id: regions.id }).from(regions).orderBy(regions.code)).map((row) => row.id);
}

export interface SealChain { readonly seq: number; readonly head: string; readonly sealSeq: number; readonly sealHead: string; readonly sealedSeq: number }

/** Head of the region's chain and of its seals, locked; null when nothing was ever recorded. */
export async function lockSealChain(tx: Tx, regionId: string): Promise<SealChain | null> {
  const [chain] = await tx.select().from(regionChains).where(eq(regionChains.regionId, regionId)).for('update');
  if (!chain) return null;
  const [last] = await tx.select().from(seals).where(eq(seals.regionId, regionId)).orderBy(desc(seals.seq)).limit(1);
  const body = last ? (JSON.parse(last.body) as { heads: { region: { seq: number } } }) : null;
  return { ...chain, sealedSeq: body?.heads.region.seq ?? 0 };
}

/** Filings whose head is not the one that a seal names last. */
export async function listChangedHeads(tx: Tx, regionId: string): Promise<{ id: string; seq: number; head: string }[]> {
  return tx.select({ id: filings.id, seq: filings.trailSeq, head: filings.trailHead }).from(filings)
    .where(and(eq(filings.regionId, regionId), gt(filings.trailSeq, filings.sealedSeq))).orderBy(asc(filings.id));
}

export async function insertSeal(tx: Tx, row: typeof seals.$inferInsert): Promise<void> {
  await tx.insert(seals).values(row);
  await tx.update(regionChains).set({ sealSeq: row.seq, sealHead: row.hash }).where(eq(regionChains.regionId, row.regionId));
  await tx.update(filings).set({ sealedSeq: sql`${filings.trailSeq}` }).where(and(eq(filings.regionId, row.regionId), gt(filings.trailSeq, filings.sealedSeq)));
}
