import { connect, type Connection, type Database } from '@/db/client';
import { env } from '@/lib/env';

// On the global object, so that reloading a module in development does not open a second pool.
const kept = globalThis as typeof globalThis & { zhunshengConnection?: Connection };

/** The connection of this process, opened with the first request that needs it. */
export function database(): Database {
  const { databaseUrl, databasePool, databasePrepare } = env();
  kept.zhunshengConnection ??= connect(databaseUrl, { max: databasePool, prepare: databasePrepare });
  return kept.zhunshengConnection.db;
}
