import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { randomBytes } from 'node:crypto';
import ExcelJS from 'exceljs';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { CheckProgress } from '@/domain/documents/checked-file';
import { readDocx } from '@/lib/readers/docx';
import { readingQueue } from '@/lib/inspect/run-job';
import { publicCheck } from '@/server/documents/public-check';
import { docxOf, paragraph, xlsxOf, zipOf } from '@/tests/support/reading/office-files';

const FORM = '项目支出绩效目标表\n（2023年度）\n项目名称 | 培训经费 |\n主管部门 | 某县教育局 |\n一级指标 | 二级指标 | 三级指标 | 指标值 |\n产出指标 | 数量指标 | 培训人数 | 50人 |\n | 质量指标 | 合格率 | 较好 |\n';
const OURS = 'http://127.0.0.1:3000';
let folder: string;
beforeAll(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'public-check-'));
  // Both the stored files and the working folders of this process are looked at: neither may keep anything.
  for (const [name, value] of Object.entries({ DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none', NEXTAUTH_SECRET: 'a-secret-of-this-test-only-0123456789', NEXTAUTH_URL: OURS, DATA_DIR: folder, TMPDIR: folder })) vi.stubEnv(name, value);
});
afterAll(() => {
  vi.unstubAllEnvs();
  fs.rmSync(folder, { recursive: true, force: true });
});

let visitors = 0;
function ask(bytes: string | Uint8Array, query: Record<string, string>, headers: Record<string, string> = {}): Promise<Response> {
  visitors += 1;
  return publicCheck(new Request(`${OURS}/api/open/check?${new URLSearchParams(query)}`, {
    method: 'POST', body: new Uint8Array(Buffer.from(bytes)), headers: { origin: OURS, 'x-forwarded-for': `10.0.${Math.floor(visitors / 200)}.${visitors % 200}`, ...headers },
  }));
}
const linesOf = async (response: Response): Promise<CheckProgress[]> => (await response.text()).trim().split('\n').map((line) => JSON.parse(line) as CheckProgress);
const left = (): string[] => fs.readdirSync(folder);

test('anybody sees how the work goes, then the whole result, in the language of the browser', async () => {
  const lines = await linesOf(await ask(FORM, { name: '目标表.txt' }));
  expect(lines.map(({ state }) => state)).toEqual(['received', 'reading', 'checking', 'done']);
  const last = lines.at(-1);
  if (last?.state !== 'done') throw new Error('not done');
  expect(last.file).toMatchObject({ name: '目标表.txt', format: 'txt', lines: 8, bytes: Buffer.byteLength(FORM), document: { kind: 'project_target', department: '某县教育局' }, measurable: { rows: 2 } });
  expect(last.file.source).toHaveLength(8);
  expect(last.file.findings.find(({ code }) => code === 'MV-08')?.message).toContain('合格率');
  const english = (await linesOf(await ask(FORM, { name: 'a.txt' }, { cookie: 'a=b; locale=en' }))).at(-1);
  expect(english?.state === 'done' && english.file.findings.find(({ code }) => code === 'MV-08')?.message).toMatch(/[a-z]{4}/);
  expect(left()).toEqual([]);
}, 60_000);

test('letter and list of the chosen findings', async () => {
  const lines = await linesOf(await ask(FORM, { name: '目标表.txt' }));
  const last = lines.at(-1);
  const [first] = last?.state === 'done' ? last.file.findings : [];
  const letter = await ask(FORM, { name: '目标表.txt', as: 'letter', without: first?.key ?? '' });
  expect(decodeURIComponent(letter.headers.get('content-disposition') ?? '')).toBe("attachment; filename*=UTF-8''项目支出绩效目标表-核对意见.docx");
  const text = (await readDocx(new Uint8Array(await letter.arrayBuffer()))).flatMap((block) => (block.kind === 'line' ? [block.text] : [])).join('\n');
  expect([text.includes('某县教育局：'), text.includes(first?.message ?? '?')]).toEqual([true, false]);
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load((await (await ask(FORM, { name: '目标表.txt', as: 'list', severities: 'error' })).arrayBuffer()) as ArrayBuffer);
  const counted = last?.state === 'done' ? last.file.findings.filter(({ severity }) => severity === 'error').length : 0;
  expect(workbook.worksheets[0]?.rowCount).toBe(3 + counted);
  expect(left()).toEqual([]);
}, 60_000);

const OLE = Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...randomBytes(400)]);
const PNG = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, ...randomBytes(200)]);
describe('bad input is said in a sentence with its code, and nothing of it stays', () => {
  test.each<[string, string, string | Uint8Array, string]>([
    ['an empty file', 'a.txt', '', 'READ-EMPTY'],
    ['a wrong ending', 'a.xlsx', docxOf(paragraph('项目支出绩效目标表')), 'READ-EXTENSION'],
    ['a password', 'a.docx', OLE, 'READ-PASSWORD'],
    ['a picture renamed .pdf', 'a.pdf', PNG, 'READ-PICTURE'],
    ['a zip bomb', 'a.docx', docxOf(`<w:p>${' '.repeat(20_000_000)}</w:p>`), 'READ-BOMB'],
    ['an entity bomb', 'a.docx', zipOf({ 'word/document.xml': '<!DOCTYPE l [<!ENTITY a "aa">]><w:document>&a;</w:document>' }), 'READ-ENTITY'],
    ['a million rows', 'a.xlsx', xlsxOf('<sheetData><row r="1048576"><c r="A1048576"><v>1</v></c></row></sheetData>'), 'READ-ROWS'],
    ['a novel', 'a.txt', '那年冬天，雪下得很大，他独自走在回家的路上，想起许多旧事。\n'.repeat(400), 'READ-NOTHING'],
    ['31 MB', 'a.txt', new Uint8Array(31 * 1024 * 1024), 'READ-SIZE'],
  ])('%s', async (_what, name, bytes, code) => {
    const response = await ask(bytes, { name });
    const answer = response.ok ? (await linesOf(response)).at(-1) : ((await response.json()) as { code: string; message: string });
    expect(answer).toMatchObject({ code, message: expect.stringMatching(/[\u4e00-\u9fff]{6}.*。$/) as string });
    expect([response.status, left()]).toEqual([code === 'READ-SIZE' ? 413 : code === 'READ-EMPTY' ? 422 : 200, []]);
    const paper = await ask(bytes, { name, as: 'letter' });
    expect([paper.status, ((await paper.json()) as { code: string }).code]).toEqual([code === 'READ-SIZE' ? 413 : 422, code]);
  }, 60_000);
});

test('a size that is announced is refused before a byte is taken', async () => {
  let taken = 0;
  const body = new ReadableStream<Uint8Array>({ pull: (controller) => { taken += 1; controller.enqueue(new Uint8Array(1024)); } }, { highWaterMark: 0 });
  const request = new Request(`${OURS}/api/open/check?name=a.txt`, { method: 'POST', body, duplex: 'half', headers: { origin: OURS, 'content-length': String(99 * 1024 * 1024), 'x-forwarded-for': '10.9.9.9' } } as RequestInit);
  expect([(await publicCheck(request)).status, taken]).toEqual([413, 0]);
});

test('six a minute for an address, said with how long to wait; other addresses go on', async () => {
  const from = { 'x-forwarded-for': 'somebody, 10.77.0.1' };
  for (let time = 0; time < 6; time++) expect((await ask('', { name: 'a.txt' }, from)).status).toBe(422);
  const refused = await ask(FORM, { name: 'a.txt' }, from);
  expect([refused.status, Number(refused.headers.get('retry-after'))]).toEqual([429, expect.toSatisfy((seconds: number) => seconds >= 1 && seconds <= 10)]);
  expect(await refused.json()).toMatchObject({ code: 'too_often', message: expect.stringMatching(/请在 \d+ 秒后再试/) as string });
  expect((await ask('', { name: 'a.txt' }, { 'x-forwarded-for': '10.77.0.2' })).status).toBe(422);
});

test.each([['a foreign page', { origin: 'https://evil.example' }, 403], ['a hidden origin', { origin: 'null' }, 403]])('from %s', async (_what, headers, status) => {
  expect((await ask(FORM, { name: 'a.txt' }, headers)).status).toBe(status);
});

test('whoever goes away ends the work', async () => {
  const gone = new AbortController();
  const response = await publicCheck(new Request(`${OURS}/api/open/check?name=a.txt`, { method: 'POST', body: FORM, signal: gone.signal, headers: { origin: OURS, 'x-forwarded-for': '10.88.0.1' } }));
  const reader = response.body?.getReader();
  await reader?.read();
  gone.abort();
  await vi.waitFor(() => expect(left()).toEqual([]), 5000);
}, 30_000);

test('a long result waits on disk for a slow reader, not in memory; it is gone with the reader', async () => {
  const gone = new AbortController();
  const long = `${FORM}${'2021年预算收入1560.58万元，其中一般公共预算收入913.12万元。\n'.repeat(3000)}`;
  const response = await publicCheck(new Request(`${OURS}/api/open/check?name=a.txt`, { method: 'POST', body: long, signal: gone.signal, headers: { origin: OURS, 'x-forwarded-for': '10.88.0.2' } }));
  const reader = response.body?.getReader();
  let said = '';
  while (!said.includes('"done"')) said += Buffer.from((await reader?.read())?.value ?? []).toString();
  await new Promise((resolve) => setTimeout(resolve, 1500));
  expect(left()).toHaveLength(1);
  gone.abort();
  await vi.waitFor(() => expect(left()).toEqual([]), 5000);
}, 60_000);

test('whoever sends slowly finds the queue as it is then', async () => {
  let free = () => undefined as void;
  const held = new Promise<void>((resolve) => { free = resolve; });
  const works: Promise<void>[] = [];
  const body = new ReadableStream<Uint8Array>({
    pull: (controller) => { for (let count = 0; count < 22; count++) works.push(readingQueue().run(() => held, () => undefined, new AbortController().signal)); controller.enqueue(Buffer.from(FORM)); controller.close(); },
  }, { highWaterMark: 0 });
  const response = await publicCheck(new Request(`${OURS}/api/open/check?name=a.txt`, { method: 'POST', body, duplex: 'half', headers: { origin: OURS, 'x-forwarded-for': '10.88.0.3' } } as RequestInit));
  expect([response.status, left()]).toEqual([429, []]);
  free();
  await Promise.all(works);
});
