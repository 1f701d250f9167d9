import pino, { type DestinationStream, type Logger } from 'pino';
import { logSettings } from './env';

/** What never reaches a log, at the top of a record or one level down. Ids are allowed, persons are not. */
const SECRET = [
  'password', 'newPassword', 'oldPassword', 'passwordHash', 'hash', 'secret', 'token', 'csrfToken', 'cookie', 'cookies', 'authorization',
  'login', 'name', 'userName', 'actorName', 'phone', 'email', 'body', 'cells', 'typed', 'params', 'parameters', 'query', 'detail',
];

/** Structured log, one JSON object a line. */
export function createLog(to: DestinationStream, level: string): Logger {
  return pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      redact: { paths: SECRET.flatMap((key) => [key, `*.${key}`]), censor: '[removed]' },
      serializers: { err: describeError, error: describeError },
    },
    to,
  );
}

const { level, fileDescriptor } = logSettings();
export const log: Logger = createLog(pino.destination(fileDescriptor), level);

/** The log of one request; its id is what a person is shown when something fails. */
export const requestLog = (requestId: string): Logger => log.child({ requestId });

// Errors of the database quote the row or the parameters they failed on: only what cannot hold content is kept.
function describeError(error: unknown): unknown {
  if (!(error instanceof Error)) return { type: typeof error };
  const { code, table, constraint } = error as Error & { code?: unknown; table?: unknown; constraint?: unknown };
  const fromDatabase = 'severity' in error || 'query' in error;
  return {
    type: error.name,
    message: fromDatabase ? `database error ${String(code ?? '')}`.trim() : error.message,
    stack: (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line)).join('\n'),
    ...(code === undefined ? {} : { code }),
    ...(table === undefined ? {} : { table }),
    ...(constraint === undefined ? {} : { constraint }),
    ...(error.cause === undefined ? {} : { cause: describeError(error.cause) }),
  };
}
