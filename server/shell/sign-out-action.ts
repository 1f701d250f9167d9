'use server';

import { cookies, headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { sessionCookieName } from '../kernel/cookie';
import { sameOrigin } from '../kernel/request';
import { contextOf, currentSession } from '../kernel/session';
import { signOut } from '../people/sign-out';

/** Ends the session in the database first, then forgets the cookie. */
export async function signOutAction(): Promise<void> {
  const from = await headers();
  if (!sameOrigin(from)) return;
  const session = await currentSession();
  if (session) await signOut(contextOf(session, from), { sessionId: session.id });
  (await cookies()).delete(sessionCookieName());
  redirect('/login');
}
