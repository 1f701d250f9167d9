/** A browser without a screen: keeps cookies, sends what our own pages would send. */
export class Visitor {
  private readonly cookies = new Map<string, string>();
  constructor(private readonly base: string) {}

  cookie(name: string): string | undefined { return this.cookies.get(name); }
  setCookie(name: string, value: string): void { this.cookies.set(name, value); }

  async fetch(path: string, init: { method?: string; body?: string; headers?: Record<string, string>; origin?: string | null } = {}): Promise<Response> {
    const origin = init.origin === undefined ? this.base : init.origin;
    const response = await fetch(new URL(path, this.base), {
      method: init.method ?? 'GET', redirect: 'manual', body: init.body ?? null,
      headers: { cookie: [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; '), ...(origin === null ? {} : { origin }), ...init.headers },
    });
    for (const line of response.headers.getSetCookie()) {
      const [pair = ''] = line.split(';');
      const at = pair.indexOf('=');
      this.cookies.set(pair.slice(0, at), pair.slice(at + 1));
    }
    return response;
  }

  /** True when a session was opened; else the code of the refusal. */
  async signIn(login: string, password: string, more: { origin?: string | null; expected?: string } = {}): Promise<true | string> {
    const { csrfToken } = (await (await this.fetch('/api/auth/csrf')).json()) as { csrfToken: string };
    const { origin, ...fields } = more;
    const response = await this.fetch('/api/auth/callback/credentials', {
      method: 'POST', headers: { 'content-type': 'application/x-www-form-urlencoded' }, body: new URLSearchParams({ login, password, ...fields, csrfToken, json: 'true' }).toString(),
      ...(origin === undefined ? {} : { origin }),
    });
    const { url } = (await response.json().catch(() => ({}))) as { url?: string };
    const error = url ? new URL(url, this.base).searchParams.get('error') : `status ${response.status}`;
    return response.ok && error === null ? true : (error ?? `status ${response.status}`);
  }

  /** Calls a server action as the framework's own client does and reads the code of its answer: `ok`, the code of a refusal, or `status N`. */
  async act(path: string, actionId: string, input: unknown, origin?: string | null): Promise<string> {
    const response = await this.fetch(path, {
      method: 'POST', headers: { 'next-action': actionId, 'content-type': 'text/plain;charset=UTF-8', accept: 'text/x-component' }, body: JSON.stringify([input]),
      ...(origin === undefined ? {} : { origin }),
    });
    const text = await response.text();
    const answer = /^\w+:(\{"status":.*\})$/m.exec(text)?.[1];
    if (!answer) return `status ${response.status}`;
    const { status, code } = JSON.parse(answer) as { status: string; code?: string };
    return code ?? status;
  }
}
