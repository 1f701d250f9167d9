import { connect, type Connection, type Database } from '@/db/client';
import { env } from '@/lib/env';

// Kept on the global object: in development the modules are loaded anew with each change, the pool must not be.
const shared = globalThis as typeof globalThis & { zhunshengConnection?: Connection };

/** The application's one pool, opened when first asked for, as the role that owns nothing. */
export function database(): Database {
  shared.zhunshengConnection ??= connect(env().databaseUrl, { max: env().databasePool, prepare: env().databasePrepare });
  return shared.zhunshengConnection.db;
}
