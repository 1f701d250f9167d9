import type { ErrorCode } from '@/domain/shared/errors';
import type { ActionResult } from '@/domain/filings/commands';

const STATUS: Partial<Record<ErrorCode, number>> = {
  signed_out: 401, forbidden: 403, own_work: 403, must_change_password: 403, not_found: 404, conflict: 409, stale: 409,
  invalid_input: 400, too_long: 413, too_many: 429, locked_out: 429, unsupported_file: 415, unexpected: 500, database_away: 503,
};
/** A refusal as JSON; its status says the same to machines. */
export const failed = (code: ErrorCode, id: string) =>
  Response.json({ status: 'failed', code, params: {}, requestId: id }, { status: STATUS[code] ?? 422, headers: { 'cache-control': 'no-store' } });

/** What a verb answered, as JSON; a Response of its own goes out as it is. */
export function answer(result: ActionResult<unknown>): Response {
  if (result.status === 'ok' && result.data instanceof Response) return result.data;
  const status = result.status === 'ok' ? 200 : result.status === 'failed' ? STATUS[result.code] ?? 422 : 400;
  return Response.json(result.status === 'ok' ? result.data : result, { status, headers: { 'cache-control': 'private, no-store' } });
}
