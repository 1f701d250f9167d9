import { findOperation, keepOperation } from '@/db/repositories/operations';
import { DomainError } from '@/domain/shared/errors';
import type { TxCtx } from './context';

/** One press of a button: the id that the browser made for it, which verb, and on what (a filing or a year). */
export interface Operation { readonly id: string; readonly verb: 'save' | 'move' | 'opinion' | 'approve'; readonly about: string }

/**
 * A retry gets the first answer and changes nothing (product.md 6). Call it after the lock: then a second click that ran
 * beside the first sees what the first has written. An id that stood for something else is refused, never answered with that.
 */
export async function once<T extends object>(ctx: TxCtx, operation: Operation, run: () => Promise<T>): Promise<T> {
  const earlier = await findOperation(ctx.tx, ctx.actor.userId, operation.id);
  if (earlier) {
    if (earlier.filingId !== operation.about || earlier.answer.verb !== operation.verb) throw new DomainError('invalid_input', { field: 'operation' });
    return earlier.answer.answer as T; // written below by the same verb
  }
  const answer = await run();
  const kept = await keepOperation(ctx.tx, {
    id: operation.id, userId: ctx.actor.userId, regionId: ctx.actor.regionId, filingId: operation.about, answer: { verb: operation.verb, answer },
  });
  if (!kept) throw new DomainError('invalid_input', { field: 'operation' });
  return answer;
}
