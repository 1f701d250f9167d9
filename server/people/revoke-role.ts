import { deleteGrant, isLastHolder, lockAccountAmongAdministrators } from '@/db/repositories/accounts';
import { authorizeRegion } from '@/domain/access/actor';
import { isThreeAdministrators } from '@/domain/access/roles';
import { DomainError } from '@/domain/shared/errors';
import { withActor, type Ctx } from '../kernel/context';
import { writeRegionTrail } from '../kernel/trail';
import type { RoleInput } from './inputs';
import { notOneself } from './not-oneself';

/** Takes a role away; the person's next request is without it. The last of each of the three administrators stays (last_holder). */
export async function revokeRole(ctx: Ctx, input: RoleInput): Promise<void> {
  authorizeRegion(ctx.actor, 'grant.edit');
  notOneself(ctx, input.userId);
  return withActor(ctx, async (tx) => {
    const account = await lockAccountAmongAdministrators(tx.tx, ctx.actor.regionId, input.userId);
    if (isThreeAdministrators(input.role) && (await isLastHolder(tx.tx, ctx.actor.regionId, input.role, account.id))) {
      throw new DomainError('last_holder', { role: input.role });
    }
    if (!(await deleteGrant(tx.tx, account.id, input.role))) throw new DomainError('stale');
    await writeRegionTrail(tx, 'role.revoked', { user: account.id, login: account.login, name: account.name, role: input.role });
  });
}
