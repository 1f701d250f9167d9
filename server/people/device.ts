import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

/** A browser on which somebody has signed in keeps a sign of it, per login and for half a year. It grants nothing but a place of its own in the count of failures. */
export const DEVICE_DAYS = 180;

export const deviceCookieName = (login: string): string => `zhunsheng-device-${createHash('sha256').update(login).digest('hex').slice(0, 12)}`;

const seal = (secret: string, login: string, nonce: string): string =>
  createHmac('sha256', secret).update(`device\n${login}\n${nonce}`).digest('base64url');

export function newDevice(secret: string, login: string): string {
  const nonce = randomBytes(16).toString('base64url');
  return `${nonce}.${seal(secret, login, nonce)}`;
}

/** The device's own name when we made the cookie for this login, else null. */
export function knownDevice(secret: string, login: string, cookie: string | undefined): string | null {
  const [nonce, mac, rest] = cookie?.split('.') ?? [];
  if (!nonce || !mac || rest !== undefined) return null;
  const expected = Buffer.from(seal(secret, login, nonce));
  const given = Buffer.from(mac);
  return expected.length === given.length && timingSafeEqual(expected, given) ? nonce : null;
}
