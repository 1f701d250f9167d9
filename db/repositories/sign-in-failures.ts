import { and, eq, inArray, lt, sql } from 'drizzle-orm';
import type { Tx } from '../client';
import { signInFailures } from '../schema';

/** Who or what is counted: a login from one place, a login from anywhere, a place with any login. */
export interface FailureKey { readonly login: string; readonly address: string }
export interface Failures extends FailureKey { readonly count: number; readonly firstAt: Date; readonly lastAt: Date }

export async function findFailures(tx: Tx, keys: readonly FailureKey[]): Promise<readonly Failures[]> {
  const pairs = sql.join(keys.map((key) => sql`(${key.login}, ${key.address})`), sql`, `);
  return tx.select().from(signInFailures).where(sql`(${signInFailures.login}, ${signInFailures.address}) in (${pairs})`);
}

/** Counts one more; a count whose first failure is older than `since` starts again. */
export async function countFailure(tx: Tx, key: FailureKey, at: Date, since: Date): Promise<number> {
  const old = sql`${signInFailures.firstAt} < ${since.toISOString()}::timestamptz`;
  const [row] = await tx.insert(signInFailures).values({ ...key, count: 1, firstAt: at, lastAt: at })
    .onConflictDoUpdate({
      target: [signInFailures.login, signInFailures.address],
      set: {
        count: sql`case when ${old} then 1 else ${signInFailures.count} + 1 end`,
        firstAt: sql`case when ${old} then excluded.first_at else ${signInFailures.firstAt} end`,
        lastAt: sql`excluded.last_at`,
      },
    })
    .returning({ count: signInFailures.count });
  return row?.count ?? 1;
}

/** Takes the one turn that a slowed-down login has each `interval`; false when somebody had it already. */
export async function takeTurn(tx: Tx, key: FailureKey, at: Date, interval: number): Promise<boolean> {
  const before = new Date(at.getTime() - interval);
  const taken = await tx.update(signInFailures).set({ lastAt: at })
    .where(and(eq(signInFailures.login, key.login), eq(signInFailures.address, key.address), lt(signInFailures.lastAt, before)))
    .returning({ count: signInFailures.count });
  return taken.length > 0;
}

export async function forgetFailures(tx: Tx, login: string, addresses: readonly string[] | 'all'): Promise<void> {
  await tx.delete(signInFailures).where(addresses === 'all'
    ? eq(signInFailures.login, login)
    : and(eq(signInFailures.login, login), inArray(signInFailures.address, [...addresses])));
}

export async function forgetOldFailures(tx: Tx, before: Date): Promise<void> {
  await tx.delete(signInFailures).where(lt(signInFailures.lastAt, before));
}

/** Takes one count back: an attempt is counted before the password is looked at, so that a burst cannot outrun the count. */
export async function uncountFailure(tx: Tx, key: FailureKey): Promise<void> {
  await tx.update(signInFailures).set({ count: sql`greatest(${signInFailures.count} - 1, 0)` })
    .where(and(eq(signInFailures.login, key.login), eq(signInFailures.address, key.address)));
}
