import { inScope, type Tx } from '@/db/client';
import { findAccountByLogin, rolesOf, type Account } from '@/db/repositories/accounts';
import { endSession, endSessionsOf, startSession } from '@/db/repositories/sessions';
import { classOf, type Role } from '@/domain/access/roles';
import { DomainError } from '@/domain/shared/errors';
import type { Ctx, TxCtx } from '../kernel/context';
import { writeRegionTrail } from '../kernel/trail';
import { passwordFits } from './password-hash';
import { brake, releaseBrake, type Attempt } from './sign-in-brake';

/** The surroundings of somebody who is nobody yet. */
export type Stranger = Omit<Ctx, 'actor' | 'tx'>;

export interface SignInInput {
  readonly login: string;
  readonly password: string;
  /** the browser's device, when we made its cookie for this login */
  readonly device: string | null;
  /** the session the browser had; it ends with the new one */
  readonly previous: string | null;
  /** signing in again on a page full of a person's unsaved text: only that person */
  readonly expected: string | null;
  readonly seconds: number;
}

export const normalLogin = (login: string): string => login.trim().toLowerCase();

/**
 * Checks login and password and opens a session. Refuses with wrong_password (unknown login, wrong password and disabled
 * account alike, after the same work), locked_out {minutes}, or other_person when `expected` is somebody else.
 */
export async function signIn(stranger: Stranger, input: SignInInput): Promise<{ userId: string; sessionId: string }> {
  const at = stranger.now();
  const attempt: Attempt = { login: normalLogin(input.login), address: stranger.address ?? 'unknown', device: input.device };
  const account = await throughDoor(stranger, null, async (tx) => {
    await brake(tx, attempt, at);
    return findAccountByLogin(tx, attempt.login);
  });
  const fits = await passwordFits(input.password, account?.passwordHash ?? null);
  if (!account) throw new DomainError('wrong_password');

  // The account is read again: it may have been disabled, or the password changed, while ours was being compared.
  const outcome = await throughDoor(stranger, account.regionId, async (tx) => {
    const now = await findAccountByLogin(tx, attempt.login);
    const roles = await rolesOf(tx, account.id);
    const ctx = asPerson(stranger, tx, account, roles);
    if (!fits || !now || now.disabledAt !== null || now.passwordHash !== account.passwordHash) {
      await writeRegionTrail(ctx, 'session.refused', { user: account.id, reason: fits ? 'disabled' : 'wrong_password', address: stranger.address });
      return 'wrong_password';
    }
    await releaseBrake(tx, attempt);
    if (input.expected !== null && input.expected !== account.id) return 'other_person';
    if (input.previous !== null) await endSession(tx, input.previous, at, 'signed_in_again');
    if (roles.some((role) => classOf(role) !== 'business')) await endSessionsOf(tx, account.id, at, 'signed_in_again', null);
    const sessionId = await startSession(tx, {
      userId: account.id, regionId: account.regionId, at, expiresAt: new Date(at.getTime() + input.seconds * 1000),
    });
    await writeRegionTrail(ctx, 'session.started', { user: account.id, address: stranger.address, knownDevice: input.device !== null });
    return { userId: account.id, sessionId };
  });
  if (typeof outcome === 'string') throw new DomainError(outcome);
  return outcome;
}

const throughDoor = <T>(stranger: Stranger, regionId: string | null, run: (tx: Tx) => Promise<T>): Promise<T> =>
  inScope(stranger.db, { door: 'signin', regionId, units: [], userId: null }, run);

const asPerson = (stranger: Stranger, tx: Tx, account: Account, roles: readonly Role[]): TxCtx => ({
  ...stranger, tx,
  actor: { userId: account.id, regionId: account.regionId, unitId: account.unitId, name: account.name, roles, units: [] },
});
