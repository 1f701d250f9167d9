import { inScope } from '@/db/client';
import { lockAccount, updateAccount } from '@/db/repositories/accounts';
import { endSessionsOf } from '@/db/repositories/sessions';
import { forgetFailures } from '@/db/repositories/sign-in-failures';
import { authorizeRegion } from '@/domain/access/actor';
import { PASSWORD_RULES } from '@/domain/access/password';
import { withActor, type Ctx } from '../kernel/context';
import { writeRegionTrail } from '../kernel/trail';
import { oneTimePassword } from './one-time-password';
import { hashPassword } from './password-hash';
import { notOneself } from './not-oneself';

/** Gives a person who cannot get in a new password for one sign-in, ends all sessions and lifts locks. Shown once. */
export async function resetPassword(ctx: Ctx, input: { userId: string }): Promise<{ password: string }> {
  authorizeRegion(ctx.actor, 'account.edit');
  notOneself(ctx, input.userId);
  const password = oneTimePassword();
  const passwordHash = await hashPassword(password);
  const login = await withActor(ctx, async (tx) => {
    const account = await lockAccount(tx.tx, input.userId);
    await updateAccount(tx.tx, account.id, {
      passwordHash, passwordHistory: [account.passwordHash, ...account.passwordHistory].slice(0, PASSWORD_RULES.remembered), passwordChangedAt: ctx.now(), mustChange: true,
    });
    const sessionsEnded = await endSessionsOf(tx.tx, account.id, ctx.now(), 'password_reset', null);
    await writeRegionTrail(tx, 'account.password_reset', { user: account.id, login: account.login, name: account.name, sessionsEnded });
    return account.login;
  });
  await inScope(ctx.db, { door: 'signin', regionId: ctx.actor.regionId, units: [], userId: ctx.actor.userId }, (tx) => forgetFailures(tx, login, 'all'));
  return { password };
}
