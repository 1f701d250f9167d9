import { apiCtx } from '@/server/kernel/session';
import { loadFind } from '@/server/shell/find';

export async function GET(request: Request): Promise<Response> {
  const ctx = await apiCtx(request);
  if (ctx instanceof Response) return ctx;
  const year = new URL(request.url).searchParams.get('year');
  return Response.json(await loadFind(ctx, year), { headers: { 'cache-control': 'private, no-store' } });
}
