import type { Tx } from '@/db/client';
import { countFailure, findFailures, forgetFailures, forgetOldFailures, takeTurn, uncountFailure, type FailureKey, type Failures } from '@/db/repositories/sign-in-failures';
import { DomainError } from '@/domain/shared/errors';

const MINUTE = 60_000;
/** domain.md 7.1: five failures, fifteen minutes. The wider counts slow down; they never lock. */
export const BRAKE = {
  perPlace: 5, lock: 15 * MINUTE,
  perLogin: 20, perLoginWindow: 60 * MINUTE, loginTurn: 10_000,
  perAddress: 100, perAddressWindow: 15 * MINUTE, addressTurn: 3_000,
} as const;
const ANY = '*';

export interface Attempt {
  readonly login: string;
  readonly address: string;
  /** set when the browser has signed in with this login before */
  readonly device: string | null;
}

const keysOf = ({ login, address, device }: Attempt): { place: FailureKey; everywhere: FailureKey; network: FailureKey } => ({
  place: { login, address: device === null ? address : `device:${device}` },
  everywhere: { login, address: ANY },
  network: { login: ANY, address },
});

/**
 * Lets an attempt pass or refuses it with locked_out. The lock holds for the pair of login and place; a known device is a
 * place of its own, so a stranger's failures never keep the owner out. Strangers to a login under attack get one turn in
 * ten seconds, together. Every attempt is counted before the password is looked at.
 */
export async function brake(tx: Tx, attempt: Attempt, at: Date): Promise<void> {
  const { place, everywhere, network } = keysOf(attempt);
  await forgetOldFailures(tx, new Date(at.getTime() - 24 * 60 * MINUTE));
  const known = await findFailures(tx, [place, everywhere, network]);
  const of = (key: FailureKey): Failures | undefined => known.find((row) => row.login === key.login && row.address === key.address);

  const here = of(place);
  const lockedFor = here && here.count >= BRAKE.perPlace ? here.lastAt.getTime() + BRAKE.lock - at.getTime() : 0;
  if (lockedFor > 0) throw lockedOut(lockedFor);
  if (attempt.device === null) {
    if (isMany(of(everywhere), BRAKE.perLogin, BRAKE.perLoginWindow, at) && !(await takeTurn(tx, everywhere, at, BRAKE.loginTurn))) throw lockedOut(BRAKE.loginTurn);
    if (isMany(of(network), BRAKE.perAddress, BRAKE.perAddressWindow, at) && !(await takeTurn(tx, network, at, BRAKE.addressTurn))) throw lockedOut(BRAKE.addressTurn);
  }

  const count = await countFailure(tx, place, at, new Date(at.getTime() - BRAKE.lock));
  if (count > BRAKE.perPlace) throw lockedOut(BRAKE.lock); // others were counted between our look and our turn
  if (attempt.device === null) {
    await countFailure(tx, everywhere, at, new Date(at.getTime() - BRAKE.perLoginWindow));
    await countFailure(tx, network, at, new Date(at.getTime() - BRAKE.perAddressWindow));
  }
}

/** The password was right: this attempt was no failure, and the place starts afresh. */
export async function releaseBrake(tx: Tx, attempt: Attempt): Promise<void> {
  const { place, everywhere, network } = keysOf(attempt);
  await forgetFailures(tx, place.login, [place.address]);
  if (attempt.device !== null) return;
  await uncountFailure(tx, everywhere);
  await uncountFailure(tx, network);
}

const isMany = (row: Failures | undefined, limit: number, window: number, at: Date): boolean =>
  row !== undefined && row.count >= limit && row.firstAt.getTime() > at.getTime() - window;

const lockedOut = (milliseconds: number): DomainError => new DomainError('locked_out', { minutes: Math.ceil(milliseconds / MINUTE) });
