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
  return Object.assign(direct(client, () => false), {
    begin: (...args: [string, Work] | [Work]) => (args.length === 1 ? begin((tx) => within(tx, args[0])) : begin(args[0], (tx) => within(tx, args[1]))),
  });
}

type Work = (tx: postgres.TransactionSql) => Promise<unknown>;

/**
 * The driver would still send what is asked after the end, on a connection that carries another person's transaction by then: of two
 * things done side by side one can fail while the other has not finished.
 */
async function within(tx: postgres.TransactionSql, work: Work): Promise<unknown> {
  let over = false;
  try {
    return await work(direct(tx, () => over));
  } finally {
    over = true;
  }
}

function direct<S extends postgres.ISql>(sql: S, over: () => boolean): S {
  const { unsafe } = sql;
  return Object.assign(sql, {
    unsafe: (text: string, parameters: postgres.ParameterOrJSON<never>[] = [], options: postgres.UnsafeQueryOptions = {}) => {
      if (over()) throw new Error('a statement after its transaction');
      return unsafe(text, parameters, { ...options, prepare: parameters.length <= MOST_PARAMETERS }).execute();
    },
  });
}
