import { cookies, headers } from 'next/headers';
import { notFound, redirect } from 'next/navigation';
import { cache } from 'react';
import { BODIES } from '@/db/bodies/registry';
import { findLiveSession, type LiveSession } from '@/db/queries/session';
import { can, type Actor } from '@/domain/access/actor';
import { PASSWORD_RULES } from '@/domain/access/password';
import type { Permission } from '@/domain/access/permissions';
import { reachOf } from '@/domain/access/reach';
import { KINDS } from '@/domain/kinds/registry';
import { env } from '@/lib/env';
import { answer, failed } from './answer';
import type { Ctx } from './context';
import { readCookie, sessionCookieName } from './cookie';
import { database } from './database';
import { PATH_HEADER } from './header-names';
import { outcome } from './outcome';
import { addressOf, requestId } from './request';

export interface Session extends Pick<LiveSession, 'login' | 'regionName' | 'unitName' | 'demo' | 'mustChange'> {
  readonly id: string;
  readonly actor: Actor;
}

/** Asks the database whose cookie this is. Disabled, signed out, idle or changed roles: effective with the next request. */
async function sessionOf(cookie: string | undefined): Promise<Session | null> {
  const key = await readCookie(cookie);
  if (!key) return null;
  const live = await findLiveSession(database(), key, new Date(), { idleMinutes: env().idleMinutes, passwordDays: PASSWORD_RULES.days });
  if (!live) return null;
  const { userId, regionId, unitId, name, roles, login, regionName, unitName, demo, mustChange } = live;
  return { id: key.sessionId, actor: { userId, regionId, unitId, name, roles, units: reachOf(roles, live) }, login, regionName, unitName, demo, mustChange };
}

/** The session of this request, asked for once however many components want it. */
export const currentSession = cache(async (): Promise<Session | null> => sessionOf((await cookies()).get(sessionCookieName())?.value));

export function contextOf(session: Session, from: Headers): Ctx {
  return { actor: session.actor, db: database(), kinds: KINDS, bodies: BODIES, now: () => new Date(), requestId: requestId(from), address: addressOf(from) };
}

/** For pages that also work without anybody signed in. */
export async function tryCtx(): Promise<Ctx | null> {
  const session = await currentSession();
  return session && !session.mustChange ? contextOf(session, await headers()) : null;
}

/** For the password page alone: a person who must change the password may do just that. */
export async function requireSession(): Promise<Session> {
  const session = await currentSession();
  if (!session) redirect(`/login?next=${encodeURIComponent((await headers()).get(PATH_HEADER) ?? '/desk')}`);
  return session;
}

/** For pages: nobody signed in goes to the sign-in page and comes back here afterwards. */
export async function requireCtx(): Promise<Ctx> {
  const session = await requireSession();
  if (session.mustChange) redirect('/password');
  return contextOf(session, await headers());
}

/** For pages that need a right: without it the page does not exist. */
export async function requirePermission(...permissions: readonly Permission[]): Promise<Ctx> {
  const ctx = await requireCtx();
  if (!permissions.some((permission) => can(ctx.actor, permission))) notFound();
  return ctx;
}

/** For route handlers: the context, or the answer to give instead. */
export async function apiCtx(request: Request): Promise<Ctx | Response> {
  const id = requestId(request.headers);
  const asked = await outcome(id, currentSession);
  if (asked.status !== 'ok') return answer(asked);
  const session = asked.data;
  if (!session) return failed('signed_out', id);
  if (session.mustChange) return failed('must_change_password', id);
  return contextOf(session, request.headers);
}
