import { setTimeout as sleep } from 'node:timers/promises';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import type { KeptDocument } from '@/domain/documents/kept-document';
import { DEMO_PASSWORD } from '@/server/demo/county';
import { axe, launchBrowser, openPage, PHONE, signIn } from '@/tests/support/browser';
import { Visitor } from '@/tests/support/visitor';

/** A kept document taken over into the year by keyboard: one form in part, found in its draft, undone. */
const PROJECT = '导入试验经费';
const FORM = `项目支出绩效目标表\n（2022年度）\n项目名称 | ${PROJECT} |\n年度目标 | 全年培训两次。 |\n一级指标 | 二级指标 | 三级指标 | 指标值 |\n产出指标 | 数量指标 | 培训次数 | ≥2次 |\n | 质量指标 | 合格率 | ≥95% |\n`;
let browser: Browser;
beforeAll(async () => { browser = await launchBrowser(); });
afterAll(async () => { await browser?.close(); });

async function kept(): Promise<string> {
  const owner = new Visitor(inject('baseUrl'));
  expect(await owner.signIn('tianbao', DEMO_PASSWORD)).toBe(true);
  const { id } = (await (await owner.fetch('/api/documents?name=import.txt', { method: 'POST', body: FORM })).json()) as { id: string };
  const state = async () => ((await (await owner.fetch(`/api/documents/${id}`)).json()) as KeptDocument).state;
  for (const until = Date.now() + 60_000; (await state()) === 'reading' && Date.now() < until;) await sleep(200);
  expect(await state()).toBe('read');
  return id;
}

test('previewed, taken over in part by keyboard, opened as a draft, undone', async () => {
  const id = await kept();
  const page = await openPage(browser);
  await signIn(page, 'tianbao');
  await page.goto(`/documents/${id}`);
  await page.getByRole('link', { name: '导入年度' }).click();
  await page.getByRole('link', { name: /2022/ }).click();
  const form = page.getByRole('region', { name: PROJECT });
  await form.getByText('将新增项目').waitFor();
  const open = form.getByRole('button', { name: PROJECT });
  await open.focus();
  await page.keyboard.press('Enter');
  expect(await open.getAttribute('aria-expanded')).toBe('true');
  expect(await axe(page)).toEqual([]);

  const cell = form.getByRole('checkbox', { name: '导入 合格率 指标值' });
  expect(await cell.isChecked()).toBe(true);
  await cell.focus();
  await page.keyboard.press('Space');
  expect(await cell.isChecked()).toBe(false);
  expect(await form.getByRole('link', { name: '第 6 行' }).first().getAttribute('href')).toBe(`/documents/${id}#l6`);
  await page.getByRole('button', { name: /^导入 \d+ 格到 1 张表$/ }).click();

  const past = page.getByRole('region', { name: '已导入' });
  await past.getByRole('button', { name: '撤销导入' }).waitFor();
  await past.getByRole('link', { name: new RegExp(PROJECT) }).click();
  await page.waitForURL(/\/filings\//);
  await page.getByText('培训次数').first().waitFor();
  expect(await page.getByText('≥95%').count()).toBe(0);

  await page.goto(`/documents/${id}/import?year=2022`);
  expect(await page.getByRole('region', { name: PROJECT }).getByText('新增', { exact: true }).count()).toBe(1);
  await page.getByRole('button', { name: '撤销导入' }).click();
  await page.getByRole('region', { name: PROJECT }).getByText('将新增项目').waitFor();
  expect(await page.getByText('已撤销').count()).toBeGreaterThan(0);
});

test('on a phone nothing runs over the edge', async () => {
  const id = await kept();
  const page = await openPage(browser, { viewport: PHONE });
  await signIn(page, 'tianbao');
  await page.goto(`/documents/${id}/import?year=2022`);
  await page.getByRole('button', { name: PROJECT }).click();
  await page.getByRole('rowheader', { name: '指标值' }).first().waitFor();
  expect(await axe(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(PHONE.width);
});
