import { lockAccount, updateAccount } from '@/db/repositories/accounts';
import { authorizeRegion } from '@/domain/access/actor';
import { DomainError } from '@/domain/shared/errors';
import { withActor, type Ctx } from '../kernel/context';
import { writeRegionTrail } from '../kernel/trail';
import { notOneself } from './not-oneself';

/** Opens a closed account again, with the roles it had. */
export async function enableAccount(ctx: Ctx, input: { userId: string }): Promise<void> {
  authorizeRegion(ctx.actor, 'account.edit');
  notOneself(ctx, input.userId);
  return withActor(ctx, async (tx) => {
    const account = await lockAccount(tx.tx, input.userId);
    if (account.disabledAt === null) throw new DomainError('stale');
    await updateAccount(tx.tx, account.id, { disabledAt: null });
    await writeRegionTrail(tx, 'account.enabled', { user: account.id, login: account.login, name: account.name });
  });
}
