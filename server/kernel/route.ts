import type { z } from 'zod';
import { answer, failed } from './answer';
import type { Ctx } from './context';
import { parseInput } from './input';
import { outcome } from './outcome';
import { requestId, sameOrigin } from './request';
import { apiCtx } from './session';

type Params = Readonly<Record<string, string>>;
type RouteContext = { params: Promise<Params> };

/** Reads at most `limit` bytes; null when the body is longer, undefined when it is no JSON. */
async function readJson(request: Request, limit: number): Promise<unknown> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body ?? []) {
    size += chunk.byteLength;
    if (size > limit) return null;
    chunks.push(chunk);
  }
  try {
    return JSON.parse(Buffer.concat(chunks).toString('utf8')) as unknown;
  } catch {
    return undefined;
  }
}

/**
 * A JSON route that changes something: our own page, somebody signed in, an input of the right shape, the verb.
 * Answers what the verb answers, or `{status:'failed', code, params}` with a status that says the same to machines.
 */
export function writeRoute<S extends z.ZodType, T>(
  schema: S, run: (ctx: Ctx, input: z.output<S>, params: Params) => Promise<T>, limit = 2_000_000,
): (request: Request, context: RouteContext) => Promise<Response> {
  return async (request, context) => {
    const id = requestId(request.headers);
    if (!sameOrigin(request.headers)) return failed('forbidden', id);
    const ctx = await apiCtx(request);
    if (ctx instanceof Response) return ctx;
    const input = await readJson(request, limit);
    if (input === null) return failed('too_long', id);
    if (input === undefined) return failed('invalid_input', id);
    const parsed = parseInput(schema, input);
    if (!parsed.ok) return Response.json(parsed.refusal, { status: 400, headers: { 'cache-control': 'no-store' } });
    return answer(await outcome(id, async () => run(ctx, parsed.data, await context.params)));
  };
}

/** A JSON route that only reads. The verb may answer a Response of its own, for a file. */
export function readRoute<T>(
  run: (ctx: Ctx, query: URLSearchParams, params: Params) => Promise<T>,
): (request: Request, context: RouteContext) => Promise<Response> {
  return async (request, context) => {
    const ctx = await apiCtx(request);
    if (ctx instanceof Response) return ctx;
    return answer(await outcome(requestId(request.headers), async () => run(ctx, new URL(request.url).searchParams, await context.params)));
  };
}
