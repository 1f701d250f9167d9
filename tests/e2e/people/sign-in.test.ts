import postgres from 'postgres';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { DEMO_PASSWORD } from '@/server/demo/county';
import { launchBrowser, openPage, signIn } from '@/tests/support/browser';
import { Visitor } from '@/tests/support/visitor';

const COOKIE = 'next-auth.session-token';
const visitor = (): Visitor => new Visitor(inject('baseUrl'));

describe('over the wire', () => {
  test('the session cookie is sealed, out of reach of scripts and of other sites', async () => {
    const one = visitor();
    const { csrfToken } = (await (await one.fetch('/api/auth/csrf')).json()) as { csrfToken: string };
    const response = await one.fetch('/api/auth/callback/credentials', {
      method: 'POST', headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({ login: 'tianbao1', password: DEMO_PASSWORD, csrfToken, json: 'true' }).toString(),
    });
    const cookie = response.headers.getSetCookie().find((line) => line.startsWith(`${COOKIE}=`)) ?? '';
    expect(cookie).toMatch(/; HttpOnly/i);
    expect(cookie).toMatch(/; SameSite=Lax/i);
    expect(cookie).not.toMatch(/tianbao1|unit_operator/);
    const device = response.headers.getSetCookie().find((line) => line.startsWith('zhunsheng-device-')) ?? '';
    expect(device).toMatch(/HttpOnly/i);
  });

  test('each sign-in makes a cookie of its own, and the one before is dead', async () => {
    const one = visitor();
    one.setCookie(COOKIE, 'planted');
    expect(await one.signIn('tianbao1', DEMO_PASSWORD)).toBe(true);
    const first = one.cookie(COOKIE) ?? '';
    expect(await one.signIn('tianbao1', DEMO_PASSWORD)).toBe(true);
    expect(one.cookie(COOKIE)).not.toBe(first);
    const old = visitor();
    old.setCookie(COOKIE, first);
    expect((await old.fetch('/desk')).status).toBe(307);
  });

  test.each([
    ['changed in one place', (value: string) => `${value.slice(0, -2)}${value.endsWith('A') ? 'B' : 'A'}${value.slice(-1)}`],
    ['cut', (value: string) => value.slice(0, 40)],
    ['nothing at all', () => ''],
    ['unsigned', () => `${btoa('{"alg":"none"}')}.${btoa('{"uid":"00000000-0000-4000-8000-000000000000"}')}.`],
  ])('a cookie that is %s opens nothing', async (_name, forge) => {
    const one = visitor();
    expect(await one.signIn('tianbao1', DEMO_PASSWORD)).toBe(true);
    const forged = visitor();
    forged.setCookie(COOKIE, forge(one.cookie(COOKIE) ?? ''));
    expect((await forged.fetch('/desk')).status).toBe(307);
  });

  test.each([['from a foreign page', 'https://evil.example'], ['from a hidden origin', 'null'], ['without an origin', null]])('a sign-in %s is refused', async (_name, origin) => {
    expect(await visitor().signIn('tianbao1', DEMO_PASSWORD, { origin })).toMatch(/status 403/);
  });

  test('a sign-in without the token of our own form opens nothing', async () => {
    const one = visitor();
    await one.fetch('/api/auth/callback/credentials', {
      method: 'POST', headers: { 'content-type': 'application/x-www-form-urlencoded' }, body: new URLSearchParams({ login: 'tianbao1', password: DEMO_PASSWORD, json: 'true' }).toString(),
    });
    expect(one.cookie(COOKIE)).toBeUndefined();
  });

  test('an unknown login and a wrong password are told the same', async () => {
    expect([await visitor().signIn('nobody-at-all', 'x'), await visitor().signIn('fuzeren1', 'x')]).toEqual(['wrong_password', 'wrong_password']);
  });

  test.each(['/api/auth/signin', '/api/auth/session', '/api/auth/providers', '/api/auth/signout', '/api/auth/error', '/api/auth/callback/credentials'])('%s is no door', async (at) => {
    expect((await visitor().fetch(at)).status).toBe(404);
  });

  test('pages forbid foreign scripts and frames, and name their own by a nonce that changes', async () => {
    const look = async () => {
      const response = await visitor().fetch('/login');
      const policy = response.headers.get('content-security-policy') ?? '';
      return { policy, nonce: /'nonce-([^']+)'/.exec(policy)?.[1] ?? '', html: await response.text(), frame: response.headers.get('x-frame-options') };
    };
    const [first, second] = [await look(), await look()];
    expect(first.policy).toMatch(/script-src 'self' 'nonce-[^']+' 'strict-dynamic';/);
    expect(first.policy).toContain("frame-ancestors 'none'");
    expect(first.frame).toBe('DENY');
    expect(first.nonce).not.toBe(second.nonce);
    const scripts = [...first.html.matchAll(/<script\b[^>]*>/g)].map(([tag]) => tag);
    expect(scripts.length).toBeGreaterThan(0);
    expect(scripts.filter((tag) => !tag.includes(`nonce="${first.nonce}"`))).toEqual([]);
  });
});

describe('in the browser', () => {
  let browser: Browser;
  let owner: postgres.Sql;
  beforeAll(async () => {
    browser = await launchBrowser();
    owner = postgres(inject('demoOwnerUrl'), { max: 1, onnotice: () => undefined });
  });
  afterAll(async () => {
    await browser?.close();
    await owner?.end();
  });
  const withPage = async (run: (page: Page) => Promise<void>): Promise<void> => {
    const page = await openPage(browser);
    const broken: string[] = [];
    page.on('pageerror', (error) => broken.push(error.message));
    page.on('console', (message) => { if (/Content Security Policy/i.test(message.text())) broken.push(message.text()); });
    await run(page);
    expect(broken).toEqual([]);
    await page.context().close();
  };

  test('one comes back to the page one asked for, never to another site', () => withPage(async (page) => {
    await page.goto('/admin/cycles');
    expect(new URL(page.url()).pathname).toBe('/login');
    await page.getByLabel('账号', { exact: true }).fill('peizhi');
    await page.getByLabel('密码', { exact: true }).fill(DEMO_PASSWORD);
    await page.getByRole('button', { name: '登录' }).click();
    await page.waitForURL('**/admin/cycles');
    await page.goto('/login?next=//evil.example/');
    const landed = new URL(page.url());
    expect([landed.origin, landed.pathname === '/login']).toEqual([new URL(inject('baseUrl')).origin, false]);
  }));

  test('a press on a listed account of the demonstration fills the form', () => withPage(async (page) => {
    await page.goto('/login');
    await page.getByRole('button', { name: '演示一局填报人' }).click();
    await page.getByRole('button', { name: '登录', exact: true }).click();
    await page.waitForURL('**/desk');
  }));

  test('a session that ended is opened again on the page, by the same person only, and the act goes on', () => withPage(async (page) => {
    await signIn(page, 'xitong');
    await page.goto('/admin/accounts');
    await page.getByRole('button', { name: '新建账号' }).click();
    const form = page.getByRole('dialog', { name: '新建账号' });
    await form.getByLabel('姓名').fill('新来的人');
    await form.getByLabel('账号').fill('tianbao');
    await form.getByLabel('单位').selectOption({ index: 1 });
    await owner`update sessions set ended_at = now() where ended_at is null and user_id in (select id from users where login = 'xitong')`;
    await form.getByRole('button', { name: '建立' }).click();
    const again = page.getByRole('dialog', { name: '重新登录' });
    await again.getByLabel('xitong 的密码').fill('not it');
    await again.getByRole('button', { name: '登录' }).click();
    await again.getByText('账号或密码不对').waitFor();
    await again.getByLabel('xitong 的密码').fill(DEMO_PASSWORD);
    await again.getByRole('button', { name: '登录' }).click();
    await form.getByText('这个账号名已有人用').waitFor();
    expect(await form.getByLabel('姓名').inputValue()).toBe('新来的人');
  }));

  test('a first password must be changed before anything else', () => withPage(async (page) => {
    const login = `first.${Date.now().toString(36)}`;
    await signIn(page, 'xitong');
    await page.goto('/admin/accounts');
    await page.getByRole('button', { name: '新建账号' }).click();
    const form = page.getByRole('dialog', { name: '新建账号' });
    await form.getByLabel('姓名').fill('第一次');
    await form.getByLabel('账号').fill(login);
    await form.getByLabel('单位').selectOption({ index: 1 });
    await form.getByRole('button', { name: '建立' }).click();
    const password = (await form.locator('code').nth(1).textContent()) ?? '';
    await page.context().clearCookies();
    await signIn(page, login, password);
    await page.waitForURL('**/password');
    await page.goto('/desk');
    expect(new URL(page.url()).pathname).toBe('/password');
    await page.getByLabel('当前密码').fill(password);
    await page.getByLabel('新密码', { exact: true }).fill('Kite-7-garden');
    await page.getByLabel('再输一遍新密码').fill('Kite-7-garden');
    await page.getByRole('button', { name: '修改密码' }).click();
    await page.waitForURL('**/desk');
  }));
});
