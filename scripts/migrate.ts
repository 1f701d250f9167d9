import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { drizzle } from 'drizzle-orm/postgres-js';
import { migrate as applyMigrations } from 'drizzle-orm/postgres-js/migrator';
import postgres, { type Sql } from 'postgres';
import { APPEND_ONLY } from '@/db/append-only';
import { pendingTags } from '@/db/migration-status';
import { Refusal, command, say, takesNoArguments } from './launch/say.mjs';
import { appRole, ownerUrl } from './settings';

/** Any number, the same for everybody who migrates this product's databases. */
const LOCK = 7_021_133;
const MIGRATIONS = path.resolve(import.meta.dirname, '../db/migrations');

const connect = (url: string) => postgres(url, { max: 1, onnotice: () => undefined });

/**
 * Brings the database to this code's schema, one process at a time, and gives the application's role exactly what
 * it needs. Returns the tags that were applied now.
 */
export async function migrate(ownerUrl: string, appRole: string): Promise<string[]> {
  const sql = connect(ownerUrl);
  try {
    // On the session, so that a second starter waits until the first has finished all of it.
    await sql`select pg_advisory_lock(${LOCK})`;
    const db = drizzle(sql);
    const pending = await pendingTags(db);
    await applyMigrations(db, { migrationsFolder: MIGRATIONS });
    await grantRights(sql, appRole);
    return pending;
  } finally {
    await sql.end();
  }
}

/** Tags not yet applied; `url` may be the application's or the owner's. */
export async function pendingMigrations(url: string): Promise<string[]> {
  const sql = connect(url);
  try {
    return await pendingTags(drizzle(sql));
  } finally {
    await sql.end();
  }
}

/** Gives the application's role what it needs on every table there is, and no more. */
export async function grantRights(sql: Sql, role: string): Promise<void> {
  const [found] = await sql`select 1 from pg_roles where rolname = ${role}`;
  if (!found) {
    throw new Refusal(
      `The role "${role}" of DATABASE_URL does not exist. Create it: create role ${role} login password '…';`,
      `DATABASE_URL 中的角色 ${role} 不存在，请先创建。`,
    );
  }
  const tables = await sql<{ name: string }[]>`
    select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = 'public' and c.relkind in ('r', 'p', 'v') order by 1`;
  const appendOnly = new Set(APPEND_ONLY);
  await sql.begin(async (tx) => {
    await tx`grant usage on schema public, drizzle to ${tx(role)}`;
    await tx`grant select on drizzle.__drizzle_migrations to ${tx(role)}`;
    await tx`grant usage, select on all sequences in schema public to ${tx(role)}`;
    for (const { name } of tables) {
      if (appendOnly.has(name)) {
        await tx`revoke update, delete, truncate on ${tx(name)} from ${tx(role)}`;
        await tx`grant select, insert on ${tx(name)} to ${tx(role)}`;
      } else {
        await tx`grant select, insert, update, delete on ${tx(name)} to ${tx(role)}`;
      }
    }
  });
}

const HELP = `
Brings the database of DATABASE_OWNER_URL to this version's schema and gives the role of DATABASE_URL its rights.
把 DATABASE_OWNER_URL 的数据库升级到本版本的结构，并授予 DATABASE_URL 的角色所需权限。
`;

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await command(HELP, async (args) => {
    takesNoArguments(args);
    const applied = await migrate(ownerUrl(), appRole());
    if (applied.length > 0) say(`Migrated: ${applied.join(', ')}`, `已迁移：${applied.join('、')}`);
  });
}
