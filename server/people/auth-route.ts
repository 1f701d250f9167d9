import NextAuth from 'next-auth';
import type { NextRequest } from 'next/server';
import { sameOrigin } from '../kernel/request';
import { authOptions } from './auth-options';

type Context = { params: Promise<{ nextauth: string[] }> };
/** Of next-auth's many addresses two are used; the others would be doors nobody watches. */
const OPEN: Readonly<Record<string, string>> = { GET: 'csrf', POST: 'callback/credentials' };
const LONGEST_FORM = 4_000;

export async function authRoute(request: NextRequest, context: Context): Promise<Response> {
  const { nextauth } = await context.params;
  if (OPEN[request.method] !== nextauth.join('/')) return new Response(null, { status: 404 });
  if (request.method === 'POST') {
    if (!sameOrigin(request.headers)) return Response.json({ status: 'failed', code: 'forbidden', params: {} }, { status: 403 });
    if (!(Number(request.headers.get('content-length') ?? Infinity) <= LONGEST_FORM)) return new Response(null, { status: 413 });
  }
  return (await NextAuth(request, context, authOptions())) as Response;
}
