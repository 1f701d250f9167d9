import postgres from 'postgres';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from 'vitest';
import { axe, DESK, launchBrowser, openPage, PHONE, signIn, type Violation } from '@/tests/support/browser';

/** Every page of the demo county, looked at by a role that owns it: no rule of access broken, nothing in the console, no page wider than its screen. */
let browser: Browser;
let owner: postgres.Sql;
const people = new Map<string, Visit>();

interface Visit { readonly page: Page; /** what the console said since the last look */ readonly said: string[] }
interface Look { readonly violations: Violation[]; readonly said: string[]; readonly tooWide: string[]; readonly headings: number; readonly title: string }

beforeAll(async () => {
  browser = await launchBrowser();
  owner = postgres(inject('demoOwnerUrl'), { max: 1, onnotice: () => undefined });
});
afterEach(async () => {
  for (const { page } of people.values()) {
    await page.context().clearCookies({ name: 'locale' });
    await page.emulateMedia({ colorScheme: 'light' });
    await page.setViewportSize(DESK);
  }
});
afterAll(async () => {
  await browser?.close();
  await owner?.end();
});

/** One page per person, signed in once; 'nobody' stays outside. */
async function as(login: string): Promise<Visit> {
  const known = people.get(login);
  if (known) return known;
  const page = await openPage(browser);
  const said: string[] = [];
  page.on('pageerror', (error) => said.push(error.message));
  page.on('console', (message) => { if (message.type() === 'error') said.push(message.text()); });
  if (login !== 'nobody') await signIn(page, login);
  const visit = { page, said };
  people.set(login, visit);
  return visit;
}

const DEPARTMENT = '316';
const [NOBODY, CLERK, BUSINESS, PERFORMANCE] = ['nobody', 'tianbao', 'yewugu', 'jixiaogu'];

/** A filing of the real department in this state; the rest of its address follows it. */
const filing = (kind: string, state: string, rest = '', year = 2021) => async (): Promise<string> => {
  const [found] = await owner`select f.id from filings f join units u on u.id = f.department_id
    where u.code = ${DEPARTMENT} and f.kind = ${kind} and f.state = ${state} and f.fiscal_year = ${year} order by f.doc_no limit 1`;
  if (!found) throw new Error(`the demo county has no ${kind} of ${year} in ${state}`);
  return `/filings/${String(found.id)}${rest}`;
};
const department = async (): Promise<string> => `/departments/${String((await owner`select id from units where code = ${DEPARTMENT}`)[0]?.id)}`;
const at = (path: string) => async (): Promise<string> => path;

type Case = readonly [name: string, login: string, path: () => Promise<string>];
const CASES: readonly Case[] = [
  ['login', NOBODY, at('/login')],
  ['about', NOBODY, at('/about')],
  ['public check', NOBODY, at('/open/check')],
  ['desk of a clerk', CLERK, at('/desk?year=2021')],
  ['desk of a reviewer', BUSINESS, at('/desk?year=2021')],
  ['reviews', PERFORMANCE, at('/reviews?year=2021')],
  ['reviews of the leader', 'juzhang', at('/reviews?year=2021')],
  ['progress', PERFORMANCE, at('/progress?year=2021')],
  ['departments', PERFORMANCE, at('/departments?year=2021')],
  ['a department', PERFORMANCE, async () => `${await department()}?year=2021`],
  ['a department as the congress sees it', 'renda', async () => `${await department()}?year=2021`],
  ['project target, draft', CLERK, filing('project_target', 'draft')],
  ['project target, draft, as finance reads it', BUSINESS, filing('project_target', 'draft')],
  ['project target, approved', CLERK, filing('project_target', 'approved')],
  ['department target, approved', CLERK, filing('department_target', 'approved')],
  ['monitoring, accepted', CLERK, filing('monitoring', 'accepted')],
  ['self-evaluation, draft', CLERK, filing('self_evaluation', 'draft')],
  ['self-evaluation, returned in parts', CLERK, filing('self_evaluation', 'returned_parts')],
  ['self-evaluation, at the business section', BUSINESS, filing('self_evaluation', 'business_review')],
  ['self-evaluation, at the performance section', PERFORMANCE, filing('self_evaluation', 'performance_review')],
  ['self-evaluation, accepted', CLERK, filing('self_evaluation', 'accepted')],
  ['versions', CLERK, filing('self_evaluation', 'returned_parts', '/versions')],
  ['trail of a form', CLERK, filing('self_evaluation', 'returned_parts', '/trail')],
  ['print of a target', CLERK, filing('project_target', 'approved', '/print')],
  ['print of a self-evaluation', CLERK, filing('self_evaluation', 'accepted', '/print')],
  ['documents', CLERK, at('/documents')],
  ['rules', PERFORMANCE, at('/rules?year=2021')],
  ['words', PERFORMANCE, at('/rules/words')],
  ['words, to be changed', 'peizhi', at('/rules/words')],
  ['a rule set, to be changed', 'peizhi', at('/rules/edit')],
  ['promises of a department', PERFORMANCE, async () => `${await department()}?year=2021&tab=measurable`],
  ['library', PERFORMANCE, at('/library')],
  ['workflows', PERFORMANCE, at('/rules/workflows')],
  ['access', PERFORMANCE, at('/rules/access')],
  ['accounts', 'xitong', at('/admin/accounts')],
  ['organisation', 'xitong', at('/admin/organisation')],
  ['roles', 'anquan', at('/admin/roles')],
  ['trail of the county', 'shenji', at('/admin/trail')],
  ['cycles', 'peizhi', at('/admin/cycles?year=2021')],
  ['password', CLERK, at('/password')],
];
const named = (...names: readonly string[]): readonly Case[] => CASES.filter(([name]) => names.includes(name));
const CLEAN = { violations: [], said: [], tooWide: [], headings: 1 };

/** What stands wider than the screen, when the page itself scrolls sideways; tables scroll in a frame of their own. */
const tooWide = (page: Page): Promise<string[]> => page.evaluate(() => {
  const width = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth <= width) return [];
  const wide = [...document.querySelectorAll('body *')].filter((one) => one.getBoundingClientRect().right > width + 1);
  return [`${document.documentElement.scrollWidth} > ${width}`, ...wide.slice(0, 5).map((one) => `${one.tagName}.${String(one.getAttribute('class'))}`)];
});

async function open({ page, said }: Visit, path: string): Promise<number | undefined> {
  said.length = 0;
  return (await page.goto(path))?.status();
}

async function look({ page, said }: Visit): Promise<Look> {
  const sideways = await tooWide(page);
  const found = { violations: await axe(page), tooWide: sideways, headings: await page.getByRole('heading', { level: 1 }).count(), title: await page.title() };
  return { ...found, said: said.splice(0) };
}

describe.each(CASES)('%s', (_name, login, path) => {
  test('at a desk and on a phone', async () => {
    const visit = await as(login);
    const address = await path();
    expect(await open(visit, address)).toBe(200);
    expect(new URL(visit.page.url()).pathname).toBe(address.split('?')[0]);
    const desk = await look(visit);
    expect(desk).toEqual({ ...CLEAN, title: expect.stringMatching(/^[^|]+ \| 准绳$/) as string });
    await visit.page.setViewportSize(PHONE);
    expect(await look(visit)).toEqual({ ...CLEAN, title: desk.title });
  });
});

test.each([['outside', NOBODY], ['inside', CLERK]])('a page that does not exist, %s', async (_where, login) => {
  const visit = await as(login);
  for (const viewport of [DESK, PHONE]) {
    await visit.page.setViewportSize(viewport);
    expect(await open(visit, '/no-such-page')).toBe(404);
    // The browser itself reports the status of the answer.
    visit.said.splice(0, visit.said.length, ...visit.said.filter((line) => !/status of 404/.test(line)));
    expect(await look(visit)).toEqual({ ...CLEAN, title: expect.stringMatching(/./) as string });
  }
});

describe.each(named('login', 'public check', 'documents', 'desk of a clerk', 'progress', 'project target, draft', 'self-evaluation, at the performance section', 'rules', 'cycles'))('%s', (_name, login, path) => {
  test('in English', async () => {
    const visit = await as(login);
    await visit.page.context().addCookies([{ name: 'locale', value: 'en', url: inject('baseUrl') }]);
    expect(await open(visit, await path())).toBe(200);
    expect(await visit.page.locator('html').getAttribute('lang')).toBe('en');
    expect(await look(visit)).toEqual({ ...CLEAN, title: expect.stringMatching(/^[^|]+ \| Zhunsheng$/) as string });
  });

  test('in the dark', async () => {
    const visit = await as(login);
    await visit.page.emulateMedia({ colorScheme: 'dark' });
    expect(await open(visit, await path())).toBe(200);
    expect(await look(visit)).toMatchObject(CLEAN);
  });
});
