import { randomUUID } from 'node:crypto';
import { env } from '@/lib/env';
import { REQUEST_ID_HEADER } from './header-names';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The id that stands in the log and on a page of errors. Routes outside the proxy could be sent one: only a well-formed id is taken. */
export function requestId(headers: Headers): string {
  const given = headers.get(REQUEST_ID_HEADER);
  return given && UUID.test(given) ? given : randomUUID();
}

/**
 * The network address of the client. Behind a proxy of ours the last hop it wrote down; without one a client could write
 * anything into the header, which is why a lock never rests on the address alone (server/people/sign-in.ts).
 */
export function addressOf(headers: Headers): string | null {
  const last = headers.get('x-forwarded-for')?.split(',').at(-1)?.trim();
  return last && last.length <= 45 ? last : null;
}

/** True when a browser says that the request comes from one of our own pages. No Origin, `null` and foreign ones are refused. */
export function sameOrigin(headers: Headers): boolean {
  const origin = headers.get('origin');
  if (!origin || !URL.canParse(origin)) return false;
  const from = new URL(origin);
  return from.origin === new URL(env().publicUrl).origin || (from.host === headers.get('host') && !env().trustProxy);
}
