import { can } from '@/domain/access/actor';
import type { Permission } from '@/domain/access/permissions';
import { DomainError } from '@/domain/shared/errors';
import type { Ctx } from '../kernel/context';

/** For acts on the region as a whole: the matrix decides, row-level security keeps to the region. */
export function assertRight(ctx: Ctx, permission: Permission): void {
  if (!can(ctx.actor, permission)) throw new DomainError('forbidden', { permission });
}

/** Nobody decides over the own account; a second person does (domain.md 7.2). */
export function notOneself(ctx: Ctx, userId: string): void {
  if (userId === ctx.actor.userId) throw new DomainError('forbidden', { permission: 'self' });
}
