import { printedError } from '@/lib/inspect/printed';
import { ReadError } from '@/lib/readers/read-error';
import type { Ctx } from '../kernel/context';
import { keepDocument } from './keep-document';
import { requestLocale } from './request-locale';
import { refuseTooLarge } from './work-folder';

/** Keeps the body of a request as a document; what cannot be one is refused with its READ-code and a sentence, before more is done with it. */
export async function keepAnswer(ctx: Ctx, request: Request): Promise<Response> {
  try {
    refuseTooLarge(request.headers);
    const { id } = await keepDocument(ctx, { name: new URL(request.url).searchParams.get('name') ?? '', body: request.body });
    return Response.json({ id }, { headers: { 'cache-control': 'no-store' } });
  } catch (error) {
    if (!(error instanceof ReadError)) throw error;
    const status = error.code === 'READ-SIZE' ? 413 : 422;
    return Response.json({ status: 'failed', ...printedError(error, requestLocale(request.headers)) }, { status, headers: { 'cache-control': 'no-store' } });
  }
}
