import postgres from 'postgres';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { axe, launchBrowser, openPage, signIn } from '../support/browser';

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

const versions = () => owner<{ version: number; note: string | null }[]>`select version, note from rule_sets order by published_at desc`;

test('finance changes a value in the form, sees the difference, and publishes a version that no year uses yet', async () => {
  const page = await openPage(browser);
  await signIn(page, 'peizhi');
  await page.goto('/rules/edit');
  const before = (await versions()).length;
  const publish = page.getByRole('button', { name: '发布为新版本' });
  expect(await publish.isDisabled()).toBe(true);

  const good = page.getByLabel('良：起始分');
  await good.fill('八十');
  await expect.poll(() => good.getAttribute('aria-invalid')).toBe('true');
  expect(await publish.isDisabled()).toBe(true);
  await good.fill('82');
  const words = page.getByLabel(/公开前须保密审查的用词/);
  const had = await words.inputValue();
  await words.fill(`${had}\n${had.split('\n')[0] ?? ''}`);
  await expect.poll(() => words.getAttribute('aria-invalid')).toBe('true');
  expect(await publish.isDisabled()).toBe(true);
  await words.fill(`${had}\n越级访`);
  await page.getByText(/与第 \d+ 版的差别（2 处）/).waitFor();
  expect(await axe(page)).toEqual([]);

  for (const year of await page.getByRole('checkbox', { name: /年度/ }).all()) await year.uncheck();
  await page.getByLabel('修改原因').fill('按县财政局会议修改良的起始分');
  await publish.click();
  await page.waitForURL((url) => url.pathname === '/rules');
  const after = await versions();
  expect([after.length, after[0]?.note]).toEqual([before + 1, '按县财政局会议修改良的起始分']);
  await page.getByText('按县财政局会议修改良的起始分').first().waitFor();
  expect((await owner`select 1 from cycles c join rule_sets r on r.id = c.rule_set_id where r.note = '按县财政局会议修改良的起始分'`).length).toBe(0);
});
