import { readdirSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { axe, DESK, launchBrowser, openPage, PHONE, signIn } from '@/tests/support/browser';
import { HAS_SEED } from '@/tests/support/seed-document';

/** A published document in the browser: checked by anybody, kept by those who sign in, taken into a review. */
const FOLDER = path.resolve(import.meta.dirname, '../../../shared/seed');
const seedFile = (): string => path.join(FOLDER, readdirSync(FOLDER).find((name) => name.startsWith('000_')) ?? '');
let browser: Browser;
let folder: string;

beforeAll(async () => {
  browser = await launchBrowser();
  folder = await mkdtemp(path.join(os.tmpdir(), 'zhunsheng-documents-'));
});
afterAll(async () => {
  await browser?.close();
  await rm(folder, { recursive: true, force: true });
});

/** A row of its own in the bucket of checks: the limit counts addresses. */
let address = 0;
async function openCheck(viewport = DESK): Promise<Page> {
  const page = await openPage(browser, { viewport });
  await page.context().setExtraHTTPHeaders({ 'x-forwarded-for': `198.51.100.${(address += 1)}` });
  await page.goto('/open/check');
  return page;
}
const drop = (page: Page, ...files: readonly string[]) => page.locator('input[type="file"]').setInputFiles([...files]);
const result = (page: Page) => page.getByRole('region', { name: '核对结果摘要' });
const finding = (page: Page, no: number) => page.locator(`#finding-${no}`);
const chip = (page: Page, name: string) => page.getByRole('group', { name: '按程度筛选' }).getByRole('button', { name: new RegExp(name) });
const inSight = (page: Page, selector: string) => page.waitForFunction((one) => {
  const box = document.querySelector(one)?.getBoundingClientRect();
  return box !== undefined && box.top >= 0 && box.bottom <= window.innerHeight;
}, selector);

/** The rules of access are asked of a page with some hundred findings and their marks, several times in a test. */
const LONG = { timeout: 300_000 };

describe.skipIf(!HAS_SEED)('the published budget of the seed, without signing in', LONG, () => {
  test('the sum that does not come out is the first finding, linked with its place both ways', async () => {
    const page = await openCheck();
    expect(await page.getByText('不用登录，文件不保存，关页即清除').count()).toBeGreaterThan(0);
    expect(await axe(page)).toEqual([]);
    await drop(page, seedFile());
    await result(page).waitFor();
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('2021年部门预算信息公开情况说明');

    const first = finding(page, 1).getByRole('button').first();
    expect(await first.textContent()).toMatch(/96\.88.*106\.88.*AR-01/);
    await first.click();
    expect(await finding(page, 1).locator('.plus').innerText()).toMatch(/基本支出增加\s*69\.67\s*项目支出增加\s*37\.21\s*应为\s*106\.88\s*文中写\s*96\.88/);
    await inSight(page, '.hit--main');
    expect(await page.locator('.hit--main').textContent()).toBe('96.88');
    expect(await page.locator('.source').getByText('69.67 + 37.21 = 106.88，文中写 96.88').count()).toBe(1);

    await page.getByRole('button', { name: /^问题 2，错误/ }).click();
    expect(await finding(page, 2).getByRole('button').first().getAttribute('aria-expanded')).toBe('true');
    expect(new URL(page.url()).searchParams.get('finding')).toBe('2');
    await page.keyboard.press('F8');
    await page.keyboard.press('F8');
    await page.keyboard.press('Shift+F8');
    expect(await finding(page, 3).getByRole('button').first().getAttribute('aria-expanded')).toBe('true');
    expect(await axe(page)).toEqual([]);
    await page.context().close();
  });

  test('chips count what they show, verdicts live in the page, the letter is a file', async () => {
    const page = await openCheck();
    await drop(page, seedFile());
    await result(page).waitFor();
    const counts = await result(page).locator('.strip__trio dd').allTextContents();
    for (const [index, name] of ['错误', '警告', '提示'].entries()) expect(await chip(page, name).textContent()).toBe(`${name} ${counts[index]}`);
    await chip(page, '警告').click();
    expect(await page.locator('.findings-list > li').count()).toBe(Number(counts[1]));
    expect(new URL(page.url()).searchParams.get('severity')).toBe('warning');
    await chip(page, '警告').click();
    await page.getByRole('combobox', { name: '问题种类' }).selectOption('AR-01');
    expect(await page.locator('.findings-list > li').count()).toBe(1);

    await finding(page, 1).getByRole('button').first().click();
    await finding(page, 1).getByRole('button', { name: '误报', exact: true }).click();
    await page.getByLabel('为什么是误报').fill('附表另有说明');
    await page.keyboard.press('Enter');
    expect(await finding(page, 1).locator('.judge__said').textContent()).toBe('附表另有说明');

    await page.getByRole('button', { name: '结构', exact: true }).click();
    expect(await page.locator('.parts tbody tr').count()).toBe(9);
    expect(await page.locator('.sums').textContent()).toContain('69.67 + 37.21 = 106.88 ≠ 96.88');
    expect(await axe(page)).toEqual([]);

    const [letter] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: '导出意见函' }).click()]);
    expect(letter.suggestedFilename()).toMatch(/\.docx$/);
    expect((await readFile(await letter.path())).subarray(0, 2).toString()).toBe('PK');
    await page.context().close();
  });

  test('on a phone: findings first, their place one press away', async () => {
    const page = await openCheck(PHONE);
    await drop(page, seedFile());
    await result(page).waitFor();
    const sideways = () => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    await finding(page, 1).getByRole('button').first().click();
    expect([await sideways(), await axe(page)]).toEqual([0, []]);
    await finding(page, 1).getByRole('button', { name: '第 263 行', exact: true }).click();
    await inSight(page, '.hit--main');
    expect([await sideways(), await axe(page)]).toEqual([0, []]);
    await page.getByRole('button', { name: '结构', exact: true }).click();
    expect([await sideways(), await axe(page)]).toEqual([0, []]);
    await page.context().close();
  });
});

test('a file that cannot be read says why, what to do and its code; the next one goes on', async () => {
  const picture = path.join(folder, 'scan.pdf');
  await writeFile(picture, Buffer.from('89504e470d0a1a0a0000', 'hex'));
  await writeFile(path.join(folder, 'empty.txt'), '');
  const page = await openCheck();
  await drop(page, picture, path.join(folder, 'empty.txt'));
  const rows = page.locator('.jobs > li');
  await expect.poll(() => rows.locator('code').allTextContents(), { timeout: 60_000 }).toEqual([expect.stringMatching(/^READ-/) as string, 'READ-EMPTY']);
  expect(await rows.nth(1).textContent()).toContain('文件是空的，没有可读的内容。请换成有内容的文件。');
  expect(await rows.nth(1).getByRole('button', { name: '再试一次' }).count()).toBe(1);
  expect(await axe(page)).toEqual([]);
  await page.context().close();
});

test('the sign-in page leads to the public check', async () => {
  const page = await openPage(browser);
  await page.goto('/login');
  await page.getByRole('link', { name: '核对已公开的文件，不用登录' }).click();
  await page.waitForURL('**/open/check');
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('核对文件');
  await page.context().close();
});

describe.skipIf(!HAS_SEED)('kept by a department', LONG, () => {
  let address: string;

  test('dropped, left while it is read, found again; a verdict outlives a reload', async () => {
    const page = await openPage(browser);
    await signIn(page, 'tianbao');
    await page.goto('/documents');
    await drop(page, seedFile());
    await page.getByText('已保存，正在读').first().waitFor();
    await page.goto('/desk');
    await page.getByRole('link', { name: '文件', exact: true }).click();
    const link = page.getByRole('link', { name: '2021年部门预算信息公开情况说明' });
    await link.waitFor({ timeout: 60_000 });
    expect(await axe(page)).toEqual([]);
    await page.getByLabel('文件名、标题或部门').fill('没有这样的文件');
    await page.getByRole('button', { name: '查找', exact: true }).click();
    await page.getByText('这样查找没有文件').waitFor();
    await page.getByRole('link', { name: '取消查找' }).click();
    await link.click();
    await result(page).waitFor();
    address = new URL(page.url()).pathname;

    await finding(page, 1).getByRole('button').first().click();
    await finding(page, 1).getByRole('button', { name: '有说明', exact: true }).click();
    await page.getByLabel('说明', { exact: true }).fill('上年预算已更正');
    await page.keyboard.press('Enter');
    await finding(page, 1).locator('.judge__said').waitFor();
    await page.reload();
    await result(page).waitFor();
    expect(await finding(page, 1).locator('.judge__said').textContent()).toContain('上年预算已更正');
    expect(await axe(page)).toEqual([]);
    await page.setViewportSize(PHONE);
    expect([await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth), await axe(page)]).toEqual([0, []]);
    await page.context().close();
  });

  test('another department finds nothing', async () => {
    const page = await openPage(browser);
    await signIn(page, 'tianbao1');
    expect((await page.goto(address))?.status()).toBe(404);
    await page.goto('/documents');
    expect(await page.getByText('还没有存入文件').count()).toBe(1);
    await page.context().close();
  });

  test('a reviewer takes a finding into the form that waits for the review', async () => {
    const page = await openPage(browser);
    await signIn(page, 'yewugu');
    await page.goto(`${address}?code=CG-05`);
    await result(page).waitFor();
    await page.locator('.finding__head').first().click();
    await page.getByRole('button', { name: /^写成意见/ }).first().click();
    await page.waitForURL('**/filings/**');
    await expect.poll(() => page.locator('.opinion textarea').inputValue()).toContain('受益户数');
    await page.context().close();
  });

  test('deleted after a question, and gone', async () => {
    const page = await openPage(browser);
    await signIn(page, 'tianbao');
    await page.goto(address);
    await page.getByRole('button', { name: '删除', exact: true }).click();
    await page.getByRole('dialog').getByRole('button', { name: '删除', exact: true }).click();
    await page.waitForURL('**/documents');
    expect((await page.goto(address))?.status()).toBe(404);
    await page.context().close();
  });
});
