import { sql } from 'drizzle-orm';
import type { PgTransactionConfig } from 'drizzle-orm/pg-core';
import { drizzle, type PostgresJsDatabase } from 'drizzle-orm/postgres-js';
import postgres from 'postgres';
import { isAway, named } from './away';
import { preparing } from './prepared';
import * as schema from './schema';

export type Schema = typeof schema;
export type Database = PostgresJsDatabase<Schema>;
export type Tx = Parameters<Parameters<Database['transaction']>[0]>[0];

/** A door says why SQL runs; policies open just what it needs. */
export type Door = 'user' | 'signin' | 'job' | 'verify' | 'setup' | 'public';

export interface Scope {
  readonly door: Door;
  readonly regionId: string | null;
  readonly units: readonly string[] | '*';
  readonly userId: string | null;
}

export interface Connection { readonly db: Database; close(): Promise<void> }

const whenAway = new WeakMap<Database, () => void>();

/**
 * `prepare: false` when a pooler in transaction mode stands between (DATABASE_PREPARE=0). `away` is told when the database went
 * or could not be reached: the connections are then not to be used again, the driver leaves some of them unable to
 * write (porsager/postgres#1208).
 */
export function connect(url: string, options: { max?: number; prepare?: boolean; away?: () => void } = {}): Connection {
  const client = postgres(url, {
    max: options.max ?? 10, prepare: options.prepare ?? true, idle_timeout: 60, connect_timeout: 5, onnotice: () => undefined,
    connection: { application_name: 'zhunsheng', TimeZone: 'Asia/Shanghai' },
  });
  const db = drizzle(preparing(client), { schema, casing: 'snake_case' });
  if (options.away) whenAway.set(db, options.away);
  return { db, close: () => client.end({ timeout: 5 }) };
}

/**
 * One transaction that carries who acts. Row-level security reads these settings and nothing else;
 * they end with the transaction, so a pooled connection never keeps somebody's reach. A database that does not answer: `database_away`.
 */
export function inScope<T>(db: Database, scope: Scope, run: (tx: Tx) => Promise<T>, config?: PgTransactionConfig): Promise<T> {
  const done = db.transaction(async (tx) => {
    // Not waited for: it stands first on the connection, so all that `run` asks sees it.
    const settings = tx.execute(sql`select set_config('app.door', ${scope.door}, true), set_config('app.region', ${scope.regionId ?? ''}, true),
      set_config('app.units', ${scope.units === '*' ? '*' : scope.units.join(',')}, true), set_config('app.user', ${scope.userId ?? ''}, true)`).execute();
    const [answer] = await Promise.all([run(tx), settings]);
    return answer;
  }, config);
  return answered(db, done);
}

/** What the database answers. One that does not: `database_away`, and its connections are not used again. */
export function answered<T>(db: Database, work: Promise<T>): Promise<T> {
  return work.catch((error: unknown) => {
    if (isAway(error)) whenAway.get(db)?.();
    throw named(error);
  });
}
