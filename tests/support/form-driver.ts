import { expect } from 'vitest';
import type { Locator, Page } from 'playwright-core';

/** Types into forms as a person does: click the cell, type, leave; and waits for what the page says of it. */

/** The cell of a field in the row that shows this text; rows are found by what a person reads in them. */
export const cellOf = (page: Page, rowText: string | RegExp, field: string): Locator =>
  page.locator('tr[data-line], tr', { hasText: rowText }).filter({ has: page.locator(`[data-col="${field}"]`) }).first().locator(`[data-col="${field}"]`).first();

export const headerCell = (page: Page, field: string): Locator => page.locator(`[data-cell^="header/"][data-col="${field}"]`).first();

export async function fill(page: Page, cell: Locator, text: string): Promise<void> {
  await cell.scrollIntoViewIfNeeded();
  await cell.click();
  const box = cell.locator('textarea');
  await box.waitFor();
  await page.keyboard.type(text);
  await page.keyboard.press('Tab');
}

/** Opens the list of a choice cell and takes its n-th entry. */
export async function choose(page: Page, cell: Locator, entry: number): Promise<void> {
  await cell.scrollIntoViewIfNeeded();
  await cell.click();
  await cell.locator('textarea').waitFor();
  await page.keyboard.press('Enter');
  await page.keyboard.press(String(entry));
  await page.keyboard.press('Escape');
}

export async function saved(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const line = document.querySelector('.foot__st')?.textContent ?? '';
    return line.includes('已保存') && !line.includes('其余') && !/编辑中|保存中|未保存/.test(line);
  }, undefined, { timeout: 20_000 });
}

/** Gives every finding that asks its one line. */
export async function explainRest(page: Page, text: string): Promise<number> {
  let said = 0;
  for (const group of await page.locator('details:is(.more, .more-facts):not([open]) > summary').all()) if (await group.isVisible()) await group.click();
  const ask = page.getByRole('button', { name: '写一句说明' });
  for (; said < 80; said += 1) {
    // The margin is checked a moment after typing: nothing to explain twice in a row means nothing to explain.
    if ((await ask.count()) === 0) await page.waitForTimeout(600);
    const before = await ask.count();
    if (before === 0) break;
    // The check may take the question away under the pointer: then it is looked at anew.
    if (!(await ask.first().click({ timeout: 3_000 }).then(() => true, () => false))) continue;
    await page.keyboard.type(text);
    await page.keyboard.press('Enter');
    await page.waitForFunction((count) => [...document.querySelectorAll('button')].filter((one) => one.textContent === '写一句说明').length < count, before, { timeout: 10_000 });
  }
  return said;
}

/** Presses 送审 or 重新送审 and reads the receipt. */
export async function submit(page: Page, name: string | RegExp = /^送审/): Promise<string> {
  // A form of which nothing is to be said has no summary at all.
  await page.waitForFunction(() => document.querySelector('.summary:not(.summary--ready)') === null, undefined, { timeout: 15_000 }).catch(async () => {
    throw new Error(`not ready: ${(await page.locator('.summary').allInnerTexts()).join(' | ')}`);
  });
  await page.getByRole('region', { name: '办理' }).or(page.locator('.foot')).getByRole('button', { name }).click();
  const receipt = page.getByText(/回执 JX\d{4}-\d+-\d+/).first();
  await receipt.waitFor({ timeout: 30_000 }).catch(async () => {
    const said = await page.locator('[role="alert"], .foot, .summary').allTextContents();
    throw new Error(`no receipt: ${said.join(' | ')}`);
  });
  const number = /JX\d{4}-\d+-\d+/.exec((await receipt.textContent()) ?? '')?.[0] ?? '';
  expect(number).not.toBe('');
  return number;
}
