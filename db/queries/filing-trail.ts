import { and, desc, eq, inArray, lt, max, notInArray } from 'drizzle-orm';
import { MOVES, type FilingAct } from '@/domain/trail/acts';
import type { Tx } from '../client';
import { trail } from '../schema';

/** Acts of writing, which are many; the rest is what happened to the form. */
const WRITING: FilingAct[] = ['cell.saved', 'row.added', 'row.removed', 'row.restored'];

/** A filing's own chain, newest first, below the given place in the chain. */
export function listFilingTrail(tx: Tx, filingId: string, options: { readonly before: number | null; readonly only: 'all' | 'acts' | 'cells'; readonly limit: number }) {
  const kind = options.only === 'acts' ? notInArray(trail.act, WRITING) : options.only === 'cells' ? inArray(trail.act, WRITING) : undefined;
  return tx.select({ seq: trail.seq, at: trail.at, act: trail.act, actorId: trail.actorId, name: trail.actorName, body: trail.body, hash: trail.hash }).from(trail)
    .where(and(eq(trail.filingId, filingId), options.before === null ? undefined : lt(trail.seq, options.before), kind)).orderBy(desc(trail.seq)).limit(options.limit);
}

/** Place in the chain of the last act that moved the filing; 0 before the first. */
export async function findLastMove(tx: Tx, filingId: string): Promise<number> {
  const [row] = await tx.select({ seq: max(trail.seq) }).from(trail).where(and(eq(trail.filingId, filingId), inArray(trail.act, [...MOVES])));
  return row?.seq ?? 0;
}
