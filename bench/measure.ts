export interface Sample { readonly name: string; readonly users: number; readonly n: number; readonly p50: number; readonly p95: number; readonly p99: number; readonly perSecond: number; readonly failed: number }

/** Runs `act` n times by so many users at once, after a warm-up; times in milliseconds. */
export async function measure(name: string, options: { users: number; n: number; warmup?: number }, act: (i: number) => Promise<boolean>): Promise<Sample> {
  for (let i = 0; i < (options.warmup ?? 10); i += 1) await act(-1 - i);
  const times: number[] = [];
  let failed = 0;
  let next = 0;
  const start = performance.now();
  await Promise.all(Array.from({ length: options.users }, async () => {
    while (next < options.n) {
      const i = next;
      next += 1;
      const before = performance.now();
      if (!(await act(i))) failed += 1;
      times.push(performance.now() - before);
    }
  }));
  const seconds = (performance.now() - start) / 1000;
  times.sort((a, b) => a - b);
  const at = (share: number): number => Number((times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0).toFixed(2));
  return { name, users: options.users, n: options.n, p50: at(0.5), p95: at(0.95), p99: at(0.99), perSecond: Number((options.n / seconds).toFixed(1)), failed };
}

/** A signed-in user who only keeps cookies. */
export class Visitor {
  private cookies = new Map<string, string>();
  constructor(private readonly base: string) {}

  async fetch(path: string, init: RequestInit = {}): Promise<Response> {
    const response = await fetch(this.base + path, { redirect: 'manual', ...init, headers: { origin: this.base, cookie: [...this.cookies].map(([k, v]) => `${k}=${v}`).join('; '), ...init.headers } });
    for (const line of response.headers.getSetCookie()) {
      const [pair] = line.split(';');
      const [name, ...value] = (pair ?? '').split('=');
      if (name) this.cookies.set(name, value.join('='));
    }
    return response;
  }

  async ok(path: string, init?: RequestInit): Promise<boolean> {
    const response = await this.fetch(path, init);
    await response.arrayBuffer();
    return response.status === 200;
  }

  async signIn(login: string, password: string): Promise<boolean> {
    const { csrfToken } = (await (await this.fetch('/api/auth/csrf')).json()) as { csrfToken: string };
    const body = new URLSearchParams({ csrfToken, login, password, json: 'true', callbackUrl: '/desk' });
    const response = await this.fetch('/api/auth/callback/credentials', { method: 'POST', body });
    await response.arrayBuffer();
    return [...this.cookies.keys()].some((name) => name.includes('session-token'));
  }

  /** Calls a server action of the page at `path` as the framework's own client does, and reads the whole answer. */
  async act(path: string, actionId: string, input: unknown): Promise<boolean> {
    const headers = { 'next-action': actionId, 'content-type': 'text/plain;charset=UTF-8', accept: 'text/x-component' };
    const response = await this.fetch(path, { method: 'POST', headers, body: JSON.stringify([input]) });
    return /^\w+:\{"status":"ok"/m.test(await response.text());
  }
}
