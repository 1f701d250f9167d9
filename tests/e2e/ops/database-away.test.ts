import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import client, { type Sql } from 'postgres';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { mustRun } from '@/scripts/launch/typescript.mjs';
import { migrate } from '@/scripts/migrate';
import { isFree } from '@/scripts/postgres/postmaster.mjs';
import { type StartedPostgres, startPostgres } from '@/scripts/postgres/start.mjs';
import { verifyTrail } from '@/server/trail/verify';
import { connect } from '@/db/client';
import { DESK, launchBrowser, signIn } from '@/tests/support/browser';
import { fill } from '@/tests/support/form-driver';
import { type AppUnderTest, startApp } from '@/tests/support/start-app';

/** The database away for 30 seconds while a clerk types, with a server and a database of this test's own. */
const AWAY_MS = 30_000;
const PROJECT = '科技创新行动工作经费';
const SAID = '数据库暂时连不上';

let folder: string;
let postgres: StartedPostgres;
let app: AppUnderTest;
let browser: Browser;
let context: BrowserContext;
let owner: Sql;
const start = () => startPostgres({ dataDir: path.join(folder, 'pg') });

beforeAll(async () => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'database-away-'));
  fs.chmodSync(folder, 0o755);
  postgres = await start();
  await migrate(postgres.ownerUrl, new URL(postgres.appUrl).username);
  const files = path.join(folder, 'files');
  const env = { ...process.env, DATABASE_URL: postgres.appUrl, DATABASE_OWNER_URL: postgres.ownerUrl, DATA_DIR: files, ZHUNSHENG_DEMO: '1', NEXTAUTH_SECRET: 'of-this-test-alone-of-this-test-alone-0123456789' };
  await mustRun('load-demo', [], { env, stdin: 'ignore', stdout: 2 }, 'The demo county could not be loaded', '演示数据载入失败');
  app = await startApp(postgres.appUrl, files);
  owner = client(postgres.ownerUrl, { max: 1, onnotice: () => undefined });
  browser = await launchBrowser();
  context = await browser.newContext({ baseURL: app.url, viewport: DESK, locale: 'zh-CN', timezoneId: 'Asia/Shanghai', reducedMotion: 'reduce' });
});
afterAll(async () => {
  await browser?.close();
  await owner?.end();
  await app?.stop();
  await postgres?.stop();
  fs.rmSync(folder, { recursive: true, force: true });
});

async function open(year: number): Promise<{ page: Page; id: string; rows: string[] }> {
  const [filing] = await owner`select f.id from filings f join projects p on p.id = f.project_id where f.kind = 'project_target' and f.fiscal_year = ${year} and p.name = ${PROJECT}`;
  const id = String(filing?.id);
  const page = await context.newPage();
  await page.goto(`/filings/${id}`);
  await page.locator('.foot__st').getByText(/自动保存|已保存/).first().waitFor();
  await page.waitForFunction(() => Object.keys(document.querySelector('[data-cell]') ?? {}).some((key) => key.startsWith('__reactProps')));
  const rows = await page.locator('table.cells tr[data-line]').evaluateAll((lines) => lines.map((line) => (line as HTMLElement).dataset.line ?? ''));
  return { page, id, rows };
}
const cell = (page: Page, row: string | undefined, field: string) => page.locator(`[data-cell="rows/${row}/${field}"]`);
const rowOf = async (row: string | undefined) => (await owner`select name, description, typed ->> 'target' as target from indicator_rows where id = ${row ?? ''}`)[0];
/** how often the trail says that this text was saved in this cell */
const told = async (filing: string, row: string | undefined, field: string, text: string) =>
  Number((await owner`select count(*) as n from trail where filing_id = ${filing} and place_row = ${row ?? ''} and place_field = ${field} and act = 'cell.saved' and strpos(body, ${text}) > 0`)[0]?.n);

test('what is typed while the database is away is kept, said, and saved once by itself when it is back', async () => {
  const desk = await context.newPage();
  await signIn(desk, 'tianbao');
  const [typing, reloaded] = [await open(2021), await open(2022)];

  const { port } = postgres;
  await postgres.stop();
  const since = Date.now();
  expect(await isFree(port)).toBe(true);

  // Three cells of the open form, one of them in two goes; two of another form, which is then reloaded.
  await fill(typing.page, cell(typing.page, typing.rows[0], 'name'), '科技政策宣讲会场次');
  await fill(typing.page, cell(typing.page, typing.rows[0], 'target'), '不少于3次');
  await fill(typing.page, cell(typing.page, typing.rows[1], 'description'), '全年举办，“线上＋线下”并行');
  const line = typing.page.locator('.foot__st');
  await line.getByText('未保存 3，自动重试').waitFor();
  await line.getByText(`${SAID}，文字留在本机，恢复后自动保存`).waitFor();
  await fill(reloaded.page, cell(reloaded.page, reloaded.rows[0], 'description'), '断库时写下的第一句');
  await fill(reloaded.page, cell(reloaded.page, reloaded.rows[1], 'description'), '断库时写下的第二句');
  await reloaded.page.locator('.foot__st').getByText('未保存 2，自动重试').waitFor();

  for (const page of [desk, reloaded.page]) {
    await page.reload();
    await page.getByRole('heading', { level: 1, name: SAID }).waitFor();
    const said = await page.locator('body').innerText();
    expect(said).toContain('数据库恢复后，本页会自动打开');
    expect(said).not.toMatch(/Error|\bat \S+:\d+|ECONN|postgres|编号/i);
  }
  expect(await cell(typing.page, typing.rows[0], 'target').innerText()).toMatch(/≥\s*3\s*次/);

  // A timer may fire a moment early.
  await new Promise((resolve) => { setTimeout(resolve, AWAY_MS - (Date.now() - since) + 100); });
  expect(Date.now() - since).toBeGreaterThanOrEqual(AWAY_MS);
  postgres = await start();
  expect(postgres.port).toBe(port);

  // From here on nobody presses anything.
  await line.getByText(/^已保存 \d\d:\d\d:\d\d$/).waitFor({ timeout: 25_000 });
  await reloaded.page.locator('.foot__st').getByText(/^已保存 \d\d:\d\d:\d\d$/).waitFor({ timeout: 25_000 });
  await desk.locator('#main').getByText(PROJECT).first().waitFor({ timeout: 25_000 });
  const [first, second] = [await rowOf(typing.rows[0]), await rowOf(typing.rows[1])];
  expect([first?.name, first?.target, second?.description]).toEqual(['科技政策宣讲会场次', '不少于3次', '全年举办，“线上＋线下”并行']);
  expect([(await rowOf(reloaded.rows[0]))?.description, (await rowOf(reloaded.rows[1]))?.description]).toEqual(['断库时写下的第一句', '断库时写下的第二句']);
  expect(await Promise.all([
    told(typing.id, typing.rows[0], 'name', '科技政策宣讲会场次'), told(typing.id, typing.rows[0], 'target', '不少于3次'), told(typing.id, typing.rows[1], 'description', '“线上＋线下”并行'),
    told(reloaded.id, reloaded.rows[0], 'description', '断库时写下的第一句'), told(reloaded.id, reloaded.rows[1], 'description', '断库时写下的第二句'),
  ])).toEqual([1, 1, 1, 1, 1]);
  const connection = connect(postgres.appUrl, { max: 1 });
  expect((await verifyTrail(connection.db)).breaks).toEqual([]);
  await connection.close();
}, 240_000);
