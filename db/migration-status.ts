import { sql } from 'drizzle-orm';
import type { PostgresJsDatabase } from 'drizzle-orm/postgres-js';
import journal from './migrations/meta/_journal.json';

type Executor = Pick<PostgresJsDatabase<Record<string, never>>, 'execute'>;

/** Tags of migrations that this code has and the database has not, in order. An empty database lacks all of them. */
export async function pendingTags(db: Executor): Promise<string[]> {
  const [table] = await db.execute(sql`select to_regclass('drizzle.__drizzle_migrations') is not null as there`);
  const rows = table?.there ? await db.execute(sql`select max(created_at) as last from drizzle.__drizzle_migrations`) : [];
  const last = Number(rows[0]?.last ?? 0);
  return journal.entries.filter((entry) => entry.when > last).map((entry) => entry.tag);
}
