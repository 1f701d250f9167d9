import { lockDocument, type DocumentRow } from '@/db/repositories/documents';
import { authorize, can, type Actor } from '@/domain/access/actor';
import { DomainError } from '@/domain/shared/errors';
import type { TxCtx } from '../kernel/context';

type Owned = Pick<DocumentRow, 'regionId' | 'unitId'>;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** A document of another department is not there; neither is one whose id is none. */
export async function documentInReach<T extends Owned>(ctx: TxCtx, id: string, find: (tx: TxCtx['tx'], id: string) => Promise<T | null>): Promise<T> {
  const row = UUID.test(id) ? await find(ctx.tx, id) : null;
  if (!row) throw new DomainError('not_found');
  authorize(ctx.actor, 'document.read', row);
  return row;
}

/** Those who review judge findings of whoever they look after; everybody judges those of the own unit (an auditor reads, and judges what the audit dropped). */
export const mayJudge = (actor: Actor, document: Owned): boolean => can(actor, 'document.judge') || (can(actor, 'document.read') && actor.unitId === document.unitId);

/** Forgetting is for the unit that dropped it. */
export const mayForget = (actor: Actor, document: Owned): boolean => can(actor, 'document.read') && actor.unitId === document.unitId;

export const lockInReach = (ctx: TxCtx, id: string): Promise<DocumentRow> => documentInReach(ctx, id, lockDocument);
