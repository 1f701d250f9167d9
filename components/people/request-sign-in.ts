export type SignInAnswer = { readonly ok: true } | { readonly ok: false; readonly code: string; readonly minutes: number | null };

/** Asks next-auth to open a session. Never throws: a network that is away answers `offline`. */
export async function requestSignIn(input: { readonly login: string; readonly password: string; readonly expected?: string }): Promise<SignInAnswer> {
  try {
    const { csrfToken } = (await (await fetch('/api/auth/csrf', { cache: 'no-store' })).json()) as { csrfToken: string };
    const answer = await fetch('/api/auth/callback/credentials', {
      method: 'POST', headers: { 'content-type': 'application/x-www-form-urlencoded' }, body: new URLSearchParams({ ...input, csrfToken, json: 'true' }),
    });
    const { url } = (await answer.json()) as { url: string };
    const { searchParams } = new URL(url, window.location.origin);
    const error = searchParams.get('error') ?? (searchParams.has('csrf') ? 'unexpected' : null);
    if (error === null) return answer.ok ? { ok: true } : { ok: false, code: 'unexpected', minutes: null };
    const [code = 'unexpected', minutes] = error.split('.');
    return { ok: false, code, minutes: minutes === undefined ? null : Number(minutes) };
  } catch {
    return { ok: false, code: 'offline', minutes: null };
  }
}
