import { and, asc, desc, eq, inArray, sql } from 'drizzle-orm';
import { MOVES } from '@/domain/trail/acts';
import type { Tx } from '../client';
import { decisions, decisionVersions, filings, monitoringRows, trail, units, users, versions } from '../schema';

/** Versions of a filing with who froze them and the decision that covers them, oldest first; without their bodies. */
export function listVersions(tx: Tx, filingId: string) {
  return tx.select({
    id: versions.id, no: versions.no, at: versions.frozenAt, by: users.name, receiptNo: versions.receiptNo, hash: versions.hash,
    docNo: decisions.docNo, decidedOn: decisions.decidedOn,
  }).from(versions).leftJoin(users, eq(users.id, versions.frozenBy))
    .leftJoin(decisionVersions, eq(decisionVersions.versionId, versions.id)).leftJoin(decisions, eq(decisions.id, decisionVersions.decisionId))
    .where(eq(versions.filingId, filingId)).orderBy(asc(versions.no));
}

/** Who moved the filing through each state, newest first: for the steps of the chain. */
export function listMoves(tx: Tx, filingId: string) {
  return tx.select({ act: trail.act, by: trail.actorName, at: trail.at, body: trail.body }).from(trail)
    .where(and(eq(trail.filingId, filingId), inArray(trail.act, [...MOVES])))
    .orderBy(desc(trail.seq)).limit(50);
}

/** Lights of the same indicators in monitoring forms of the same object and year. */
export function listLights(tx: Tx, filing: { cycleId: string; unitId: string; projectId: string | null }) {
  return tx.select({ lineage: monitoringRows.lineage, light: monitoringRows.light, period: filings.period }).from(monitoringRows)
    .innerJoin(filings, eq(filings.id, monitoringRows.filingId))
    .where(and(eq(filings.cycleId, filing.cycleId), eq(filings.unitId, filing.unitId), sql`${filings.projectId} is not distinct from ${filing.projectId}`))
    .orderBy(asc(filings.period));
}

export async function namesOf(tx: Tx, ids: readonly string[]): Promise<Record<string, string>> {
  const rows = await tx.select({ id: units.id, name: units.name }).from(units).where(inArray(units.id, [...ids]));
  return Object.fromEntries(rows.map((row) => [row.id, row.name]));
}

export async function userNames(tx: Tx, ids: readonly string[]): Promise<Record<string, string>> {
  if (ids.length === 0) return {};
  const rows = await tx.select({ id: users.id, name: users.name }).from(users).where(inArray(users.id, [...new Set(ids)]));
  return Object.fromEntries(rows.map((row) => [row.id, row.name]));
}
