import type { Filing } from '@/db/repositories/filings';
import { authorize, can } from '@/domain/access/actor';
import { DomainError } from '@/domain/shared/errors';
import type { Ctx } from '../kernel/context';

/** 人大 sees what was accepted and nothing in work: for it a form without an accepted version does not exist. */
export function authorizeView(ctx: Ctx, filing: Filing): void {
  if (can(ctx.actor, 'filing.view')) return authorize(ctx.actor, 'filing.view', filing);
  if (filing.acceptedVersionId === null) throw new DomainError('not_found');
  authorize(ctx.actor, 'filing.view_accepted', filing);
}

/** Does this person see only the accepted version? */
export const seesAcceptedOnly = (ctx: Ctx): boolean => !can(ctx.actor, 'filing.view');
