import { and, eq, inArray, isNotNull, isNull, lte, sql } from 'drizzle-orm';
import { DomainError } from '@/domain/shared/errors';
import type { Tx } from '../client';
import { cycles, exemptions, filings, ruleSets, units, windows } from '../schema';
import type { Filing } from './filings';

export type Cycle = typeof cycles.$inferSelect;
export type Window = typeof windows.$inferSelect;
export type Exemption = typeof exemptions.$inferSelect;

export async function insertCycle(tx: Tx, row: typeof cycles.$inferInsert): Promise<Cycle> {
  const [kept] = await tx.insert(cycles).values(row).onConflictDoNothing().returning();
  if (!kept) throw new DomainError('duplicate', { what: 'cycle', year: row.year });
  return kept;
}

export async function getCycle(tx: Tx, cycleId: string): Promise<Cycle> {
  const [row] = await tx.select().from(cycles).where(eq(cycles.id, cycleId));
  if (!row) throw new DomainError('not_found');
  return row;
}

export const listCycles = (tx: Tx): Promise<Cycle[]> => tx.select().from(cycles).orderBy(cycles.year);

export async function insertWindow(tx: Tx, row: typeof windows.$inferInsert): Promise<Window> {
  const [kept] = await tx.insert(windows).values(row).onConflictDoNothing().returning();
  if (!kept) throw new DomainError('duplicate', { what: 'window', stage: row.stage });
  return kept;
}

export async function lockWindow(tx: Tx, windowId: string): Promise<Window> {
  const [row] = await tx.select().from(windows).where(eq(windows.id, windowId)).for('update');
  if (!row) throw new DomainError('not_found');
  return row;
}

export async function updateWindow(tx: Tx, windowId: string, set: Partial<Window>): Promise<void> {
  await tx.update(windows).set(set).where(eq(windows.id, windowId));
}

/** Forms of a window that are with their author, never submitted or taken back, and due when the window is; locked in the order of their ids. */
export const lockDueWith = (tx: Tx, window: Pick<Window, 'id' | 'dueAt'>): Promise<Filing[]> =>
  tx.select().from(filings).where(and(eq(filings.windowId, window.id), inArray(filings.phase, ['not_begun', 'draft']),
    window.dueAt ? eq(filings.dueAt, window.dueAt) : isNull(filings.dueAt))).orderBy(filings.id).for('update');

export const listWindows = (tx: Tx, cycleId: string): Promise<Window[]> =>
  tx.select().from(windows).where(eq(windows.cycleId, cycleId)).orderBy(windows.opensAt, sql`coalesce(${windows.period}, 0)`);

/** Windows that have begun: what is accepted now is expected in them. */
export const listBegunWindows = (tx: Tx, cycleId: string, stages: readonly string[], now: Date): Promise<Window[]> =>
  tx.select().from(windows).where(and(eq(windows.cycleId, cycleId), inArray(windows.stage, [...stages]), lte(windows.opensAt, now)));

export const listDepartments = (tx: Tx): Promise<(typeof units.$inferSelect)[]> =>
  tx.select().from(units).where(and(eq(units.kind, 'department'), isNull(units.closedAt))).orderBy(units.code);

export const listAccepted = (tx: Tx, cycleId: string, kinds: readonly string[]): Promise<Filing[]> =>
  tx.select().from(filings).where(and(eq(filings.cycleId, cycleId), inArray(filings.kind, [...kinds]), isNotNull(filings.acceptedVersionId))).orderBy(filings.docNo);

export const listExemptions = (tx: Tx, cycleId: string): Promise<Exemption[]> =>
  tx.select().from(exemptions).where(and(eq(exemptions.cycleId, cycleId), isNull(exemptions.endedAt)));

export async function insertExemption(tx: Tx, row: typeof exemptions.$inferInsert): Promise<Exemption> {
  const [kept] = await tx.insert(exemptions).values(row).onConflictDoNothing().returning();
  if (!kept) throw new DomainError('duplicate', { what: 'exemption' });
  return kept;
}

export async function endExemption(tx: Tx, id: string, at: Date): Promise<Exemption> {
  const [row] = await tx.update(exemptions).set({ endedAt: at }).where(and(eq(exemptions.id, id), isNull(exemptions.endedAt))).returning();
  if (!row) throw new DomainError('not_found');
  return row;
}

/** Forms that an exemption meets after they were expected, as long as nobody has submitted them; `at` null lifts it again. Returns how many. */
export async function setExempt(tx: Tx, exemption: Pick<Exemption, 'cycleId' | 'unitId' | 'projectId' | 'stage' | 'period'>, at: Date | null): Promise<number> {
  const rows = await tx.update(filings).set({ exemptAt: at }).where(and(
    eq(filings.cycleId, exemption.cycleId), eq(filings.unitId, exemption.unitId), eq(filings.stage, exemption.stage), isNull(filings.submittedAt),
    exemption.projectId ? eq(filings.projectId, exemption.projectId) : isNull(filings.projectId),
    exemption.period === null ? undefined : eq(filings.period, exemption.period))).returning({ id: filings.id });
  return rows.length;
}

/** The newest accepted version of the same kind and object in the year before, for a start from last year's rows. */
export async function findLastYear(tx: Tx, kind: string, unitId: string, previousProjectId: string | null, year: number): Promise<string | null> {
  const [row] = await tx.select({ version: filings.acceptedVersionId }).from(filings).where(and(
    eq(filings.kind, kind), eq(filings.fiscalYear, year - 1), eq(filings.unitId, unitId),
    previousProjectId ? eq(filings.projectId, previousProjectId) : isNull(filings.projectId)));
  return row?.version ?? null;
}

export async function findPublishedRuleSet(tx: Tx, ruleSetId: string): Promise<typeof ruleSets.$inferSelect> {
  const [row] = await tx.select().from(ruleSets).where(and(eq(ruleSets.id, ruleSetId), isNotNull(ruleSets.publishedAt)));
  if (!row) throw new DomainError('not_found');
  return row;
}
