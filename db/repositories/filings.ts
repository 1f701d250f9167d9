import { and, eq, gt, inArray, lte, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { Snapshot } from '@/domain/filings/body';
import type { NewerSource } from '@/domain/filings/kind';
import { DomainError } from '@/domain/shared/errors';
import type { Tx } from '../client';
import { authors, cycles, filings, ruleSets, units, versions, windows } from '../schema';

export type Filing = typeof filings.$inferSelect;
export type Version = typeof versions.$inferSelect;

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** What stands in an address is anybody's text: no id, no row. */
function asId(text: string): string {
  if (!UUID.test(text)) throw new DomainError('not_found');
  return text;
}

/** Locks the filing for this act. Row-level security hides what is out of reach: not_found. */
export async function lockFiling(tx: Tx, filingId: string): Promise<Filing> {
  const [row] = await tx.select().from(filings).where(eq(filings.id, asId(filingId))).for('update');
  if (!row) throw new DomainError('not_found');
  return row;
}

export async function getFiling(tx: Tx, filingId: string): Promise<Filing> {
  const [row] = await tx.select().from(filings).where(eq(filings.id, asId(filingId)));
  if (!row) throw new DomainError('not_found');
  return row;
}

/** Several filings, always locked in the order of their ids, so that two batches never wait for each other. */
export async function lockFilings(tx: Tx, ids: readonly string[]): Promise<Filing[]> {
  const rows = await tx.select().from(filings).where(inArray(filings.id, [...ids])).orderBy(filings.id).for('update');
  if (rows.length !== new Set(ids).size) throw new DomainError('not_found');
  return rows;
}

export async function updateFiling(tx: Tx, filingId: string, set: Partial<Filing>): Promise<void> {
  await tx.update(filings).set(set).where(eq(filings.id, filingId));
}

export async function addAuthor(tx: Tx, filing: Filing, userId: string): Promise<void> {
  await tx.insert(authors).values({ filingId: filing.id, versionNo: filing.versionNo, userId, regionId: filing.regionId, unitId: filing.unitId }).onConflictDoNothing();
}

/** Did this person save a cell that stands in the version? What was typed into an earlier one stands in the later ones too. */
export async function isAuthor(tx: Tx, filingId: string, versionNo: number, userId: string): Promise<boolean> {
  const rows = await tx.select({ one: sql`1` }).from(authors).where(and(eq(authors.filingId, filingId), lte(authors.versionNo, versionNo), eq(authors.userId, userId))).limit(1);
  return rows.length > 0;
}

export async function insertVersion(tx: Tx, version: typeof versions.$inferInsert): Promise<Version> {
  const [row] = await tx.insert(versions).values(version).returning();
  if (!row) throw new DomainError('unexpected');
  return row;
}

export async function findVersion(tx: Tx, filingId: string, no: number): Promise<Version | null> {
  const [row] = await tx.select().from(versions).where(and(eq(versions.filingId, filingId), eq(versions.no, no)));
  return row ?? null;
}

export async function getVersionById(tx: Tx, versionId: string): Promise<Version> {
  const [row] = await tx.select().from(versions).where(eq(versions.id, versionId));
  if (!row) throw new DomainError('source_missing');
  return row;
}

export async function findSnapshot(tx: Tx, versionId: string | null): Promise<Snapshot | null> {
  return versionId === null ? null : (await getVersionById(tx, versionId)).snapshot;
}

/** The accepted version of the same filing that came after this one, with the numbers of both; null while this is the newest. */
export async function findNewerSource(tx: Tx, versionId: string | null): Promise<NewerSource | null> {
  if (versionId === null) return null;
  const newest = alias(versions, 'newest');
  const [row] = await tx.select({ filingId: filings.id, versionId: newest.id, from: versions.no, to: newest.no }).from(versions)
    .innerJoin(filings, eq(filings.id, versions.filingId)).innerJoin(newest, eq(newest.id, filings.acceptedVersionId))
    .where(and(eq(versions.id, versionId), gt(newest.no, versions.no)));
  return row ?? null;
}

export interface Surroundings {
  readonly ruleSet: typeof ruleSets.$inferSelect;
  readonly window: typeof windows.$inferSelect;
  readonly cycle: typeof cycles.$inferSelect;
  readonly departmentName: string;
}

/** Rule set, window, cycle and official name that belong to a filing. */
export async function loadSurroundings(tx: Tx, filing: Filing): Promise<Surroundings> {
  const [row] = await tx.select({ ruleSet: ruleSets, window: windows, cycle: cycles, departmentName: units.name }).from(filings)
    .innerJoin(ruleSets, eq(ruleSets.id, filings.ruleSetId)).innerJoin(windows, eq(windows.id, filings.windowId))
    .innerJoin(cycles, eq(cycles.id, filings.cycleId)).innerJoin(units, eq(units.id, filings.departmentId))
    .where(eq(filings.id, filing.id));
  if (!row) throw new DomainError('not_found');
  return row;
}

export async function nextDocNo(tx: Tx, year: number): Promise<string> {
  const [row] = await tx.execute<{ n: string }>(sql`select nextval('filing_no')::text as n`);
  return `JX${year}-${String(row?.n ?? '0').padStart(6, '0')}`;
}
