import type { AuthOptions } from 'next-auth';
import CredentialsProvider from 'next-auth/providers/credentials';
import { cookies, headers } from 'next/headers';
import { z } from 'zod';
import { BODIES } from '@/db/bodies/registry';
import { KINDS } from '@/domain/kinds/registry';
import { DomainError } from '@/domain/shared/errors';
import { env } from '@/lib/env';
import { log, requestLog } from '@/lib/log';
import { readCookie, secureCookies, SESSION_SECONDS, sessionCookieName } from '../kernel/cookie';
import { database } from '../kernel/database';
import { addressOf, requestId } from '../kernel/request';
import { DEVICE_DAYS, deviceCookieName, knownDevice, newDevice } from './device';
import { normalLogin, signIn } from './sign-in';

const credentials = z.object({ login: z.string().min(1).max(100), password: z.string().min(1).max(200), expected: z.uuid().optional() });

/** next-auth carries the form, its token against forged forms and the sealed cookie; who may come in is decided in sign-in.ts. */
export const authOptions = (): AuthOptions => ({
  secret: env().secret,
  session: { strategy: 'jwt', maxAge: SESSION_SECONDS },
  useSecureCookies: secureCookies(),
  pages: { signIn: '/login', error: '/login' },
  providers: [CredentialsProvider({ credentials: { login: {}, password: {}, expected: {} }, authorize })],
  callbacks: { jwt: ({ token, user }) => (user ? { uid: user.id, sid: user.sessionId } : token) },
  logger: { error: (code) => log.error({ code }, 'next-auth'), warn: (code) => log.debug({ code }, 'next-auth'), debug: () => undefined },
});

/** What authorize throws reaches the browser as `error=` of the answer's address: `code` or `code.minutes`. */
async function authorize(input: unknown): Promise<{ id: string; sessionId: string }> {
  const given = credentials.safeParse(input);
  if (!given.success) throw new Error('wrong_password');
  const login = normalLogin(given.data.login);
  const [from, jar] = await Promise.all([headers(), cookies()]);
  const id = requestId(from);
  const device = knownDevice(env().secret, login, jar.get(deviceCookieName(login))?.value);
  const previous = await readCookie(jar.get(sessionCookieName())?.value);
  const stranger = { db: database(), kinds: KINDS, bodies: BODIES, now: () => new Date(), requestId: id, address: addressOf(from) };
  try {
    const signed = await signIn(stranger, {
      login, password: given.data.password, device, previous: previous?.sessionId ?? null, expected: given.data.expected ?? null, seconds: SESSION_SECONDS,
    });
    if (device === null) {
      jar.set(deviceCookieName(login), newDevice(env().secret, login), {
        httpOnly: true, sameSite: 'lax', secure: secureCookies(), path: '/api/auth', maxAge: DEVICE_DAYS * 86_400,
      });
    }
    return { id: signed.userId, sessionId: signed.sessionId };
  } catch (error) {
    if (error instanceof DomainError) throw new Error(error.params.minutes === undefined ? error.code : `${error.code}.${error.params.minutes}`);
    requestLog(id).error({ err: error }, 'sign-in failed');
    throw new Error('unexpected');
  }
}
