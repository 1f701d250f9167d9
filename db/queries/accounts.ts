import { and, asc, eq, ilike, isNotNull, isNull, or, sql, type SQL } from 'drizzle-orm';
import type { UnitKind } from '@/domain/access/fitting';
import type { Role } from '@/domain/access/roles';
import { inScope, type Database, type Tx } from '../client';
import { regions, units, users } from '../schema';

export interface AccountRow {
  readonly id: string; readonly login: string; readonly name: string; readonly phone: string | null;
  readonly unitId: string; readonly unitName: string; readonly unitKind: UnitKind;
  readonly roles: readonly Role[]; readonly demo: boolean; readonly disabledAt: Date | null; readonly mustChange: boolean;
  /** the last request of any session */
  readonly seenAt: string | null;
}
export interface AccountFilter { readonly text: string; readonly role: Role | null; readonly state: 'open' | 'closed' | 'all' }

const like = (text: string): string => `%${text.replace(/[\\%_]/g, '\\$&')}%`;

function conditions(filter: AccountFilter): SQL | undefined {
  return and(
    filter.text ? or(ilike(users.login, like(filter.text)), ilike(users.name, like(filter.text)), ilike(units.name, like(filter.text))) : undefined,
    filter.role ? sql`exists (select 1 from grants g where g.user_id = ${users.id} and g.role = ${filter.role})` : undefined,
    filter.state === 'open' ? isNull(users.disabledAt) : filter.state === 'closed' ? isNotNull(users.disabledAt) : undefined,
  );
}

/** People of the region by unit and login; password hashes never leave db/repositories. */
export async function listAccounts(tx: Tx, filter: AccountFilter, page: { offset: number; limit: number }): Promise<{ rows: AccountRow[]; total: number }> {
  const where = conditions(filter);
  const rows = await tx.select({
    id: users.id, login: users.login, name: users.name, phone: users.phone, unitId: users.unitId, unitName: units.shortName, unitKind: units.kind,
    demo: users.demo, disabledAt: users.disabledAt, mustChange: users.mustChange,
    roles: sql<Role[]>`array(select g.role from grants g where g.user_id = ${users.id} order by g.role)`,
    seenAt: sql<string | null>`(select to_char(max(s.seen_at) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') from sessions s where s.user_id = ${users.id})`,
  }).from(users).innerJoin(units, eq(units.id, users.unitId)).where(where).orderBy(asc(units.code), asc(users.login)).limit(page.limit).offset(page.offset);
  const [counted] = await tx.select({ n: sql<number>`count(*)::int` }).from(users).innerJoin(units, eq(units.id, users.unitId)).where(where);
  return { rows, total: counted?.n ?? 0 };
}

/** Accounts of demonstration regions only, for the sign-in page of the demonstration. */
export function listDemoAccounts(db: Database): Promise<{ login: string; name: string; unitName: string }[]> {
  return inScope(db, { door: 'signin', regionId: null, units: [], userId: null }, (tx) =>
    tx.select({ login: users.login, name: users.name, unitName: units.shortName }).from(users)
      .innerJoin(regions, eq(regions.id, users.regionId)).innerJoin(units, eq(units.id, users.unitId))
      .where(and(eq(regions.demo, true), eq(users.demo, true), isNull(users.disabledAt))).orderBy(asc(users.login)));
}
