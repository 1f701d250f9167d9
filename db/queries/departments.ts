import { and, asc, eq, inArray, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { Tx } from '../client';
import { filings, units } from '../schema';

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

export interface DepartmentFigures {
  readonly departmentId: string;
  readonly projects: number;
  readonly forms: number;
  readonly done: number;
  readonly returned: number;
  readonly overdue: number;
  readonly amount: string | null;
  readonly light: string | null;
  readonly score: string | null;
  readonly grade: string | null;
}

/** What the list of departments shows of a year: counts, the department's own money, its last light and its score once sent. */
export async function listDepartmentSummaries(tx: Tx, cycleId: string, now: string, acceptedOnly: boolean): Promise<DepartmentFigures[]> {
  const rows = await tx.execute<Record<string, unknown> & DepartmentFigures>(sql`
    select f.department_id as "departmentId", count(distinct f.project_id)::int as projects, count(*)::int as forms,
      count(*) filter (where f.phase = 'done')::int as done, count(*) filter (where f.phase = 'returned')::int as returned,
      count(*) filter (where f.phase in ('not_begun', 'draft') and f.due_at < ${now}::timestamptz)::int as overdue,
      max(f.amount) filter (where f.project_id is null and f.stage = 'target')::text as amount,
      (array_agg(f.light order by f.period desc) filter (where f.project_id is null and f.stage = 'monitoring' and f.light is not null and f.phase not in ('not_begun', 'draft')))[1] as light,
      max(f.total_score) filter (where f.project_id is null and f.stage = 'self_evaluation' and f.phase not in ('not_begun', 'draft', 'returned'))::text as score,
      max(f.grade) filter (where f.project_id is null and f.stage = 'self_evaluation' and f.phase not in ('not_begun', 'draft', 'returned')) as grade
    from filings f where f.cycle_id = ${cycleId}::uuid and f.exempt_at is null and (not ${acceptedOnly}::boolean or f.phase = 'done') group by 1`);
  return [...rows];
}
