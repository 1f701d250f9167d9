import { randomUUID } from 'node:crypto';
import { env } from '@/lib/env';

/** Names that proxy.ts gives the facts of a request; it removes what a client sent under them. */
export const REQUEST_ID_HEADER = 'x-request-id';
export const PATH_HEADER = 'x-zhunsheng-path';

export const requestId = (headers: Headers): string => headers.get(REQUEST_ID_HEADER) ?? randomUUID();

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
