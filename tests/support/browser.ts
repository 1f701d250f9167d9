import { AxeBuilder } from '@axe-core/playwright';
import { type Browser, type Page, chromium } from 'playwright-core';
import { inject } from 'vitest';
import { DEMO_PASSWORD } from '@/server/demo/county';

const ARGS = [
  '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync',
];

export const DESK = { width: 1366, height: 768 };
export const PHONE = { width: 390, height: 844 };

/** A Chromium for one test file; close it in afterAll. */
export function launchBrowser(): Promise<Browser> {
  const { executablePath, env } = inject('chromium');
  return chromium.launch({ executablePath, args: ARGS, env: { ...definedEnv(), ...env } });
}

export interface PageOptions {
  viewport?: { width: number; height: number };
  locale?: 'zh-CN' | 'en-US';
  colorScheme?: 'light' | 'dark';
}

/** A page with cookies of its own; addresses are relative to the application under test. */
export async function openPage(browser: Browser, { viewport = DESK, locale = 'zh-CN', colorScheme = 'light' }: PageOptions = {}): Promise<Page> {
  const context = await browser.newContext({ baseURL: inject('baseUrl'), viewport, locale, colorScheme, timezoneId: 'Asia/Shanghai', reducedMotion: 'reduce' });
  return context.newPage();
}

/** Signs in through the real page and waits until it has left /login. */
export async function signIn(page: Page, login: string, password = DEMO_PASSWORD): Promise<void> {
  await page.goto('/login');
  await page.locator('[name="login"]').fill(login);
  await page.locator('[name="password"]').fill(password);
  await page.locator('form:has([name="password"]) button[type="submit"]').click();
  await page.waitForURL((url) => url.pathname !== '/login');
}

/** One page per person and width, signed in when it is first asked for. */
export function pagesOfPeople(browser: () => Browser): (login: string, viewport?: { width: number; height: number }) => Promise<Page> {
  const pages = new Map<string, Page>();
  return async (login, viewport = DESK) => {
    const key = `${login} ${viewport.width}`;
    const known = pages.get(key);
    if (known) return known;
    const page = await openPage(browser(), { viewport });
    await signIn(page, login);
    pages.set(key, page);
    return page;
  };
}

export interface Violation {
  rule: string;
  help: string;
  targets: string[];
}

/**
 * Violations of WCAG 2.2 A and AA on the page as it stands; an empty list is the aim. The whole page is judged at once:
 * what a sticky bar happens to cover at one scroll position is no fault of the page.
 */
export async function axe(page: Page): Promise<Violation[]> {
  const before = page.viewportSize() ?? DESK;
  await page.setViewportSize({ width: before.width, height: await page.evaluate(() => Math.max(window.innerHeight, document.documentElement.scrollHeight)) });
  const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa']).analyze();
  await page.setViewportSize(before);
  return violations.map(({ id, help, nodes }) => ({ rule: id, help, targets: nodes.map((node) => node.target.join(' ')) }));
}

function definedEnv(): Record<string, string> {
  return Object.fromEntries(Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined));
}
