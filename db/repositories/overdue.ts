import { and, eq, inArray, isNull, lt } from 'drizzle-orm';
import type { Tx } from '../client';
import { filings } from '../schema';
import type { Filing } from './filings';

/** Forms of these departments that are with their author past their due date, locked in the order of their ids. */
export const lockOverdue = (tx: Tx, cycleId: string, departmentIds: readonly string[], now: Date): Promise<Filing[]> =>
  tx.select().from(filings).where(and(
    eq(filings.cycleId, cycleId), inArray(filings.departmentId, [...departmentIds]), inArray(filings.phase, ['not_begun', 'draft', 'returned']), lt(filings.dueAt, now), isNull(filings.exemptAt),
  )).orderBy(filings.id).for('update');
