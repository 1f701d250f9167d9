import { insertAccount } from '@/db/repositories/accounts';
import { lockUnit } from '@/db/repositories/units';
import { authorizeRegion } from '@/domain/access/actor';
import { DomainError } from '@/domain/shared/errors';
import { withActor, type Ctx } from '../kernel/context';
import { writeRegionTrail } from '../kernel/trail';
import type { CreateAccountInput } from './inputs';
import { oneTimePassword } from './one-time-password';
import { hashPassword } from './password-hash';

/** A new account without any role: SEC_ADMIN grants those. The password is shown once and must be changed at the first sign-in. */
export async function createAccount(ctx: Ctx, input: CreateAccountInput): Promise<{ userId: string; password: string }> {
  authorizeRegion(ctx.actor, 'account.edit');
  const password = oneTimePassword();
  const passwordHash = await hashPassword(password);
  return withActor(ctx, async (tx) => {
    const unit = await lockUnit(tx.tx, input.unitId);
    if (unit.closedAt !== null) throw new DomainError('not_ready', { why: 'unit_closed' });
    const userId = await insertAccount(tx.tx, {
      regionId: ctx.actor.regionId, unitId: unit.id, login: input.login, name: input.name, phone: input.phone, passwordHash, passwordChangedAt: ctx.now(),
    });
    await writeRegionTrail(tx, 'account.created', { user: userId, login: input.login, name: input.name, unit: unit.id, unitName: unit.name });
    return { userId, password };
  });
}
