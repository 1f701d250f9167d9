import { and, asc, eq, inArray, isNotNull, isNull, ne, notInArray, sql, type SQL } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { Role } from '@/domain/access/roles';
import { phaseOf, type FilingLine } from '@/domain/board/filing-line';
import type { Tx } from '../client';
import { cycles, filings, projects, units } from '../schema';

const department = alias(units, 'department');

const COLUMNS = {
  id: filings.id, docNo: filings.docNo, kind: filings.kind, stage: filings.stage, title: filings.title, fiscalYear: filings.fiscalYear, yearDemo: cycles.demo, period: filings.period,
  unit: units.name, departmentId: filings.departmentId, department: department.name, project: projects.name, projectSeq: projects.seq,
  state: filings.state, phase: filings.phase, holder: filings.holder, versionNo: filings.versionNo, returner: filings.returner, source: filings.sourceVersionId,
  dueAt: filings.dueAt, submittedAt: filings.submittedAt, openedAt: filings.openedAt, reminder: filings.reminder,
  amount: filings.amount, totalScore: filings.totalScore, grade: filings.grade, light: filings.light, risk: filings.risk, findings: filings.findings, demo: filings.demo,
};

const select = (tx: Tx) => tx.select(COLUMNS).from(filings)
  .innerJoin(cycles, eq(cycles.id, filings.cycleId)).innerJoin(units, eq(units.id, filings.unitId))
  .innerJoin(department, eq(department.id, filings.departmentId)).leftJoin(projects, eq(projects.id, filings.projectId)).$dynamic();

async function lines(tx: Tx, where: SQL | undefined, order: SQL[], limit: number): Promise<FilingLine[]> {
  const rows = await select(tx).where(where).orderBy(...order).limit(limit);
  return rows.map(({ source, projectSeq, phase, holder, dueAt, submittedAt, openedAt, ...row }) => ({
    ...row, object: row.project === null ? 'department' : 'project', projectSeq: projectSeq ?? 0, phase: phaseOf(phase), holder: holder as Role | null, copied: source !== null,
    dueAt: dueAt?.toISOString() ?? null, submittedAt: submittedAt?.toISOString() ?? null, openedAt: openedAt?.toISOString() ?? null,
  }));
}

/** The order of the year, which is not that of the letters. */
const STAGE = sql`array_position(array['target', 'monitoring', 'self_evaluation'], ${filings.stage})`;
const BY_OBJECT = [sql`${filings.projectId} is not null`, asc(projects.seq), STAGE, asc(filings.period), asc(filings.id)];

/** The most that one list shows; a county's section holds some hundreds at the worst. */
const MOST = 2000;

/** In the hands of one of these roles, as far as the reach goes; the nearest due date first. */
export async function listHeld(tx: Tx, roles: readonly Role[], limit = MOST): Promise<FilingLine[]> {
  if (roles.length === 0) return [];
  return lines(tx, and(inArray(filings.holder, [...roles]), isNull(filings.exemptAt)), [sql`${filings.dueAt} asc nulls last`, asc(filings.fiscalYear), asc(projects.seq), asc(filings.id)], limit);
}

/** Submitted by the unit and now in other hands, last submitted first. */
export function listSent(tx: Tx, unitId: string, limit: number): Promise<FilingLine[]> {
  return lines(tx, and(eq(filings.unitId, unitId), isNotNull(filings.submittedAt), isNotNull(filings.holder), notInArray(filings.holder, ['unit_operator'])),
    [sql`${filings.submittedAt} desc`, asc(filings.id)], limit);
}

/** Everything of one year and department (a department's tabs, the side of the desk). */
export function listOfDepartment(tx: Tx, cycleId: string, departmentId: string): Promise<FilingLine[]> {
  return lines(tx, and(eq(filings.cycleId, cycleId), eq(filings.departmentId, departmentId), isNull(filings.exemptAt)), BY_OBJECT, MOST);
}

/** What 人大 may see: only what has been accepted. */
export function listAcceptedOfDepartment(tx: Tx, cycleId: string, departmentId: string): Promise<FilingLine[]> {
  return lines(tx, and(eq(filings.cycleId, cycleId), eq(filings.departmentId, departmentId), eq(filings.phase, 'done'), ne(filings.state, 'refused')), BY_OBJECT, MOST);
}
