import { and, eq, isNull, sql } from 'drizzle-orm';
import type { Role } from '@/domain/access/roles';
import { DomainError } from '@/domain/shared/errors';
import type { Tx } from '../client';
import { grants, users } from '../schema';

export type Account = typeof users.$inferSelect;

/** Through the sign-in door: a login is unique over all regions. */
export async function findAccountByLogin(tx: Tx, login: string): Promise<Account | null> {
  const [row] = await tx.select().from(users).where(eq(users.login, login));
  return row ?? null;
}

/** Locks the account for this act; one of another region is not found. */
export async function lockAccount(tx: Tx, regionId: string, userId: string): Promise<Account> {
  const [row] = await tx.select().from(users).where(and(eq(users.id, userId), eq(users.regionId, regionId))).for('update');
  if (!row) throw new DomainError('not_found');
  return row;
}

export async function rolesOf(tx: Tx, userId: string): Promise<readonly Role[]> {
  const rows = await tx.select({ role: grants.role }).from(grants).where(eq(grants.userId, userId)).orderBy(grants.role);
  return rows.map((row) => row.role as Role);
}

export async function updateAccount(tx: Tx, userId: string, set: Partial<Account>): Promise<void> {
  await tx.update(users).set(set).where(eq(users.id, userId));
}

export async function insertAccount(tx: Tx, row: typeof users.$inferInsert): Promise<string> {
  const [made] = await tx.insert(users).values(row).onConflictDoNothing({ target: users.login }).returning({ id: users.id });
  if (!made) throw new DomainError('duplicate', { field: 'login' });
  return made.id;
}

/** People of a region who hold a role and can sign in; their rows are locked, so that two acts cannot each remove the last but one. */
export async function lockHolders(tx: Tx, regionId: string, role: Role): Promise<readonly string[]> {
  const rows = await tx.select({ id: users.id }).from(users)
    .where(and(eq(users.regionId, regionId), isNull(users.disabledAt), sql`exists (select 1 from grants g where g.user_id = ${users.id} and g.role = ${role})`))
    .orderBy(users.id).for('update');
  return rows.map((row) => row.id);
}
