import { and, eq, inArray, isNull, sql } from 'drizzle-orm';
import { percent } from '@/domain/shared/decimal';
import type { CellOf, ExemptOf, FiguresOf } from '@/domain/board/progress';
import { INDICATOR_ROWS } from '@/domain/kinds/shared-tables';
import { MONITORING_TABLES } from '@/domain/kinds/monitoring/tables';
import { SELF_EVALUATION_TABLES } from '@/domain/kinds/self-evaluation/tables';
import type { Row, TableSpec } from '@/domain/filings/body';
import { toRow } from '../bodies/load';
import type { Tx } from '../client';
import { evaluationRows, filings, fundLines, indicatorRows, monitoringHeaders, monitoringRows, ruleSets, cycles } from '../schema';

/** One letter a filing (domain/board/progress.ts), in the order of the projects; overdue is reckoned at `now`. */
export async function listBoardCells(tx: Tx, cycleId: string, now: string, acceptedOnly: boolean): Promise<CellOf[]> {
  const rows = await tx.execute<{ department_id: string; stage: string; overall: boolean; period: number | null; cells: string; due_at: Date | string | null }>(sql`
    select f.department_id, f.stage, f.project_id is null as overall, f.period,
      string_agg(case
        when f.phase = 'returned' then 'r'
        when f.phase in ('not_begun', 'draft') and f.due_at < ${now}::timestamptz then 'l'
        when f.phase = 'not_begun' then 'n' when f.phase = 'draft' then 'w' when f.phase = 'department' then 'd' when f.phase = 'business' then 'b'
        when f.phase = 'performance' then 'p' when f.phase = 'passed' then 'a' when f.phase = 'done' then 'o' else 'x' end, '' order by p.seq, f.doc_no) as cells,
      min(f.due_at) filter (where f.phase in ('not_begun', 'draft', 'returned')) as due_at
    from filings f left join projects p on p.id = f.project_id
    where f.cycle_id = ${cycleId}::uuid and f.exempt_at is null and (not ${acceptedOnly}::boolean or f.phase = 'done')
    group by 1, 2, 3, 4`);
  return rows.map((row) => ({ departmentId: row.department_id, stage: row.stage, overall: row.overall, period: row.period, cells: row.cells, dueAt: row.due_at === null ? null : new Date(row.due_at).toISOString() }));
}

export async function listExempt(tx: Tx, cycleId: string): Promise<ExemptOf[]> {
  const rows = await tx.execute<{ department_id: string; stage: string; overall: boolean; period: number | null; n: number }>(sql`
    select case u.kind when 'department' then u.id else u.parent_id end as department_id, e.stage, e.project_id is null as overall, e.period, count(*)::int as n
    from exemptions e join units u on u.id = e.unit_id where e.cycle_id = ${cycleId}::uuid and e.ended_at is null group by 1, 2, 3, 4`);
  return rows.map((row) => ({ departmentId: row.department_id, stage: row.stage, overall: row.overall, period: row.period, count: row.n }));
}

const LEFT_DRAFT = sql`${filings.phase} not in ('not_begun', 'draft')`;

/** Light and execution rate that the department as a whole has reported. */
export async function listDepartmentFigures(tx: Tx, cycleId: string, acceptedOnly: boolean): Promise<FiguresOf[]> {
  const rows = await tx.select({ departmentId: filings.departmentId, stage: filings.stage, period: filings.period, light: filings.light, annual: fundLines.annual, executed: fundLines.executed })
    .from(filings).leftJoin(fundLines, and(eq(fundLines.filingId, filings.id), eq(fundLines.source, 'total'), isNull(fundLines.removedAt)))
    .where(and(eq(filings.cycleId, cycleId), isNull(filings.projectId), inArray(filings.stage, ['monitoring', 'self_evaluation']), acceptedOnly ? eq(filings.phase, 'done') : LEFT_DRAFT));
  return rows.map(({ annual, executed, ...row }) => ({ ...row, rate: annual !== null && executed !== null ? percent(executed, annual) : null }));
}

const rowsSpec = (tables: readonly TableSpec[]): TableSpec => {
  const spec = tables.find((table) => table.name === 'rows');
  if (!spec) throw new Error('a kind without rows');
  return spec;
};
export type FilingRow = Row & { readonly filingId: string };
const MONITORING_ROWS = rowsSpec(MONITORING_TABLES);
const EVALUATION_ROWS = rowsSpec(SELF_EVALUATION_TABLES);

/** Rows of many forms at once, as a body has them. */
export async function listRows(tx: Tx, stage: string, ids: readonly string[]): Promise<FilingRow[]> {
  if (ids.length === 0) return [];
  const table = stage === 'target' ? indicatorRows : stage === 'monitoring' ? monitoringRows : evaluationRows;
  const spec = stage === 'target' ? INDICATOR_ROWS : stage === 'monitoring' ? MONITORING_ROWS : EVALUATION_ROWS;
  const rows = await tx.select().from(table).where(and(inArray(table.filingId, [...ids]), isNull(table.removedAt))).orderBy(table.filingId, table.seq, table.id);
  return rows.map((row) => ({ ...toRow(row as Record<string, unknown>, spec), filingId: row.filingId }));
}

export interface FundOf { readonly filingId: string; readonly annual: string | null; readonly executed: string | null; readonly light: string | null }

/** Money of reports: the total row, with the light of the money where the form has one. */
export async function listFunds(tx: Tx, ids: readonly string[]): Promise<FundOf[]> {
  if (ids.length === 0) return [];
  return tx.select({ filingId: fundLines.filingId, annual: fundLines.annual, executed: fundLines.executed, light: monitoringHeaders.fundLight }).from(fundLines)
    .leftJoin(monitoringHeaders, and(eq(monitoringHeaders.filingId, fundLines.filingId), isNull(monitoringHeaders.removedAt)))
    .where(and(inArray(fundLines.filingId, [...ids]), eq(fundLines.source, 'total'), isNull(fundLines.removedAt)));
}

/** The rule set of a year. */
export async function findCycleRules(tx: Tx, cycleId: string): Promise<unknown> {
  const [row] = await tx.select({ body: ruleSets.body }).from(cycles).innerJoin(ruleSets, eq(ruleSets.id, cycles.ruleSetId)).where(eq(cycles.id, cycleId));
  return row?.body ?? null;
}
