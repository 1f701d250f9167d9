import { and, asc, eq, isNull } from 'drizzle-orm';
import type { Tx } from '../client';
import { filings, indicatorRows, projects, units } from '../schema';

export interface FoundProject { readonly name: string; readonly department: string; readonly filing: string }
export interface FoundIndicator { readonly name: string; readonly lineage: string; readonly departmentId: string; readonly where: string | null }

const MOST = 5000;

/** Projects of a year within reach, each with the form that opens it. */
export async function listProjectNames(tx: Tx, cycleId: string): Promise<FoundProject[]> {
  return tx.select({ name: projects.name, department: units.shortName, filing: filings.id }).from(projects)
    .innerJoin(units, eq(units.id, projects.departmentId))
    .innerJoin(filings, and(eq(filings.projectId, projects.id), eq(filings.stage, 'target')))
    .where(and(eq(projects.cycleId, cycleId), isNull(projects.removedAt))).orderBy(asc(units.code), asc(projects.seq)).limit(MOST);
}

/** Names of the promises of a year within reach. */
export async function listIndicatorNames(tx: Tx, cycleId: string): Promise<FoundIndicator[]> {
  const rows = await tx.select({ name: indicatorRows.name, lineage: indicatorRows.lineage, departmentId: filings.departmentId, where: projects.name }).from(indicatorRows)
    .innerJoin(filings, eq(filings.id, indicatorRows.filingId)).leftJoin(projects, eq(projects.id, filings.projectId))
    .where(and(eq(filings.cycleId, cycleId), eq(filings.stage, 'target'), isNull(indicatorRows.removedAt)))
    .orderBy(asc(filings.departmentId), asc(projects.seq), asc(indicatorRows.seq)).limit(MOST);
  return rows.flatMap((row) => (row.name ? [{ ...row, name: row.name }] : []));
}
