import { and, desc, eq, gte, ilike, isNull, lt, or, type SQL } from 'drizzle-orm';
import type { Tx } from '../client';
import { filings, trail } from '../schema';

export interface TrailFilter {
  readonly act: string | null;
  /** part of a name */
  readonly person: string;
  readonly from: Date | null;
  /** first moment that no longer counts */
  readonly until: Date | null;
  /** the region's own chain, without what belongs to filings */
  readonly regionOnly: boolean;
}
export interface TrailLine {
  readonly id: number; readonly at: Date; readonly act: string; readonly actorName: string; readonly body: string; readonly hash: string;
  readonly seq: number; readonly filingId: string | null; readonly docNo: string | null; readonly title: string | null;
}

function conditions(filter: TrailFilter): SQL | undefined {
  return and(
    filter.act ? eq(trail.act, filter.act) : undefined,
    filter.person ? ilike(trail.actorName, `%${filter.person.replace(/[\\%_]/g, '\\$&')}%`) : undefined,
    filter.from ? gte(trail.at, filter.from) : undefined,
    filter.until ? lt(trail.at, filter.until) : undefined,
    filter.regionOnly ? isNull(trail.filingId) : undefined,
  );
}

/** Newest first, after the entry that the page before ended with: pages stay the same while new entries arrive. */
export function listTrail(tx: Tx, filter: TrailFilter, after: { at: Date; id: number } | null, limit: number): Promise<TrailLine[]> {
  const before = after ? or(lt(trail.at, after.at), and(eq(trail.at, after.at), lt(trail.id, after.id))) : undefined;
  return tx.select({
    id: trail.id, at: trail.at, act: trail.act, actorName: trail.actorName, body: trail.body, hash: trail.hash, seq: trail.seq,
    filingId: trail.filingId, docNo: filings.docNo, title: filings.title,
  }).from(trail).leftJoin(filings, eq(filings.id, trail.filingId)).where(and(conditions(filter), before)).orderBy(desc(trail.at), desc(trail.id)).limit(limit);
}
