import { DomainError } from '@/domain/shared/errors';

/** Of the network, of the driver, and of a server that goes or comes (class 57P and 08 of PostgreSQL, Appendix A). */
const AWAY = new Set([
  'ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ENOTFOUND', 'EAI_AGAIN', 'ETIMEDOUT', 'EHOSTUNREACH', 'ENETUNREACH',
  'CONNECT_TIMEOUT', 'CONNECTION_CLOSED', 'CONNECTION_ENDED', 'CONNECTION_DESTROYED', '57P01', '57P02', '57P03', '08000', '08001', '08003', '08004', '08006',
]);

/** Could the database not be reached, or did it go in the middle of the work? */
export function isAway(error: unknown): boolean {
  for (let cause = error; cause instanceof Error; cause = cause.cause) if ('code' in cause && AWAY.has(String(cause.code))) return true;
  return false;
}

/** An error as verbs give it on: `database_away`, or what it was. */
export const named = (error: unknown): unknown => (isAway(error) ? new DomainError('database_away', {}, { cause: error }) : error);
