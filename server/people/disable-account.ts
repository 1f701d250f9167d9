import { isLastHolder, lockAccountAmongAdministrators, rolesOf, updateAccount } from '@/db/repositories/accounts';
import { endSessionsOf } from '@/db/repositories/sessions';
import { authorizeRegion } from '@/domain/access/actor';
import { isThreeAdministrators } from '@/domain/access/roles';
import { DomainError } from '@/domain/shared/errors';
import { withActor, type Ctx } from '../kernel/context';
import { writeRegionTrail } from '../kernel/trail';
import type { DisableAccountInput } from './inputs';
import { notOneself } from './not-oneself';

/** Closes an account: its sessions end now. The last who can act as one of the three administrators stays (last_holder). */
export async function disableAccount(ctx: Ctx, input: DisableAccountInput): Promise<void> {
  authorizeRegion(ctx.actor, 'account.edit');
  notOneself(ctx, input.userId);
  return withActor(ctx, async (tx) => {
    const account = await lockAccountAmongAdministrators(tx.tx, ctx.actor.regionId, input.userId);
    if (account.disabledAt !== null) throw new DomainError('stale');
    for (const role of (await rolesOf(tx.tx, account.id)).filter(isThreeAdministrators)) {
      if (await isLastHolder(tx.tx, ctx.actor.regionId, role, account.id)) throw new DomainError('last_holder', { role });
    }
    await updateAccount(tx.tx, account.id, { disabledAt: ctx.now() });
    const sessionsEnded = await endSessionsOf(tx.tx, account.id, ctx.now(), 'disabled', null);
    await writeRegionTrail(tx, 'account.disabled', { user: account.id, login: account.login, name: account.name, reason: input.reason, sessionsEnded });
  });
}
