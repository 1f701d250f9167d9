import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { inScope } from '@/db/client';
import { DEFAULT_LOCALE } from '@/lib/i18n/locales';
import { ReadError } from '@/lib/readers/read-error';
import { documentFilter } from '@/server/documents/document-filter';
import { documentExport, documentSource } from '@/server/documents/document-answers';
import { forgetDocument } from '@/server/documents/forget-document';
import { giveVerdict } from '@/server/documents/give-verdict';
import { keepDocument } from '@/server/documents/keep-document';
import { keptDocument, keptDocuments } from '@/server/documents/kept-document';
import { readDocumentLater, readUnread } from '@/server/documents/reader';
import { withActor } from '@/server/kernel/context';
import { codeOf, yearWorld, type Login, type YearWorld } from '../../support/year-world';

const FORM = '项目支出绩效目标表\n（2023年度）\n项目名称 | 培训经费 |\n主管部门 | 某县教育局 |\n一级指标 | 二级指标 | 三级指标 | 指标值 |\n产出指标 | 数量指标 | 培训人数 | 50人 |\n | 质量指标 | 合格率 | 较好 |\n';
const PNG = Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), randomBytes(64)]);
let world: YearWorld;
let folder: string;

beforeAll(async () => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'documents-'));
  world = await yearWorld();
  for (const [name, value] of Object.entries({ DATABASE_URL: world.database.appUrl, NEXTAUTH_SECRET: 'a-secret-of-this-test-only-0123456789', DATA_DIR: folder })) vi.stubEnv(name, value);
}, 120_000);
afterAll(async () => {
  vi.unstubAllEnvs();
  await world.close();
  fs.rmSync(folder, { recursive: true, force: true });
});
beforeEach(async () => {
  await world.owner`delete from documents`;
  fs.rmSync(path.join(folder, 'documents'), { recursive: true, force: true });
});

const body = (bytes: string | Buffer) => new Blob([new Uint8Array(Buffer.from(bytes))]).stream();
async function keep(login: Login, text: string | Buffer = FORM, name = '目标表.txt'): Promise<string> {
  const { id, reading } = await keepDocument(world.ctx(login), { name, body: body(text) });
  await reading;
  return id;
}
const look = (login: Login, id: string) => keptDocument(world.ctx(login), id, DEFAULT_LOCALE);
const list = async (login: Login, query: Record<string, string> = {}) => (await keptDocuments(world.ctx(login), documentFilter(query))).lines;
const stored = (): string[] => (fs.existsSync(path.join(folder, 'documents')) ? fs.readdirSync(path.join(folder, 'documents'), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => entry.name) : []);
const acts = async (): Promise<string[]> => (await world.owner`select act from trail where act like 'document.%' order by id`).map((row) => row.act as string);

test('a document is kept, read in the background, and found again by whoever may see it', async () => {
  const { id, reading } = await keepDocument(world.ctx('clerk'), { name: '../2023/目标\u202e表.txt', body: body(FORM) });
  expect(await look('clerk', id)).toMatchObject({ state: 'reading', file: null, failure: null, name: '目标表.txt' });
  await reading;
  const document = await look('clerk', id);
  expect(document).toMatchObject({ state: 'read', kind: 'project_target', department: '某县教育局', fiscalYear: 2023, unit: 'a', by: 'clerk', size: Buffer.byteLength(FORM), may: { judge: true, forget: true } });
  expect(document.file).toMatchObject({ format: 'txt', lines: 8, measurable: { rows: 2, measurable: 1 } });
  const { findings } = document.file ?? { findings: [] };
  expect(document.counts).toEqual({
    error: findings.filter((one) => one.severity === 'error').length, warning: findings.filter((one) => one.severity === 'warning').length, info: findings.filter((one) => one.severity === 'info').length,
  });
  expect(document.counts.error).toBeGreaterThan(0);
  expect((await list('clerk')).map((line) => line.id)).toEqual([id]);
  for (const login of ['mate', 'head', 'supervisor', 'business', 'performance', 'leader', 'treasury', 'auditor'] as const) expect([login, (await look(login, id)).name]).toEqual([login, '目标表.txt']);
  for (const login of ['stranger', 'strangeHead', 'below', 'otherBusiness'] as const) {
    expect([login, await list(login)]).toEqual([login, []]);
    expect([login, await codeOf(look(login, id)), await codeOf(documentSource(world.ctx(login), id)), await codeOf(giveVerdict(world.ctx(login), { documentId: id, key: 'k', verdict: 'confirmed' }))])
      .toEqual([login, 'not_found', 'not_found', 'not_found']);
  }
  for (const login of ['congress', 'config', 'system', 'security', 'auditAdmin'] as const) expect([login, await codeOf(list(login)), await codeOf(look(login, id)), await codeOf(keep(login))]).toEqual([login, 'forbidden', 'forbidden', 'forbidden']);
  expect(await codeOf(look('clerk', 'no id'))).toBe('not_found');
}, 60_000);

test('rows are protected by the database itself', async () => {
  const id = await keep('clerk');
  const { findings } = (await look('clerk', id)).file ?? { findings: [] };
  await giveVerdict(world.ctx('clerk'), { documentId: id, key: findings[0]?.key ?? '', verdict: 'confirmed' });
  const count = (login: Login) => {
    const { regionId, units, userId } = world.ctx(login).actor;
    return inScope(world.connection.db, { door: 'user', regionId, units, userId }, async (tx) => {
      const [row] = await tx.execute<{ n: number }>('select (select count(*) from documents)::int * 100 + (select count(*) from document_readings)::int * 10 + (select count(*) from document_verdicts)::int as n');
      return row?.n;
    });
  };
  expect([await count('clerk'), await count('auditor'), await count('stranger')]).toEqual([111, 111, 0]);
  const other = await inScope(world.connection.db, { door: 'user', regionId: crypto.randomUUID(), units: '*', userId: null }, (tx) => tx.execute('select id from documents'));
  expect(other.length).toBe(0);
}, 60_000);

test('the list is found by words, year and state, newest first', async () => {
  const first = await keep('clerk');
  world.clock = new Date(world.clock.getTime() + 60_000);
  const second = await keep('clerk', FORM.replace('某县教育局', '某县卫生局').replace('2023', '2022'), '100%_目标.txt');
  expect((await list('clerk')).map(({ id }) => id)).toEqual([second, first]);
  expect((await list('clerk', { text: '教育' })).map(({ id }) => id)).toEqual([first]);
  expect((await list('clerk', { text: '0%_' })).map(({ id }) => id)).toEqual([second]);
  expect(await list('clerk', { text: '%' })).toHaveLength(1);
  expect((await list('clerk', { year: '2023' })).map(({ id }) => id)).toEqual([first]);
  expect(await list('clerk', { state: 'failed' })).toEqual([]);
  const page = await keptDocuments(world.ctx('clerk'), documentFilter({ page: '2' }));
  expect([page.lines, page.total, page.pages, page.years]).toEqual([[], 2, 1, [2023, 2022]]);
}, 60_000);

test('a verdict asks for its words, stays with its finding, and is taken back', async () => {
  const id = await keep('clerk');
  const [first, second] = (await look('clerk', id)).file?.findings ?? [];
  const say = (login: Login, key: string | undefined, verdict: 'confirmed' | 'explained' | 'false_alarm' | null, note?: string) =>
    giveVerdict(world.ctx(login), { documentId: id, key: key ?? '', verdict, ...(note === undefined ? {} : { note }) });
  expect(await codeOf(say('clerk', first?.key, 'explained'))).toBe('reason_required');
  expect(await codeOf(say('clerk', first?.key, 'false_alarm', ''))).toBe('reason_required');
  expect(await codeOf(say('clerk', 'no such key', 'confirmed'))).toBe('not_found');
  await say('clerk', first?.key, 'confirmed');
  await say('performance', first?.key, 'explained', '上年数已调整');
  await say('business', second?.key, 'false_alarm', '单位简称');
  const after = await look('clerk', id);
  expect(after.judged[first?.key ?? '']).toMatchObject({ verdict: 'explained', note: '上年数已调整', by: 'performance' });
  expect((await list('clerk'))[0]?.verdicts).toEqual({ confirmed: 0, explained: 1, false_alarm: 1 });
  expect(await codeOf(say('auditor', first?.key, 'confirmed'))).toBe('forbidden');
  await say('clerk', second?.key, null);
  expect(Object.keys((await look('clerk', id)).judged)).toEqual([first?.key]);
  const [last] = await world.owner`select body from trail where act = 'document.judged' order by id desc limit 1`;
  expect(JSON.parse(last?.body as string)).toMatchObject({ name: '目标表.txt', code: second?.code, verdict: 'none' });
  const own = await keep('auditor');
  const [audited] = (await look('auditor', own)).file?.findings ?? [];
  await giveVerdict(world.ctx('auditor'), { documentId: own, key: audited?.key ?? '', verdict: 'confirmed' });
  expect(await codeOf(look('clerk', own))).toBe('not_found');
}, 60_000);

test('source, letter and list come back as files, false alarms left out of the letter', async () => {
  const id = await keep('clerk');
  const source = await documentSource(world.ctx('auditor'), id);
  expect([await source.text(), source.headers.get('content-disposition'), source.headers.get('x-content-type-options')]).toEqual([FORM, `attachment; filename*=UTF-8''${encodeURIComponent('目标表.txt')}`, 'nosniff']);
  const [first] = (await look('clerk', id)).file?.findings ?? [];
  const letter = async () => (await (await documentExport(world.ctx('clerk'), id, 'letter', new URLSearchParams('severities=error'), DEFAULT_LOCALE)).arrayBuffer()).byteLength;
  const whole = await letter();
  await giveVerdict(world.ctx('clerk'), { documentId: id, key: first?.key ?? '', verdict: 'false_alarm', note: '误' });
  expect(await letter()).toBeLessThan(whole);
  const sheet = await documentExport(world.ctx('business'), id, 'list', new URLSearchParams(), DEFAULT_LOCALE);
  expect([sheet.headers.get('content-type')?.includes('spreadsheetml'), decodeURIComponent(sheet.headers.get('content-disposition') ?? '').endsWith('-问题清单.xlsx')]).toEqual([true, true]);
  expect(await codeOf(documentExport(world.ctx('stranger'), id, 'list', new URLSearchParams(), DEFAULT_LOCALE))).toBe('not_found');
}, 90_000);

test('what cannot be read is refused at once where the first bytes tell, else said on its row; nothing of it stays', async () => {
  const refused = async (name: string, bytes: string | Buffer) => keepDocument(world.ctx('clerk'), { name, body: body(bytes) }).then(() => 'kept', (error: unknown) => (error as ReadError).code);
  expect([await refused('空.txt', ''), await refused('图.pdf', PNG), await refused('旧.doc', 'x'), await refused('表.docx', 'text that is long enough to be no damaged file, which is a matter of taste')])
    .toEqual(['READ-EMPTY', 'READ-PICTURE', 'READ-OLD-OFFICE', 'READ-EXTENSION']);
  expect([await list('clerk'), stored()]).toEqual([[], []]);
  const novel = await keep('clerk', '那年冬天，雪下得很大，他独自走在回家的路上，想起许多旧事。\n'.repeat(400), '小说.txt');
  expect(await look('clerk', novel)).toMatchObject({ state: 'failed', file: null, failure: { code: 'READ-NOTHING', message: expect.stringContaining('没有找到') as string } });
  expect(stored()).toEqual([]);
  expect(await codeOf(documentSource(world.ctx('clerk'), novel))).toBe('not_found');
}, 60_000);

test('a document whose reading was cut off is read again when a server starts', async () => {
  const id = await keep('clerk');
  // As a server leaves it that was killed in the middle: the row says reading, nothing was stored of it.
  await world.owner`update documents set state = 'reading', title = null, errors = 0 where id = ${id}`;
  await world.owner`delete from document_readings where document_id = ${id}`;
  expect(await readUnread(world.connection.db, () => world.clock, 60 * 60_000)).toBe(0);
  expect(await readUnread(world.connection.db, () => world.clock, 0)).toBe(1);
  await readDocumentLater(world.connection.db, { id, regionId: world.regionId }, () => world.clock);
  expect(await look('clerk', id)).toMatchObject({ state: 'read', title: '项目支出绩效目标表', file: { format: 'txt' } });
}, 60_000);

test('forgetting takes away rows and file, unless the unit kept the same file twice; only the unit itself forgets', async () => {
  const [one, two] = [await keep('clerk'), await keep('mate')];
  expect(stored()).toHaveLength(1);
  expect([await codeOf(forgetDocument(world.ctx('performance'), { documentId: one })), await codeOf(forgetDocument(world.ctx('stranger'), { documentId: one }))]).toEqual(['forbidden', 'not_found']);
  await forgetDocument(world.ctx('mate'), { documentId: one });
  expect([await codeOf(look('clerk', one)), (await look('clerk', two)).state, stored().length]).toEqual(['not_found', 'read', 1]);
  await forgetDocument(world.ctx('clerk'), { documentId: two });
  expect([await list('clerk'), stored()]).toEqual([[], []]);
  const [left] = await world.owner`select (select count(*) from document_readings)::int + (select count(*) from document_verdicts)::int as n`;
  expect(left?.n).toBe(0);
  expect((await acts()).slice(-4)).toEqual(['document.kept', 'document.kept', 'document.forgotten', 'document.forgotten']);
}, 60_000);

test('a reading that ends after its document was forgotten brings nothing back', async () => {
  const { id, reading } = await keepDocument(world.ctx('clerk'), { name: '目标表.txt', body: body(FORM) });
  await forgetDocument(world.ctx('clerk'), { documentId: id });
  await reading;
  expect([await list('clerk'), stored()]).toEqual([[], []]);
}, 60_000);

test('a file that somebody is just keeping stays, though another document of the same bytes is given up', async () => {
  const novel = '那年冬天，雪下得很大，他独自走在回家的路上，想起许多旧事。\n'.repeat(400);
  const { id, reading } = await keepDocument(world.ctx('clerk'), { name: '小说.txt', body: body(novel) });
  await withActor(world.ctx('mate'), async (ctx) => {
    await keepDocument(ctx, { name: '同一份.txt', body: body(novel) });
    await Promise.race([reading, sleep(5000)]);
  });
  await reading;
  expect([(await look('clerk', id)).failure?.code, stored().length]).toEqual(['READ-NOTHING', 1]);
}, 60_000);
