import { and, asc, eq, inArray } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { Tx } from '../client';
import { departmentTargetHeaders, filings, units } from '../schema';

/** The department a unit belongs to: itself, or the one above it. null: a unit of finance or of oversight. */
export async function departmentOf(tx: Tx, unitId: string): Promise<string | null> {
  const [unit] = await tx.select({ id: units.id, kind: units.kind, parentId: units.parentId }).from(units).where(eq(units.id, unitId));
  if (!unit) return null;
  return unit.kind === 'department' ? unit.id : unit.kind === 'subordinate' ? unit.parentId : null;
}

export interface DepartmentRow {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly shortName: string;
  readonly demo: boolean;
  readonly section: string | null;
}

const section = alias(units, 'section');
const COLUMNS = { id: units.id, code: units.code, name: units.name, shortName: units.shortName, demo: units.demo, section: section.shortName };

/** Departments that have filings of this year within reach, by code. */
export async function listDepartments(tx: Tx, cycleId: string): Promise<DepartmentRow[]> {
  return tx.select(COLUMNS).from(units).leftJoin(section, eq(section.id, units.sectionId))
    .where(and(eq(units.kind, 'department'), inArray(units.id, tx.selectDistinct({ id: filings.departmentId }).from(filings).where(eq(filings.cycleId, cycleId)))))
    .orderBy(asc(units.code));
}

export async function findDepartment(tx: Tx, id: string): Promise<DepartmentRow | null> {
  const [row] = await tx.select(COLUMNS).from(units).leftJoin(section, eq(section.id, units.sectionId)).where(and(eq(units.id, id), eq(units.kind, 'department')));
  return row ?? null;
}

export type DepartmentHeader = typeof departmentTargetHeaders.$inferSelect;

/** The profile and budget as the department's own target of the year has them now. */
export async function findDepartmentHeader(tx: Tx, filingId: string): Promise<DepartmentHeader | null> {
  const [row] = await tx.select().from(departmentTargetHeaders).where(eq(departmentTargetHeaders.filingId, filingId));
  return row ?? null;
}
