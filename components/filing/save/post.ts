import type { SaveAnswer } from '@/domain/filings/view';
import type { ErrorCode } from '@/domain/shared/errors';
import type { Refusal, Trouble } from './state';

/** What became of one request: the server's answer, a refusal of the whole, or no word of the texts at all. */
export type Outcome = SaveAnswer | Refusal | Trouble;

/** A request without an answer for this long is given up and sent again: nothing is lost by it, the server knows its number. */
const LONGEST_MS = 30_000;
/** A body that may outlive the page: the browsers allow 64 KB for all of them together. */
const MOST_KEPT_ALIVE = 60_000;

/** Sends one request of the queue. Never throws. */
export async function post(send: typeof fetch, filingId: string, body: string, keepalive: boolean): Promise<Outcome> {
  try {
    const response = await send(`/api/filings/${filingId}/cells`, {
      method: 'POST', headers: { 'content-type': 'application/json' }, body, credentials: 'same-origin', signal: AbortSignal.timeout(LONGEST_MS), keepalive: keepalive && body.length < MOST_KEPT_ALIVE,
    });
    if (response.ok) return (await response.json()) as SaveAnswer;
    if (response.status === 401) return 'signed_out';
    const refusal = await refusalOf(response);
    if (response.status === 429 || response.status >= 500) return refusal.code === 'database_away' ? 'database' : 'server';
    return refusal;
  } catch {
    return 'offline';
  }
}

async function refusalOf(response: Response): Promise<Refusal> {
  const said = (await response.json().catch(() => ({}))) as { code?: ErrorCode; params?: Refusal['params'] };
  return { code: said.code ?? 'unexpected', params: said.params ?? {} };
}
