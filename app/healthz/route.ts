export const dynamic = 'force-dynamic';

/** For machines: the process lives. Says nothing of the database, so that its loss does not restart the application. */
export function GET(): Response {
  return Response.json({ status: 'ok' }, { headers: { 'Cache-Control': 'no-store' } });
}
