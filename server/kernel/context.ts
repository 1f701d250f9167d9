import { inScope, type Database, type Tx } from '@/db/client';
import type { BodyRegistry } from '@/db/bodies/registry';
import type { Actor } from '@/domain/access/actor';
import type { Kind } from '@/domain/filings/kind';

export type KindRegistry = Readonly<Record<string, Kind>>;

/** Everything a verb may need to know of its surroundings. The same from a form, an import, the demo loader and a test. */
export interface Ctx {
  readonly actor: Actor;
  readonly db: Database;
  /** set while a transaction of this actor is running: nested calls reuse it */
  readonly tx?: Tx;
  readonly kinds: KindRegistry;
  readonly bodies: BodyRegistry;
  /** the server's clock; replaceable only in tests and in the demo loader */
  readonly now: () => Date;
  readonly requestId: string;
  readonly address: string | null;
}

export type TxCtx = Ctx & { readonly tx: Tx };

/** All SQL of a request: one transaction with the actor's region and reach set; nested calls reuse it. */
export function withActor<T>(ctx: Ctx, run: (ctx: TxCtx) => Promise<T>): Promise<T> {
  if (ctx.tx) return run(ctx as TxCtx);
  const { regionId, units, userId } = ctx.actor;
  return inScope(ctx.db, { door: 'user', regionId, units, userId }, (tx) => run({ ...ctx, tx }));
}
