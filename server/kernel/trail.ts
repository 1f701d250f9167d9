import { appendToFiling, appendToRegion, lockRegionChain, type TrailRow } from '@/db/repositories/trail';
import type { Filing } from '@/db/repositories/filings';
import type { Place } from '@/domain/filings/body';
import { canonical } from '@/domain/filings/cell';
import type { FilingAct, RegionAct } from '@/domain/trail/acts';
import type { TxCtx } from './context';
import { sha256 } from './hash';

export interface Entry { readonly act: FilingAct; readonly place?: Place; readonly details: Readonly<Record<string, unknown>> }

/** Writes entries into a filing's chain, in this transaction, with what else changes in its row. The filing must be locked; returns the new head. */
export async function writeTrail(ctx: TxCtx, filing: Filing, entries: readonly Entry[], also: Partial<Filing> = {}): Promise<{ seq: number; hash: string }> {
  let head = { seq: filing.trailSeq, hash: filing.trailHead };
  const at = ctx.now();
  const rows = entries.map((entry): TrailRow => {
    const seq = head.seq + 1;
    // Details first: whatever they are called, they never stand in the place of who, what and when.
    const body = canonical({
      ...entry.details, v: 1, region: filing.regionId, filing: filing.id, seq, act: entry.act, at: at.toISOString(), actor: actorOf(ctx), address: ctx.address,
      place: entry.place ?? null, version: filing.versionNo,
    });
    const row: TrailRow = {
      regionId: filing.regionId, unitId: filing.unitId, filingId: filing.id, seq, act: entry.act, actorId: ctx.actor.userId, actorName: ctx.actor.name, at,
      placeTable: entry.place?.table ?? null, placeRow: entry.place?.row ?? null, placeField: entry.place?.field ?? null,
      body, prev: head.hash, hash: sha256(`${head.hash}\n${body}`),
    };
    head = { seq, hash: row.hash };
    return row;
  });
  await appendToFiling(ctx.tx, filing.id, rows, { ...also, trailSeq: head.seq, trailHead: head.hash });
  return head;
}

/** Acts that belong to no filing: one chain per region. */
export async function writeRegionTrail(ctx: TxCtx, act: RegionAct, details: Readonly<Record<string, unknown>>): Promise<void> {
  const chain = await lockRegionChain(ctx.tx, ctx.actor.regionId);
  const seq = chain.seq + 1;
  const at = ctx.now();
  const body = canonical({ ...details, v: 1, region: ctx.actor.regionId, filing: null, seq, act, at: at.toISOString(), actor: actorOf(ctx), address: ctx.address });
  await appendToRegion(ctx.tx, ctx.actor.regionId, {
    regionId: ctx.actor.regionId, unitId: null, filingId: null, seq, act, actorId: ctx.actor.userId, actorName: ctx.actor.name, at,
    body, prev: chain.head, hash: sha256(`${chain.head}\n${body}`),
  });
}

const actorOf = (ctx: TxCtx) => ({ id: ctx.actor.userId, name: ctx.actor.name, roles: ctx.actor.roles, unit: ctx.actor.unitId });
