import postgres from 'postgres';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { APPEND_ONLY } from '@/db/append-only';
import { type FreshDatabase, freshDatabase } from '@/tests/support/fresh-database';

let database: FreshDatabase;
let app: postgres.Sql;
beforeAll(async () => {
  database = await freshDatabase();
  app = postgres(database.appUrl, { max: 1 });
});
afterAll(async () => {
  await app?.end();
  await database?.drop();
});

describe('the rights of the application role', () => {
  test('it owns nothing, is no superuser and passes no policy by', async () => {
    const [role] = await app`select rolsuper, rolbypassrls, rolcreatedb, rolcreaterole,
      (select count(*)::int from pg_class c where c.relowner = r.oid) as owned from pg_roles r where rolname = current_user`;
    expect(role).toEqual({ rolsuper: false, rolbypassrls: false, rolcreatedb: false, rolcreaterole: false, owned: 0 });
  });

  test.each(APPEND_ONLY)('%s can be read and added to, not changed', async (table) => {
    const [rights] = await app`select has_table_privilege(${table}, 'select') as read, has_table_privilege(${table}, 'insert') as add,
      has_table_privilege(${table}, 'update') as change, has_table_privilege(${table}, 'delete') as remove, has_table_privilege(${table}, 'truncate') as empty`;
    expect(rights).toEqual({ read: true, add: true, change: false, remove: false, empty: false });
  });

  test('it cannot make tables', async () => {
    await expect(app`create table public.mine (a int)`).rejects.toThrow(/permission denied/);
  });
});

test('two databases do not see each other', async () => {
  const other = await freshDatabase();
  const owner = postgres(other.ownerUrl, { max: 1 });
  try {
    await owner`create table only_here (a int)`;
    const [found] = await app`select to_regclass('public.only_here') is null as missing`;
    expect(found).toEqual({ missing: true });
  } finally {
    await owner.end();
    await other.drop();
  }
});
