import { and, asc, eq, inArray, isNotNull, isNull, sql } from 'drizzle-orm';
import type { Tx } from '../client';
import { evaluationRows, filings, fundLines, indicatorRows, monitoringRows, opinions, windows } from '../schema';

export interface RowCount { readonly filled: number; readonly all: number }

/** How many rows of a form have been filled in: a target its value, a report its actual value or tier. */
export async function countFilledRows(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, RowCount>> {
  if (ids.length === 0) return new Map();
  const list = [...ids];
  const all = sql<number>`count(*)::int`;
  const rows = await tx.select({ id: indicatorRows.filingId, all, filled: sql<number>`count(${indicatorRows.targetKind})::int` }).from(indicatorRows)
    .where(and(inArray(indicatorRows.filingId, list), isNull(indicatorRows.removedAt))).groupBy(indicatorRows.filingId)
    .unionAll(tx.select({ id: monitoringRows.filingId, all, filled: sql<number>`count(coalesce(${monitoringRows.actual}::text, ${monitoringRows.tier}))::int` }).from(monitoringRows)
      .where(and(inArray(monitoringRows.filingId, list), isNull(monitoringRows.removedAt))).groupBy(monitoringRows.filingId))
    .unionAll(tx.select({ id: evaluationRows.filingId, all, filled: sql<number>`count(coalesce(${evaluationRows.actual}::text, ${evaluationRows.tier}, ${evaluationRows.actualDate}::text))::int` }).from(evaluationRows)
      .where(and(inArray(evaluationRows.filingId, list), isNull(evaluationRows.removedAt))).groupBy(evaluationRows.filingId));
  return new Map(rows.map((row) => [row.id, { filled: row.filled, all: row.all }]));
}

export interface SaidOpinion { readonly filingId: string; readonly scope: string; readonly row: string | null; readonly text: string; readonly by: string; readonly state: string; readonly at: string; readonly blocking: boolean }

/** Opinions that sent these filings back: of the version before the one in work. */
export async function listReturnOpinions(tx: Tx, ids: readonly string[]): Promise<SaidOpinion[]> {
  if (ids.length === 0) return [];
  const rows = await tx.select({ filingId: opinions.filingId, scope: opinions.scope, row: opinions.placeRow, text: opinions.text, by: opinions.madeName, state: opinions.state, at: opinions.madeAt, blocking: opinions.blocking })
    .from(opinions).innerJoin(filings, eq(filings.id, opinions.filingId))
    .where(and(inArray(opinions.filingId, [...ids]), eq(opinions.versionNo, sql`${filings.versionNo} - 1`), isNotNull(opinions.sentAt), isNull(opinions.withdrawnAt)))
    .orderBy(asc(opinions.madeAt), asc(opinions.id));
  return rows.map(({ at, ...row }) => ({ ...row, at: at.toISOString() }));
}

export interface StageWindow { readonly stage: string; readonly period: number | null; readonly opensAt: string; readonly dueAt: string | null; readonly closesAt: string | null }

export async function listWindows(tx: Tx, cycleId: string): Promise<StageWindow[]> {
  const rows = await tx.select({ stage: windows.stage, period: windows.period, opensAt: windows.opensAt, dueAt: windows.dueAt, closesAt: windows.closesAt }).from(windows)
    .where(eq(windows.cycleId, cycleId)).orderBy(asc(windows.opensAt), asc(windows.period));
  return rows.map((row) => ({ ...row, opensAt: row.opensAt.toISOString(), dueAt: row.dueAt?.toISOString() ?? null, closesAt: row.closesAt?.toISOString() ?? null }));
}

export interface FundTotal { readonly filingId: string; readonly annual: string | null; readonly executed: string | null }

/** The total row of the fund table of these filings, in yuan. */
export async function listFundTotals(tx: Tx, ids: readonly string[]): Promise<FundTotal[]> {
  if (ids.length === 0) return [];
  return tx.select({ filingId: fundLines.filingId, annual: fundLines.annual, executed: fundLines.executed }).from(fundLines)
    .where(and(inArray(fundLines.filingId, [...ids]), eq(fundLines.source, 'total'), isNull(fundLines.removedAt)));
}
