import { decode } from 'next-auth/jwt';
import { z } from 'zod';
import { env } from '@/lib/env';

/** A working day; whoever works longer signs in again. */
export const SESSION_SECONDS = 12 * 60 * 60;

export const secureCookies = (): boolean => env().publicUrl.startsWith('https://');
/** next-auth's own name, so that its handler and our reading agree. */
export const sessionCookieName = (): string => `${secureCookies() ? '__Secure-' : ''}next-auth.session-token`;

const content = z.object({ uid: z.uuid(), sid: z.uuid(), exp: z.number() });

interface Opened { readonly userId: string; readonly sessionId: string; readonly until: number }

/** Breaking the seal derives its key anew each time, a sixth of a small request; what it holds never changes. Oldest first. */
const opened = new Map<string, Opened>();
const MOST_OPENED = 2000;

/** What the cookie holds: two ids and nothing that could be out of date. null: none, forged, or older than a working day. */
export async function readCookie(value: string | undefined): Promise<{ userId: string; sessionId: string } | null> {
  if (!value) return null;
  const known = opened.get(value) ?? (await open(value));
  return known && known.until > Date.now() ? { userId: known.userId, sessionId: known.sessionId } : null;
}

async function open(value: string): Promise<Opened | null> {
  try {
    const parsed = content.safeParse(await decode({ token: value, secret: env().secret }));
    if (!parsed.success) return null;
    const fresh = { userId: parsed.data.uid, sessionId: parsed.data.sid, until: parsed.data.exp * 1000 };
    const [oldest] = opened.size >= MOST_OPENED ? opened.keys() : [];
    if (oldest !== undefined) opened.delete(oldest);
    opened.set(value, fresh);
    return fresh;
  } catch {
    return null; // not sealed with our secret: the same as no cookie
  }
}
