import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import postgres from 'postgres';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { axe, launchBrowser, openPage, PHONE, signIn } from '@/tests/support/browser';

/** The editor of a filing in a real browser: the five interactions, on project 6 of the demo county, which is a draft without an amount. */
const PROJECT = '科技创新行动工作经费';
const CLERK = 'tianbao';

let browser: Browser;
let page: Page;
let path: string;
let owner: postgres.Sql;

beforeAll(async () => {
  owner = postgres(inject('demoOwnerUrl'), { max: 1, onnotice: () => undefined });
  const [filing] = await owner`select id from filings where kind = 'project_target' and title = ${PROJECT} and state = 'draft'`;
  path = `/filings/${String(filing?.id)}`;
  browser = await launchBrowser();
  page = await openPage(browser);
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'], { origin: inject('baseUrl') });
  await signIn(page, CLERK);
});
afterAll(async () => {
  await browser?.close();
  await owner?.end();
});
beforeEach(async () => open(page));

async function open(on: Page): Promise<void> {
  await on.goto(path);
  await on.locator('table.cells tr[data-line]').first().waitFor();
  // The form takes keys once its script runs: the state line then says that changes are saved.
  await on.locator('.foot__st').getByText(/自动保存|已保存|保存/).first().waitFor();
  await on.waitForFunction(() => Object.keys(document.querySelector('[data-cell]') ?? {}).some((key) => key.startsWith('__reactProps')));
}
const rowsOf = (on: Page): Promise<string[]> => on.locator('table.cells tr[data-line]').evaluateAll((rows) => rows.map((row) => (row as HTMLElement).dataset.line ?? ''));
async function cell(on: Page, row: number, field: string): Promise<Locator> {
  return on.locator(`[data-cell="rows/${(await rowsOf(on))[row]}/${field}"]`);
}
/** what stands in a cell, without the word of its tick */
const text = async (of: Locator): Promise<string> => (await of.innerText()).replace(/\s+/g, ' ').replace(/\s*已保存\s*\u200b?\s*$/u, '').trim();
const current = (on: Page): Promise<string> => on.evaluate(() => document.activeElement?.closest<HTMLElement>('[data-cell]')?.dataset.cell ?? '');
const settled = (on: Page): Promise<void> => on.locator('.foot__st').getByText(/^已保存 \d\d:\d\d:\d\d$/).waitFor();
const stored = async (row: string, field: 'name' | 'description'): Promise<string | null> => {
  const [found] = await owner`select ${owner(field)} as value from indicator_rows where id = ${row}`;
  return (found?.value as string | null | undefined) ?? null;
};

describe('指标值', () => {
  test('typing replaces, Enter saves and moves down, what was typed stays visible', async () => {
    const value = await cell(page, 0, 'target');
    await value.click();
    await page.keyboard.type('不少于2次');
    expect(await text(value)).toContain('已识别：≥ 2 次');
    await page.keyboard.press('Enter');
    await settled(page);
    expect(await text(value)).toMatch(/^≥ 2 次 原文：不少于2次/);
    expect(await current(page)).toBe(`rows/${(await rowsOf(page))[1]}/target`);
    await page.reload();
    expect(await text(await cell(page, 0, 'target'))).toMatch(/^≥ 2 次 原文：不少于2次/);
  });

  test('a composition keeps its first letter, and Enter inside it neither moves nor saves', async () => {
    const value = await cell(page, 1, 'description');
    const before = await text(value);
    await value.click();
    const here = await current(page);
    const ime = await page.context().newCDPSession(page);
    await ime.send('Input.imeSetComposition', { text: 'n', selectionStart: 1, selectionEnd: 1 });
    await ime.send('Input.imeSetComposition', { text: 'nian', selectionStart: 4, selectionEnd: 4 });
    expect(await page.evaluate(() => (document.activeElement as HTMLTextAreaElement).value)).toBe('nian');
    await ime.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', windowsVirtualKeyCode: 229, key: 'Process', code: 'Enter' });
    expect(await current(page)).toBe(here);
    await ime.send('Input.insertText', { text: '年度培训' });
    expect(await page.evaluate(() => (document.activeElement as HTMLTextAreaElement).value)).toBe('年度培训');
    await page.keyboard.press('Escape');
    expect(await text(value)).toBe(before);
  });

  test('moves by keys, opens the operators, takes the suggestion', async () => {
    const rows = await rowsOf(page);
    await (await cell(page, 2, 'name')).click();
    for (const [key, at] of [['ArrowRight', 'description'], ['Tab', 'target'], ['Shift+Tab', 'description'], ['Home', 'level2'], ['End', 'dueMonth']] as const) {
      await page.keyboard.press(key);
      expect([key, await current(page)]).toEqual([key, `rows/${rows[2]}/${at}`]);
    }
    await page.keyboard.press('Control+ArrowUp');
    expect(await current(page)).toBe(`rows/${rows[0]}/dueMonth`);
    await (await cell(page, 0, 'target')).click();
    await page.keyboard.press('Alt+ArrowDown');
    await page.getByRole('option', { name: /不超过/ }).click();
    expect(await page.evaluate(() => (document.activeElement as HTMLTextAreaElement).value)).toMatch(/^≤/);
    await page.keyboard.press('Escape');
    await (await cell(page, 2, 'target')).click();
    await page.keyboard.press('Alt+a');
    await settled(page);
    expect(await text(await cell(page, 2, 'target'))).toMatch(/^= 100 %/);
  });

  test('moves a row by keys, keeps the focus in it, and back by its menu', async () => {
    const rows = await rowsOf(page);
    await (await cell(page, 1, 'name')).click();
    await page.keyboard.press('Alt+Shift+ArrowDown');
    await settled(page);
    expect(await rowsOf(page)).toEqual([rows[0], rows[2], rows[1], ...rows.slice(3)]);
    expect(await current(page)).toBe(`rows/${rows[1]}/name`);
    await page.reload();
    await open(page);
    expect(await rowsOf(page)).toEqual([rows[0], rows[2], rows[1], ...rows.slice(3)]);
    await page.locator(`tr[data-line="${rows[1]}"]`).hover();
    await page.locator(`tr[data-line="${rows[1]}"] .row-menu__button`).click();
    await page.getByRole('menuitem', { name: '上移一行' }).click();
    await settled(page);
    expect(await rowsOf(page)).toEqual(rows);
    const sentences = await owner`select act from trail where place_row = ${rows[1] ?? ''} and act = 'row.moved'`;
    expect(sentences).toHaveLength(2);
  });

  test('keeps what cannot be read, marked, and stops only submit', async () => {
    const value = await cell(page, 6, 'target');
    await value.click();
    await page.keyboard.type('9O%');
    await page.keyboard.press('Enter');
    await settled(page);
    expect(await text(value)).toMatch(/9O%.*按文字保存/);
    await page.locator('.foot .btn--main').click();
    await expect.poll(() => page.evaluate(() => document.activeElement?.className ?? '')).toContain('summary');
    expect(await page.url()).toContain(path);
    await page.keyboard.press('F8');
    expect(await current(page)).toMatch(/\/annual$|\/target$/);
    await value.click();
    await page.keyboard.press('Control+z');
    await settled(page);
  });
});

describe('粘贴', () => {
  const BLOCK = '数量指标\t培训场次\t"全年\n四季"\t≥95％\n质量指标\t合格率\t\t9O%\n时效指标\t及时\t按期\t2021年底前\n成本指标\t成本\t按计划\t1,500元\n社会效益指标\t甲\t乙\t≥1次\n可持续影响指标\t丙\t丁\t≥2次\n服务对象满意度指标\t戊\t己\t≥3次\n数量指标\t新行\t新\t≥4次\n\t\t\t\n';

  test('says what it would do, writes on Enter, and one Ctrl+Z takes all of it back, after a reload too', async () => {
    const rows = await rowsOf(page);
    const names = await Promise.all(rows.map(async (_row, index) => text(await cell(page, index, 'name'))));
    const kept = await text(await cell(page, 1, 'description'));
    await page.evaluate((block) => navigator.clipboard.writeText(block), BLOCK);
    await (await cell(page, 0, 'level2')).click();
    await page.keyboard.press('Control+v');
    const bar = page.locator('.paste-bar');
    await bar.waitFor();
    expect(await text(bar)).toContain('8行×4列：可写30，需确认1，不能写0 新增1行？');
    await page.keyboard.press('Escape');
    expect(await bar.count()).toBe(0);
    expect(await text(await cell(page, 0, 'name'))).toBe(names[0]);

    await (await cell(page, 0, 'level2')).click();
    await page.keyboard.press('Control+v');
    await bar.waitFor();
    await page.keyboard.press('Enter');
    await settled(page);
    expect(await rowsOf(page)).toHaveLength(rows.length + 1);
    expect(await text(await cell(page, 2, 'target'))).toMatch(/^≤ 2021-12-31/);
    expect(await text(await cell(page, 3, 'target'))).toMatch(/^1,500 元/);
    expect(await text(await cell(page, 1, 'description'))).toBe(kept); // an empty source cell clears nothing
    expect(await stored(rows[0] ?? '', 'description')).toBe('全年\n四季');

    await open(page);
    await (await cell(page, 0, 'name')).click();
    await page.keyboard.press('Control+z');
    await settled(page);
    expect(await rowsOf(page)).toHaveLength(rows.length);
    expect(await Promise.all(rows.map(async (_row, index) => text(await cell(page, index, 'name'))))).toEqual(names);
  });

  test('copies numbers with their units, line by line', async () => {
    await (await cell(page, 0, 'name')).click();
    await page.keyboard.press('Shift+ArrowRight');
    await page.keyboard.press('Shift+ArrowRight');
    await page.keyboard.press('Control+c');
    const [line = ''] = (await page.evaluate(() => navigator.clipboard.readText())).split('\r\n');
    expect(line.split('\t')).toHaveLength(3);
    expect(line).toMatch(/^科技业务培训次数\t/);
  });
});

describe('保存', () => {
  let other: Page;
  let context: BrowserContext;
  beforeAll(async () => {
    other = await openPage(browser);
    context = other.context();
    await signIn(other, 'fuzeren');
  });
  afterAll(async () => context?.close());

  test('a text typed without a network survives a reload and is saved when it is back', async () => {
    const note = await cell(page, 3, 'description');
    const row = (await rowsOf(page))[3] ?? '';
    await page.route('**/api/filings/*/cells', (route) => route.abort());
    await note.click();
    await page.keyboard.type('断网也不丢');
    await page.keyboard.press('Enter');
    await page.locator('.foot__st').getByText('未保存 1，自动重试').waitFor();
    await page.reload();
    await expect.poll(async () => text(await cell(page, 3, 'description'))).toContain('断网也不丢');
    await page.unroute('**/api/filings/*/cells');
    await expect.poll(() => stored(row, 'description'), { timeout: 40_000 }).toBe('断网也不丢');
    await settled(page);
  });

  test('an older answer never overwrites newer typing', async () => {
    const name = await cell(page, 4, 'name');
    const row = (await rowsOf(page))[4] ?? '';
    await page.route('**/api/filings/*/cells', async (route) => {
      await new Promise((resolve) => { setTimeout(resolve, 2000); });
      await route.continue();
    });
    await name.click();
    await page.keyboard.type('先写的');
    await page.keyboard.press('Enter');
    await name.click();
    await page.keyboard.type('后写的');
    await page.keyboard.press('Enter');
    await page.waitForTimeout(2500);
    expect(await text(name)).toContain('后写的');
    await settled(page);
    await page.unroute('**/api/filings/*/cells');
    expect(await stored(row, 'name')).toBe('后写的');
  });

  test('two people in one cell: both values stand until one is chosen; different cells of a row both land', async () => {
    const row = (await rowsOf(page))[5] ?? '';
    await open(other);
    const [mine, theirs] = [await cell(page, 5, 'name'), await cell(other, 5, 'name')];
    await theirs.click();
    await other.keyboard.type('部门写的');
    await other.keyboard.press('Enter');
    await settled(other);
    const description = await cell(page, 5, 'description');
    await description.click();
    await page.keyboard.type('同一行的另一格');
    await page.keyboard.press('Tab');
    await settled(page);
    await mine.click();
    await page.keyboard.type('我写的');
    await page.keyboard.press('Enter');
    await mine.getByText('用对方的').waitFor();
    expect(await text(mine)).toMatch(/改为 部门写的，您填的是 我写的/);
    expect(await stored(row, 'name')).toBe('部门写的');
    await mine.getByText('用我的').click();
    await settled(page);
    expect([await stored(row, 'name'), await stored(row, 'description')]).toEqual(['我写的', '同一行的另一格']);
  });
});

describe('phone and access', () => {
  test('a clerk types on a phone, and the page breaks no rule of access', async () => {
    expect(await axe(page)).toEqual([]);
    const small = await openPage(browser, { viewport: PHONE });
    await signIn(small, CLERK);
    await open(small);
    expect(await axe(small)).toEqual([]);
    expect(await small.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(PHONE.width);
    const remark = await cell(small, 0, 'description');
    await remark.click();
    await small.keyboard.type('手机上写的');
    await (await cell(small, 0, 'name')).click();
    await settled(small);
    expect(await text(remark)).toContain('手机上写的');
    await small.context().close();
  });
});
