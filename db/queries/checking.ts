import { and, asc, desc, eq, inArray, isNull, or } from 'drizzle-orm';
import type { StoredRules } from '@/domain/rules/schema';
import type { Tx } from '../client';
import { cycles, ruleSets, units } from '../schema';

/** Official names of all bodies of the region, closed ones too: a text of then names them rightly. */
export async function listOfficialNames(tx: Tx): Promise<string[]> {
  const rows = await tx.select({ name: units.name }).from(units).where(inArray(units.kind, ['department', 'subordinate', 'finance_bureau', 'overseer'])).orderBy(asc(units.code));
  return rows.map((row) => row.name);
}

/** Names that may stand in a form of one department: bodies of the region, and its own subordinate units. */
export async function listNamesAround(tx: Tx, departmentId: string): Promise<string[]> {
  const rows = await tx.select({ name: units.name }).from(units)
    .where(or(and(inArray(units.kind, ['department', 'finance_bureau', 'overseer']), isNull(units.closedAt)), eq(units.parentId, departmentId))).orderBy(asc(units.code));
  return rows.map((row) => row.name);
}

/** The rule set of the newest year of the region, real years before those of a demonstration; null before the first year. */
export async function findNewestRules(tx: Tx): Promise<StoredRules | null> {
  const [row] = await tx.select({ body: ruleSets.body }).from(cycles).innerJoin(ruleSets, eq(ruleSets.id, cycles.ruleSetId)).orderBy(asc(cycles.demo), desc(cycles.year)).limit(1);
  return row?.body ?? null;
}
