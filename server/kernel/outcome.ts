import { unstable_rethrow } from 'next/navigation';
import type { ActionResult } from '@/domain/filings/commands';
import { DomainError } from '@/domain/shared/errors';
import { requestLog } from '@/lib/log';

/** Runs a verb and turns what it throws into an answer. Unknown errors keep their text in the log. */
export async function outcome<T>(requestId: string, run: () => Promise<T>): Promise<ActionResult<T>> {
  try {
    return { status: 'ok', data: await run() };
  } catch (error) {
    unstable_rethrow(error); // redirect() and notFound() are not failures
    if (error instanceof DomainError && error.code === 'database_away') requestLog(requestId).warn({ err: error }, 'the database does not answer');
    if (error instanceof DomainError) return { status: 'failed', code: error.code, params: error.params, requestId: null };
    requestLog(requestId).error({ err: error }, 'a verb failed');
    return { status: 'failed', code: 'unexpected', params: { requestId }, requestId };
  }
}
