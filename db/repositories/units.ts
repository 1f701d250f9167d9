import { and, eq, isNull, sql } from 'drizzle-orm';
import { DomainError } from '@/domain/shared/errors';
import type { Tx } from '../client';
import { units, users } from '../schema';

export type Unit = typeof units.$inferSelect;

/** Row-level security keeps to the region: a unit of another one is not found. */
export async function getUnit(tx: Tx, unitId: string): Promise<Unit> {
  const [row] = await tx.select().from(units).where(eq(units.id, unitId));
  if (!row) throw new DomainError('not_found');
  return row;
}

/** Units that are not closed, by code. */
export const listOpenUnits = (tx: Tx): Promise<Unit[]> => tx.select().from(units).where(isNull(units.closedAt)).orderBy(units.code);

export async function lockUnit(tx: Tx, unitId: string): Promise<Unit> {
  const [row] = await tx.select().from(units).where(eq(units.id, unitId)).for('update');
  if (!row) throw new DomainError('not_found');
  return row;
}

export async function insertUnit(tx: Tx, row: typeof units.$inferInsert): Promise<string> {
  const [made] = await tx.insert(units).values(row).onConflictDoNothing({ target: [units.regionId, units.code] }).returning({ id: units.id });
  if (!made) throw new DomainError('duplicate', { field: 'code' });
  return made.id;
}

export async function updateUnit(tx: Tx, unitId: string, set: Partial<Unit>): Promise<void> {
  await tx.update(units).set(set).where(eq(units.id, unitId));
}

/** What still hangs on a unit: open units below it, departments it looks after, accounts that can sign in. */
export async function countDependants(tx: Tx, unitId: string): Promise<{ below: number; lookedAfter: number; accounts: number }> {
  const count = (where: ReturnType<typeof and>) => tx.select({ n: sql<number>`count(*)::int` }).from(units).where(and(isNull(units.closedAt), where));
  const [below] = await count(eq(units.parentId, unitId));
  const [lookedAfter] = await count(eq(units.sectionId, unitId));
  const [accounts] = await tx.select({ n: sql<number>`count(*)::int` }).from(users).where(and(eq(users.unitId, unitId), isNull(users.disabledAt)));
  return { below: below?.n ?? 0, lookedAfter: lookedAfter?.n ?? 0, accounts: accounts?.n ?? 0 };
}
