import { insertGrant, lockAccount, rolesOf } from '@/db/repositories/accounts';
import { getUnit } from '@/db/repositories/units';
import { authorizeRegion } from '@/domain/access/actor';
import { ROLE_UNITS } from '@/domain/access/fitting';
import { otherReach } from '@/domain/access/reach';
import { classOf } from '@/domain/access/roles';
import { DomainError } from '@/domain/shared/errors';
import { withActor, type Ctx } from '../kernel/context';
import { writeRegionTrail } from '../kernel/trail';
import type { RoleInput } from './inputs';
import { notOneself } from './not-oneself';

/**
 * Grants a role to somebody else. Refuses role_conflict when the person holds a role of another class (domain.md 7.2;
 * the database refuses it too) or of another reach, or when the role does not belong into the person's unit.
 */
export async function grantRole(ctx: Ctx, input: RoleInput): Promise<void> {
  authorizeRegion(ctx.actor, 'grant.edit');
  notOneself(ctx, input.userId);
  return withActor(ctx, async (tx) => {
    const account = await lockAccount(tx.tx, input.userId);
    const held = await rolesOf(tx.tx, account.id);
    const roleClass = classOf(input.role);
    const other = held.find((role) => classOf(role) !== roleClass);
    if (other) throw new DomainError('role_conflict', { role: input.role, held: other, why: 'class' });
    const farther = otherReach(held, input.role);
    if (farther) throw new DomainError('role_conflict', { role: input.role, held: farther, why: 'reach' });
    const unit = await getUnit(tx.tx, account.unitId);
    if (!ROLE_UNITS[input.role].includes(unit.kind)) throw new DomainError('role_conflict', { role: input.role, held: unit.kind, why: 'unit' });
    const made = await insertGrant(tx.tx, {
      userId: account.id, regionId: ctx.actor.regionId, role: input.role, roleClass, grantedBy: ctx.actor.userId, grantedAt: ctx.now(),
    });
    if (!made) throw new DomainError('duplicate', { field: 'role' });
    await writeRegionTrail(tx, 'role.granted', { user: account.id, login: account.login, name: account.name, role: input.role });
  });
}
