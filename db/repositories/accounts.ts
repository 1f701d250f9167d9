import { and, eq, inArray, isNull, ne, or, sql } from 'drizzle-orm';
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
export async function lockAccount(tx: Tx, userId: string): Promise<Account> {
  const [row] = await tx.select().from(users).where(eq(users.id, userId)).for('update');
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

/**
 * Locks an account together with all accounts of the three administrators, always in the order of their ids: two acts
 * cannot each remove the last but one, and never wait for each other.
 */
export async function lockAccountAmongAdministrators(tx: Tx, regionId: string, userId: string): Promise<Account> {
  const rows = await tx.select().from(users)
    .where(and(eq(users.regionId, regionId), or(eq(users.id, userId), inArray(users.roleClass, ['sys_admin', 'sec_admin', 'audit_admin']))))
    .orderBy(users.id).for('update');
  const account = rows.find((row) => row.id === userId);
  if (!account) throw new DomainError('not_found');
  return account;
}

/** True when nobody else of the region holds the role and can sign in. */
export async function isLastHolder(tx: Tx, regionId: string, role: Role, userId: string): Promise<boolean> {
  const others = await tx.select({ id: users.id }).from(users).innerJoin(grants, eq(grants.userId, users.id))
    .where(and(eq(users.regionId, regionId), eq(grants.role, role), isNull(users.disabledAt), ne(users.id, userId))).limit(1);
  return others.length === 0;
}

/** false: the person has the role already. The class of the account is set with the first role and kept while there is one. */
export async function insertGrant(tx: Tx, row: typeof grants.$inferInsert): Promise<boolean> {
  await tx.update(users).set({ roleClass: row.roleClass }).where(and(eq(users.id, row.userId), isNull(users.roleClass)));
  const made = await tx.insert(grants).values(row).onConflictDoNothing({ target: [grants.userId, grants.role] }).returning({ role: grants.role });
  return made.length > 0;
}

export async function deleteGrant(tx: Tx, userId: string, role: Role): Promise<boolean> {
  const gone = await tx.delete(grants).where(and(eq(grants.userId, userId), eq(grants.role, role))).returning({ role: grants.role });
  await tx.update(users).set({ roleClass: null })
    .where(and(eq(users.id, userId), sql`not exists (select 1 from grants g where g.user_id = ${users.id})`));
  return gone.length > 0;
}
