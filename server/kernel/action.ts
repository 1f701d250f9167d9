import { headers } from 'next/headers';
import type { z } from 'zod';
import type { ActionResult } from '@/domain/filings/commands';
import type { Ctx } from './context';
import { parseInput } from './input';
import { outcome } from './outcome';
import { requestId, sameOrigin } from './request';
import { contextOf, currentSession, type Session } from './session';

const refused = (code: 'signed_out' | 'forbidden' | 'must_change_password') => ({ status: 'failed', code, params: {}, requestId: null }) as const;

/**
 * A server action of one verb. Order: our own page, somebody signed in, an input of the right shape, the verb.
 * The framework runs actions one after the other for a client: cell saves are route handlers instead.
 */
export function action<S extends z.ZodType, T>(
  schema: S, run: (ctx: Ctx, input: z.output<S>, session: Session) => Promise<T>, options: { evenBeforePasswordChange?: boolean } = {},
): (input: unknown) => Promise<ActionResult<T>> {
  return async (input) => {
    const from = await headers();
    if (!sameOrigin(from)) return refused('forbidden');
    const asked = await outcome(requestId(from), currentSession);
    if (asked.status !== 'ok') return asked;
    const session = asked.data;
    if (!session) return refused('signed_out');
    if (session.mustChange && !options.evenBeforePasswordChange) return refused('must_change_password');
    const parsed = parseInput(schema, input);
    if (!parsed.ok) return parsed.refusal;
    return outcome(requestId(from), () => run(contextOf(session, from), parsed.data, session));
  };
}
