import { and, asc, eq, gt, inArray, isNull, sql } from 'drizzle-orm';
import type { Snapshot } from '@/domain/filings/body';
import type { Tx } from '../client';
import { filings, regionChains, regions, seals, trail, versions } from '../schema';

/** Reads for verification: everything in the order of the chains, page by page. */

export type StoredEntry = typeof trail.$inferSelect;
export type StoredSeal = typeof seals.$inferSelect;
export interface FilingHead { readonly id: string; readonly docNo: string; readonly unitId: string; readonly trailSeq: number; readonly trailHead: string; readonly sealedSeq: number }
export interface StoredVersion { readonly filingId: string; readonly no: number; readonly receiptNo: string; readonly hash: string; readonly snapshot: Snapshot }

export const listRegions = (tx: Tx): Promise<{ id: string; code: string; name: string }[]> =>
  tx.select({ id: regions.id, code: regions.code, name: regions.name }).from(regions).orderBy(regions.code);

export async function findRegionChain(tx: Tx, regionId: string): Promise<typeof regionChains.$inferSelect | null> {
  const [row] = await tx.select().from(regionChains).where(eq(regionChains.regionId, regionId));
  return row ?? null;
}

export const listFilingHeads = (tx: Tx, after: string | null, limit: number): Promise<FilingHead[]> =>
  tx.select({ id: filings.id, docNo: filings.docNo, unitId: filings.unitId, trailSeq: filings.trailSeq, trailHead: filings.trailHead, sealedSeq: filings.sealedSeq })
    .from(filings).where(after === null ? undefined : gt(filings.id, after)).orderBy(asc(filings.id)).limit(limit);

export const listEntriesOf = (tx: Tx, filingIds: readonly string[]): Promise<StoredEntry[]> =>
  tx.select().from(trail).where(inArray(trail.filingId, [...filingIds])).orderBy(asc(trail.filingId), asc(trail.seq), asc(trail.id));

export const listRegionEntries = (tx: Tx, regionId: string, after: number, limit: number): Promise<StoredEntry[]> =>
  tx.select().from(trail).where(and(eq(trail.regionId, regionId), isNull(trail.filingId), gt(trail.seq, after))).orderBy(asc(trail.seq)).limit(limit);

export const listSeals = (tx: Tx, regionId: string, after: number, limit: number): Promise<StoredSeal[]> =>
  tx.select().from(seals).where(and(eq(seals.regionId, regionId), gt(seals.seq, after))).orderBy(asc(seals.seq)).limit(limit);

export const listVersionsOf = (tx: Tx, filingIds: readonly string[]): Promise<StoredVersion[]> =>
  tx.select({ filingId: versions.filingId, no: versions.no, receiptNo: versions.receiptNo, hash: versions.hash, snapshot: versions.snapshot })
    .from(versions).where(inArray(versions.filingId, [...filingIds])).orderBy(asc(versions.filingId), asc(versions.no));

/** Forms of which the trail speaks and that are not there. */
export async function listOrphans(tx: Tx): Promise<string[]> {
  const rows = await tx.execute<{ id: string }>(sql`select distinct t.filing_id as id from trail t where t.filing_id is not null and not exists (select 1 from filings f where f.id = t.filing_id) order by 1`);
  return rows.map((row) => row.id);
}
