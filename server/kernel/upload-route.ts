import { answer, failed } from './answer';
import type { Ctx } from './context';
import { outcome } from './outcome';
import { requestId, sameOrigin } from './request';
import { apiCtx } from './session';

type Params = Readonly<Record<string, string>>;

/** A route whose body is a file: our own page, somebody signed in, then the verb takes the stream. */
export function uploadRoute<T>(run: (ctx: Ctx, request: Request, params: Params) => Promise<T>): (request: Request, context: { params: Promise<Params> }) => Promise<Response> {
  return async (request, context) => {
    const id = requestId(request.headers);
    if (!sameOrigin(request.headers)) return failed('forbidden', id);
    const ctx = await apiCtx(request);
    if (ctx instanceof Response) return ctx;
    if (!request.body) return failed('unsupported_file', id);
    return answer(await outcome(id, async () => run(ctx, request, await context.params)));
  };
}
