import { connect, type Connection, type Database } from '@/db/client';
import { env } from '@/lib/env';

// On the global object, so that reloading a module in development does not open a second pool.
const kept = globalThis as typeof globalThis & { zhunshengConnection?: Connection | undefined };

/** The connections of this process, opened with the first request that needs them and anew after the database was away. */
export function database(): Database {
  kept.zhunshengConnection ??= open();
  return kept.zhunshengConnection.db;
}

function open(): Connection {
  const { databaseUrl, databasePool, databasePrepare } = env();
  const connection: Connection = connect(databaseUrl, { max: databasePool, prepare: databasePrepare, away: () => {
    if (kept.zhunshengConnection !== connection) return; // several requests saw the same end
    kept.zhunshengConnection = undefined;
    void connection.close();
  } });
  return connection;
}
