import { readiness } from '@/server/kernel/health';

export const dynamic = 'force-dynamic';

/** For machines: 200 when requests can be served, 503 with the reason's code when not. */
export async function GET(): Promise<Response> {
  const state = await readiness();
  return Response.json(state, { status: state.ready ? 200 : 503, headers: { 'Cache-Control': 'no-store' } });
}
