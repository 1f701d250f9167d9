import { randomBytes } from 'node:crypto';
import postgres from 'postgres';
import { inject } from 'vitest';

export type FreshDatabase = { appUrl: string; ownerUrl: string; superUrl: string; drop: () => Promise<void> };

/** A migrated, empty database of its own, so that the tests of one file may commit. Call `drop` in afterAll. */
export async function freshDatabase(): Promise<FreshDatabase> {
  return copyDatabase({ superUrl: inject('superUrl'), ownerUrl: inject('ownerUrl'), appUrl: inject('appUrl') });
}

/** Copies the database of `from` under a new name on the same server. Nobody may be connected to it meanwhile. */
export async function copyDatabase(from: { superUrl: string; ownerUrl: string; appUrl: string }): Promise<FreshDatabase> {
  const name = `test_${randomBytes(6).toString('hex')}`;
  const template = databaseOf(from.ownerUrl);
  await asSuperuser(from.superUrl, async (sql) => {
    await sql`create database ${sql(name)} template ${sql(template)} owner ${sql(userOf(from.ownerUrl))}`;
    await sql`revoke all on database ${sql(name)} from public`;
    await sql`grant connect on database ${sql(name)} to ${sql(userOf(from.appUrl))}`;
  });
  return {
    appUrl: withDatabase(from.appUrl, name),
    ownerUrl: withDatabase(from.ownerUrl, name),
    superUrl: withDatabase(from.superUrl, name),
    drop: () => asSuperuser(from.superUrl, async (sql) => void (await sql`drop database if exists ${sql(name)} with (force)`)),
  };
}

async function asSuperuser(url: string, work: (sql: postgres.Sql) => Promise<void>): Promise<void> {
  const sql = postgres(withDatabase(url, 'postgres'), { max: 1, onnotice: () => undefined });
  try {
    await work(sql);
  } finally {
    await sql.end();
  }
}

const databaseOf = (url: string): string => new URL(url).pathname.slice(1);
const userOf = (url: string): string => new URL(url).username;

function withDatabase(url: string, name: string): string {
  const changed = new URL(url);
  changed.pathname = `/${name}`;
  return changed.href;
}
