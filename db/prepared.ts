import type postgres from 'postgres';

/** A statement with more parameters than these is a list of its own length and hardly comes again: kept, it would only fill the server's memory. */
const MOST_PARAMETERS = 100;

/**
 * drizzle hands each statement to `unsafe`, which by itself prepares nothing (drizzle-team/drizzle-orm#6096): parsed and planned anew each
 * time, described in a round trip of its own, and nothing may follow on the connection until that is answered. Here it is prepared once
 * per connection (unless the client was told not to), and goes out when it is asked: what was asked before stands before it.
 */
export function preparing(client: postgres.Sql): postgres.Sql {
  const { begin } = client;
  return Object.assign(direct(client), {
    begin: (...args: [string, Work] | [Work]) => (args.length === 1 ? begin((tx) => args[0](direct(tx))) : begin(args[0], (tx) => args[1](direct(tx)))),
  });
}

type Work = (tx: postgres.TransactionSql) => Promise<unknown>;

function direct<S extends postgres.ISql>(sql: S): S {
  const { unsafe } = sql;
  return Object.assign(sql, {
    unsafe: (text: string, parameters: postgres.ParameterOrJSON<never>[] = [], options: postgres.UnsafeQueryOptions = {}) =>
      unsafe(text, parameters, { ...options, prepare: parameters.length <= MOST_PARAMETERS }).execute(),
  });
}
