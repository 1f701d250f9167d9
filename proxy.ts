import { NextResponse, type NextRequest } from 'next/server';
import { PATH_HEADER, REQUEST_ID_HEADER } from '@/server/kernel/header-names';

const DEVELOPMENT = process.env.NODE_ENV === 'development';

/** Only our own scripts, each with this answer's nonce. Inline style attributes stay: they cannot run anything. */
function contentSecurityPolicy(nonce: string): string {
  const scripts = `'self' 'nonce-${nonce}' 'strict-dynamic'${DEVELOPMENT ? " 'unsafe-eval'" : ''}`;
  const styles = DEVELOPMENT ? "'self' 'unsafe-inline'" : `'self' 'nonce-${nonce}'`;
  return [
    "default-src 'self'", `script-src ${scripts}`, "style-src 'self' 'unsafe-inline'", `style-src-elem ${styles}`, "style-src-attr 'unsafe-inline'",
    "img-src 'self' data: blob:", "font-src 'self'", `connect-src 'self'${DEVELOPMENT ? ' ws:' : ''}`, "worker-src 'self' blob:",
    "object-src 'none'", "base-uri 'none'", "form-action 'self'", "frame-ancestors 'none'",
  ].join('; ');
}

/** Gives each request its id, its path (for coming back after signing in) and a nonce. Rights are decided in pages, actions and routes, never here. */
export function proxy(request: NextRequest): NextResponse {
  const nonce = Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString('base64');
  const policy = contentSecurityPolicy(nonce);
  const id = crypto.randomUUID();
  const headers = new Headers(request.headers);
  headers.set(REQUEST_ID_HEADER, id);
  headers.set(PATH_HEADER, `${request.nextUrl.pathname}${request.nextUrl.search}`);
  headers.set('x-nonce', nonce);
  headers.set('content-security-policy', policy);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set('content-security-policy', policy);
  response.headers.set(REQUEST_ID_HEADER, id);
  return response;
}

export const config = {
  // Files of the build and data routes carry no scripts of their own; large bodies must not pass through here (they are cut off).
  matcher: [{ source: '/((?!_next/static|_next/image|favicon.ico|api/).*)' }],
};
