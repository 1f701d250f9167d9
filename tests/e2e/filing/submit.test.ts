import type { Browser, Page } from 'playwright-core';
import postgres from 'postgres';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { launchBrowser, openPage, signIn } from '@/tests/support/browser';

/** 送审 on project 6: refused while the amount is missing, one receipt for a double click, taken back, and left as it was found. */
let browser: Browser;
let page: Page;
let filingId: string;
let owner: postgres.Sql;

beforeAll(async () => {
  owner = postgres(inject('demoOwnerUrl'), { max: 1, onnotice: () => undefined });
  const [filing] = await owner`select id from filings where kind = 'project_target' and title = '科技创新行动工作经费' and state = 'draft'`;
  filingId = String(filing?.id);
  browser = await launchBrowser();
  page = await openPage(browser);
  await signIn(page, 'tianbao');
  await page.goto(`/filings/${filingId}`);
  await page.waitForFunction(() => Object.keys(document.querySelector('[data-cell]') ?? {}).some((key) => key.startsWith('__reactProps')));
});
afterAll(async () => {
  await browser?.close();
  await owner?.end();
});

const settled = (): Promise<void> => page.locator('.foot__st').getByText(/^已保存 \d\d:\d\d:\d\d$/).waitFor();
const amount = () => page.locator('.money [data-cell]').first();
const fiscal = () => page.locator('.money [data-cell]').nth(1);
const stateOf = async (): Promise<string> => String((await owner`select state from filings where id = ${filingId}`)[0]?.state);

describe('送审', () => {
  test('is refused with the places named, and the focus on them', async () => {
    await page.getByRole('button', { name: '送审', exact: true }).click();
    await expect.poll(() => page.evaluate(() => document.activeElement?.className ?? '')).toContain('summary');
    expect(await page.title()).toMatch(/^错误：/);
    await page.getByRole('link', { name: /没有写年度金额/ }).click();
    expect(await page.evaluate(() => document.activeElement?.closest<HTMLElement>('[data-cell]')?.dataset.col)).toBe('annual');
    expect(await stateOf()).toBe('draft');
  });

  test('wants the amount and one line per place, then gives one receipt for a double click', async () => {
    await amount().click();
    await page.keyboard.type('2万元');
    await page.keyboard.press('Tab');
    await page.keyboard.type('2');
    await page.keyboard.press('Enter');
    await settled();
    const ask = page.getByRole('button', { name: '写一句说明' });
    for (let left = await ask.count(); left > 0; left -= 1) {
      await ask.first().click();
      await page.keyboard.type('已与财政业务股商定');
      await page.keyboard.press('Enter');
      await expect.poll(() => ask.count()).toBe(left - 1);
    }
    await page.getByRole('heading', { name: '可以送审' }).waitFor();
    await page.getByRole('button', { name: '送审', exact: true }).dblclick();
    const receipt = page.locator('.receipt');
    await receipt.waitFor();
    expect((await receipt.innerText()).replace(/\s+/g, ' ')).toMatch(/已送审 \d\d:\d\d:\d\d · 回执 \S+ · 下一步：部门负责人/);
    expect(await page.evaluate(() => document.activeElement?.className ?? '')).toContain('receipt');
    const [versions] = await owner`select count(*)::int as n from versions where filing_id = ${filingId}`;
    expect([versions?.n, await stateOf()]).toEqual([1, 'department_review']);
    await page.getByRole('button', { name: '撤回' }).waitFor(); // the page knows by now that the form has left
    await amount().click();
    await page.keyboard.type('9');
    expect(await page.locator('[data-cell].is-editing').count()).toBe(0);
  });

  test('is taken back while nobody has opened it, and the form is open again', async () => {
    await page.getByRole('button', { name: '撤回' }).click();
    await expect.poll(stateOf, { timeout: 20_000 }).toBe('draft');
    await page.getByRole('button', { name: '送审', exact: true }).waitFor();
    for (const cell of [amount(), fiscal()]) {
      await cell.click();
      await page.keyboard.press('Delete');
      await page.keyboard.press('Tab');
      await settled();
    }
    await page.getByRole('link', { name: /没有写年度金额/ }).waitFor();
  });
});
