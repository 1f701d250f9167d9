import { and, eq, isNull } from 'drizzle-orm';
import type { Tx } from '../client';
import { filings, projects, regions, ruleSets } from '../schema';

export async function findRegionByCode(tx: Tx, code: string): Promise<{ id: string } | null> {
  const [row] = await tx.select({ id: regions.id }).from(regions).where(eq(regions.code, code));
  return row ?? null;
}

/** Offered rule sets by code. */
export async function listRuleSetIds(tx: Tx): Promise<Record<string, string>> {
  const rows = await tx.select({ id: ruleSets.id, code: ruleSets.code }).from(ruleSets).where(isNull(ruleSets.regionId)).orderBy(ruleSets.version);
  return Object.fromEntries(rows.map((row) => [row.code, row.id]));
}

export interface ExpectedForm { readonly id: string; readonly kind: string; readonly unitId: string; readonly projectName: string | null; readonly period: number | null }

/** Forms that are expected in a year, with the project they speak of. */
export const listExpected = (tx: Tx, cycleId: string, kind: string): Promise<ExpectedForm[]> =>
  tx.select({ id: filings.id, kind: filings.kind, unitId: filings.unitId, projectName: projects.name, period: filings.period }).from(filings)
    .leftJoin(projects, eq(projects.id, filings.projectId)).where(and(eq(filings.cycleId, cycleId), eq(filings.kind, kind))).orderBy(projects.seq, filings.docNo);

export const findRegionProjects = (tx: Tx, cycleId: string, unitId: string): Promise<{ id: string; name: string }[]> =>
  tx.select({ id: projects.id, name: projects.name }).from(projects).where(and(eq(projects.cycleId, cycleId), eq(projects.unitId, unitId))).orderBy(projects.seq);
