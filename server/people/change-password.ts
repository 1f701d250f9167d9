import { inScope } from '@/db/client';
import { lockAccount, rolesOf, updateAccount } from '@/db/repositories/accounts';
import { endSessionsOf } from '@/db/repositories/sessions';
import { assertPassword, PASSWORD_RULES } from '@/domain/access/password';
import { DomainError } from '@/domain/shared/errors';
import { withActor, type Ctx } from '../kernel/context';
import { writeRegionTrail } from '../kernel/trail';
import { hashPassword, passwordFits } from './password-hash';
import { brake, releaseBrake } from './sign-in-brake';

export interface ChangePasswordInput {
  readonly current: string;
  readonly next: string;
  readonly sessionId: string;
}

/**
 * Changes one's own password and ends one's other sessions. Refuses wrong_password, weak_password {faults, length},
 * password_reused, locked_out (a stolen session must not be a place to try passwords).
 */
export async function changePassword(ctx: Ctx, input: ChangePasswordInput): Promise<{ otherSessionsEnded: number }> {
  const { userId, regionId, roles } = ctx.actor;
  const account = await withActor(ctx, (tx) => lockAccount(tx.tx, userId));
  const attempt = { login: account.login, address: 'password', device: input.sessionId };
  const door = { door: 'signin', regionId, units: [], userId } as const;
  await inScope(ctx.db, door, (tx) => brake(tx, attempt, ctx.now()));
  if (!(await passwordFits(input.current, account.passwordHash))) throw new DomainError('wrong_password');
  await inScope(ctx.db, door, (tx) => releaseBrake(tx, attempt));

  assertPassword(input.next, { login: account.login, roles });
  const earlier = [account.passwordHash, ...account.passwordHistory].slice(0, PASSWORD_RULES.remembered);
  for (const hash of earlier) {
    if (await passwordFits(input.next, hash)) throw new DomainError('password_reused', { remembered: PASSWORD_RULES.remembered });
  }
  const passwordHash = await hashPassword(input.next);

  return withActor(ctx, async (tx) => {
    const now = await lockAccount(tx.tx, userId);
    if (now.passwordHash !== account.passwordHash) throw new DomainError('stale');
    assertPassword(input.next, { login: account.login, roles: await rolesOf(tx.tx, userId) });
    await updateAccount(tx.tx, userId, { passwordHash, passwordHistory: earlier, passwordChangedAt: ctx.now(), mustChange: false });
    const otherSessionsEnded = await endSessionsOf(tx.tx, userId, ctx.now(), 'password_changed', input.sessionId);
    await writeRegionTrail(tx, 'password.changed', { user: userId, otherSessionsEnded });
    return { otherSessionsEnded };
  });
}
