import { findOperation, keepOperation } from '@/db/repositories/operations';
import { DomainError } from '@/domain/shared/errors';
import type { TxCtx } from './context';

/** One press of a button: the id that the browser made for it, which verb, and on what (a filing, a year or a document). */
export interface Operation { readonly id: string; readonly verb: 'save' | 'move' | 'opinion' | 'approve' | 'import'; readonly about: string }

/**
 * A retry gets the first answer and changes nothing (product.md 6). The id is looked up behind the lock, on the same connection:
 * a second click that ran beside the first sees what the first has written. An id that stood for something else is refused.
 */
export async function once<L, T extends object>(ctx: TxCtx, operation: Operation, lock: () => Promise<L>, run: (locked: L) => Promise<T>): Promise<T> {
  const [locked, earlier] = await Promise.all([lock(), findOperation(ctx.tx, ctx.actor.userId, operation.id)]);
  if (earlier) {
    if (earlier.filingId !== operation.about.toLowerCase() || earlier.answer.verb !== operation.verb) throw new DomainError('invalid_input', { field: 'operation' });
    return earlier.answer.answer as T; // written below by the same verb
  }
  const answer = await run(locked);
  const kept = await keepOperation(ctx.tx, {
    id: operation.id, userId: ctx.actor.userId, regionId: ctx.actor.regionId, filingId: operation.about, answer: { verb: operation.verb, answer },
  });
  if (!kept) throw new DomainError('invalid_input', { field: 'operation' });
  return answer;
}
