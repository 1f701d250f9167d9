import { decode } from 'next-auth/jwt';
import { z } from 'zod';
import { env } from '@/lib/env';

/** A working day; whoever works longer signs in again. */
export const SESSION_SECONDS = 12 * 60 * 60;

export const secureCookies = (): boolean => env().publicUrl.startsWith('https://');
/** next-auth's own name, so that its handler and our reading agree. */
export const sessionCookieName = (): string => `${secureCookies() ? '__Secure-' : ''}next-auth.session-token`;

const content = z.object({ uid: z.uuid(), sid: z.uuid() });

/** What the cookie holds: two ids and nothing that could be out of date. null: none, forged, or older than a working day. */
export async function readCookie(value: string | undefined): Promise<{ userId: string; sessionId: string } | null> {
  if (!value) return null;
  try {
    const parsed = content.safeParse(await decode({ token: value, secret: env().secret }));
    return parsed.success ? { userId: parsed.data.uid, sessionId: parsed.data.sid } : null;
  } catch {
    return null; // not sealed with our secret: the same as no cookie
  }
}
