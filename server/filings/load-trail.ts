import { findLastMove, listFilingTrail } from '@/db/queries/filing-trail';
import { getFiling } from '@/db/repositories/filings';
import { authorize, can } from '@/domain/access/actor';
import { UNSENT, UNTIL_SENT } from '@/domain/trail/acts';
import { withActor, type Ctx } from '../kernel/context';

export interface TrailLine { readonly seq: number; readonly at: string; readonly act: string; readonly name: string; readonly body: string; readonly hash: string }
export interface FilingTrail { readonly lines: readonly TrailLine[]; readonly count: number; readonly head: string; readonly older: number | null }

const PAGE = 100;

/** 留痕 of one filing, newest first, a page at a time; `older` is where the next page starts. Absent and out of reach: not_found. */
export function loadFilingTrail(outer: Ctx, filingId: string, options: { readonly before: number | null; readonly only: 'all' | 'acts' | 'cells' }): Promise<FilingTrail> {
  return withActor(outer, async (ctx) => {
    const filing = await getFiling(ctx.tx, filingId);
    authorize(ctx.actor, 'trail.view_filing', filing);
    const [rows, moved] = await Promise.all([listFilingTrail(ctx.tx, filingId, { ...options, limit: PAGE + 1 }), findLastMove(ctx.tx, filingId)]);
    const everything = can(ctx.actor, 'trail.view_region');
    const readable = (row: (typeof rows)[number]) => everything || row.seq <= moved || row.actorId === ctx.actor.userId || !UNTIL_SENT.some((act) => act === row.act);
    const shown = rows.slice(0, PAGE);
    return {
      lines: shown.map((row) => ({ seq: row.seq, at: row.at.toISOString(), act: row.act, name: row.name, body: readable(row) ? row.body : UNSENT, hash: row.hash })),
      count: filing.trailSeq, head: filing.trailHead,
      older: rows.length > PAGE ? (shown.at(-1)?.seq ?? null) : null,
    };
  });
}
