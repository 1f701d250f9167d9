export type SignInAnswer = { readonly ok: true } | { readonly ok: false; readonly code: string; readonly params: Readonly<Record<string, number>> };

/**
 * Signs in by fetch, without leaving the page. `expected` is the id of the only person who may: with anybody else the
 * server answers other_person and opens no session. Codes are keys of messages/<locale>/errors.json.
 */
export async function signInByFetch(form: { login: string; password: string; expected?: string }): Promise<SignInAnswer> {
  try {
    const token = (await (await fetch('/api/auth/csrf', { cache: 'no-store' })).json()) as { csrfToken: string };
    const answer = await fetch('/api/auth/callback/credentials', {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({ ...form, csrfToken: token.csrfToken, json: 'true' }),
    });
    const { url } = (await answer.json()) as { url?: string };
    const where = new URL(url ?? '/', window.location.href);
    const error = where.searchParams.get('error') ?? (answer.ok && where.searchParams.get('csrf') === null ? null : 'unexpected');
    if (error === null) return { ok: true };
    const [code = 'unexpected', minutes] = error.split('.');
    return { ok: false, code, params: minutes === undefined ? {} : { minutes: Number(minutes) } };
  } catch {
    return { ok: false, code: 'no_connection', params: {} };
  }
}
