import postgres from 'postgres';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { DEMO_ACCOUNTS } from '@/server/demo/county';
import { launchBrowser, pagesOfPeople } from '@/tests/support/browser';

/** Where each account of the demo county begins, and what those who only look are shown. Doors and statuses per role: people/doors.test.ts. */
const FIRST: Readonly<Record<string, string>> = {
  tianbao: '/desk', fuzeren: '/desk', zhuguan: '/desk', yewugu: '/desk', jixiaogu: '/desk', jixiaogu2: '/desk', juzhang: '/desk', guoku: '/desk', shenjiju: '/desk',
  tianbao1: '/desk', fuzeren1: '/desk', renda: '/departments', peizhi: '/rules', xitong: '/admin/accounts', anquan: '/rules', shenji: '/admin/accounts',
};
const DEPARTMENT = '大城县科学技术和工业信息化局';
const PROJECTS = /劳模津贴|维稳经费|企业离休人员两相补贴|科技创新行动工作经费/;

let browser: Browser;
let owner: postgres.Sql;
const as = pagesOfPeople(() => browser);

beforeAll(async () => {
  browser = await launchBrowser();
  owner = postgres(inject('demoOwnerUrl'), { max: 1, onnotice: () => undefined });
});
afterAll(async () => {
  await browser?.close();
  await owner?.end();
});
const main = (page: Page) => page.locator('#main');

test('every account of the demonstration has a first page here', () => {
  expect(Object.keys(FIRST).sort()).toEqual(DEMO_ACCOUNTS.map(({ login }) => login).sort());
});

test.each(DEMO_ACCOUNTS.map((one) => [one.login, one.name] as const))('%s signs in and begins on a page of their own', async (login, name) => {
  const page = await as(login);
  await page.waitForURL((url) => url.pathname === FIRST[login]);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.getByRole('button', { name, exact: false }).first().waitFor();
});

test('a clerk finds nothing of another department: not its form, not its name', async () => {
  const page = await as('tianbao1');
  const [form] = await owner`select id from filings where title = ${DEPARTMENT} and kind = 'self_evaluation'`;
  expect((await page.goto(`/filings/${String(form?.id)}`))?.status()).toBe(404);
  expect(await main(page).innerText()).not.toContain(DEPARTMENT);
  for (const path of ['/desk', '/departments', '/progress']) {
    await page.goto(`${path}?year=2021`);
    // The note under a board names whose papers the demonstration is made of; the lists must not.
    const said = (await main(page).locator('table, ul, dl').allInnerTexts()).join(' ');
    expect([path, said.includes(DEPARTMENT), PROJECTS.test(said)]).toEqual([path, false, false]);
  }
});

describe('who only looks', () => {
  const acts = (page: Page): Promise<string[]> => main(page).locator('textarea, input:not([type="search"]), select, [contenteditable="true"], button').evaluateAll((all) =>
    all.filter((one) => /送审|通过|退回|批复|撤回|签字|保存|删除|增加|粘贴|说明|意见/.test(one.textContent ?? '') || one.tagName !== 'BUTTON').map((one) => `${one.tagName} ${one.textContent ?? ''}`));

  test.each(['project_target', 'department_target', 'monitoring', 'self_evaluation'])('the audit office reads a %s and cannot touch it', async (kind) => {
    const page = await as('shenjiju');
    const [form] = await owner`select f.id from filings f join units u on u.id = f.department_id where u.name = ${DEPARTMENT} and f.kind = ${kind} and f.fiscal_year = 2021 order by f.doc_no limit 1`;
    expect((await page.goto(`/filings/${String(form?.id)}`))?.status()).toBe(200);
    expect(await acts(page)).toEqual([]);
    const cell = page.locator('[data-cell]').first();
    if (await cell.count()) {
      const before = await cell.innerText();
      await cell.click();
      await page.keyboard.type('9');
      await page.keyboard.press('Enter');
      expect([await page.locator('.is-editing, #main textarea:not([readonly])').count(), await cell.innerText()]).toEqual([0, before]);
    }
  });

  test('the congress reads accepted targets of each department, without a control', async () => {
    const page = await as('renda');
    await page.goto('/departments?year=2021');
    await main(page).getByRole('link', { name: DEPARTMENT }).first().click();
    await page.waitForURL(/\/departments\/[0-9a-f-]{36}/);
    await main(page).getByText('劳模津贴').first().waitFor();
    expect(await acts(page)).toEqual([]);
  });
});

test.each(['peizhi', 'xitong', 'anquan', 'shenji'])('%s runs the system and is shown no promise and no figure of a department', async (login) => {
  const page = await as(login);
  for (const path of ['/desk', '/departments?year=2021', '/progress?year=2021', '/reviews?year=2021']) {
    await page.goto(path);
    expect([path, PROJECTS.test(await page.locator('body').innerText())]).toEqual([path, false]);
  }
});

test('signing out in the menu ends the session: the page before is closed too', async () => {
  const page = await as('fuzeren1');
  await page.goto('/desk');
  await page.getByRole('button', { name: '演示一局负责人' }).click();
  await page.getByRole('button', { name: '退出登录' }).click();
  await page.waitForURL((url) => url.pathname === '/login');
  await page.goto('/desk');
  expect(new URL(page.url()).pathname).toBe('/login');
});
