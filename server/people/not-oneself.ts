import { DomainError } from '@/domain/shared/errors';
import type { Ctx } from '../kernel/context';

/** Nobody decides over the own account; a second person does (domain.md 7.2). */
export function notOneself(ctx: Ctx, userId: string): void {
  if (userId === ctx.actor.userId) throw new DomainError('forbidden', { permission: 'self' });
}
