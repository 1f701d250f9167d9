import { and, asc, eq, gt, isNotNull, type SQL } from 'drizzle-orm';
import type { Tx } from '../client';
import { filings, units } from '../schema';

export interface FilingFilter {
  readonly cycleId: string | null;
  readonly stage: string | null;
  readonly phase: string | null;
  readonly departmentId: string | null;
  /** only what stands accepted: for those who may not see work in progress; a form that was reopened shows figures of the work again */
  readonly acceptedOnly: boolean;
  /** document number of the last row of the page before */
  readonly after: string | null;
  readonly limit: number;
}

/** One page of filings in the order of their document numbers, as compact rows; reach is the transaction's. Rows first, no count. */
export function listFilings(tx: Tx, filter: FilingFilter) {
  const where: (SQL | undefined)[] = [
    filter.cycleId ? eq(filings.cycleId, filter.cycleId) : undefined,
    filter.stage ? eq(filings.stage, filter.stage) : undefined,
    filter.phase ? eq(filings.phase, filter.phase) : undefined,
    filter.departmentId ? eq(filings.departmentId, filter.departmentId) : undefined,
    filter.acceptedOnly ? and(isNotNull(filings.acceptedVersionId), eq(filings.phase, 'done')) : undefined,
    filter.after ? gt(filings.docNo, filter.after) : undefined,
  ];
  return tx.select({
    id: filings.id, docNo: filings.docNo, kind: filings.kind, title: filings.title, department: units.shortName, fiscalYear: filings.fiscalYear, period: filings.period,
    state: filings.state, phase: filings.phase, holder: filings.holder, dueAt: filings.dueAt, amount: filings.amount, totalScore: filings.totalScore, grade: filings.grade,
    light: filings.light, versionNo: filings.versionNo, demo: filings.demo,
  }).from(filings).innerJoin(units, eq(units.id, filings.departmentId)).where(and(...where)).orderBy(asc(filings.docNo)).limit(filter.limit);
}
