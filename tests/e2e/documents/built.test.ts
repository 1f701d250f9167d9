import { setTimeout as sleep } from 'node:timers/promises';
import { expect, inject, test } from 'vitest';
import type { CheckProgress } from '@/domain/documents/checked-file';
import type { DocumentPage, KeptDocument } from '@/domain/documents/kept-document';
import { readDocx } from '@/lib/readers/docx';
import { DEMO_PASSWORD } from '@/server/demo/county';
import { cell, docxOf, paragraph, row, wordTable } from '@/tests/support/reading/office-files';
import { Visitor } from '@/tests/support/visitor';

/** The built server reads by the one file that the build laid beside it: no source, no loader. */
const FORM = '项目支出绩效目标表\n（2023年度）\n项目名称 | 培训经费 |\n主管部门 | 某县教育局 |\n一级指标 | 二级指标 | 三级指标 | 指标值 |\n产出指标 | 数量指标 | 培训人数 | 50人 |\n | 质量指标 | 合格率 | 较好 |\n';
const cells = (...texts: string[]): string => row(...texts.map((text) => cell(text)));
const WORD = docxOf(paragraph('项目支出绩效目标表') + paragraph('（2023年度）') + wordTable(
  cells('项目名称', '培训经费', '', ''), cells('主管部门', '某县教育局', '', ''), cells('一级指标', '二级指标', '三级指标', '指标值'), cells('产出指标', '数量指标', '培训人数', '50人'), cells('产出指标', '质量指标', '合格率', '较好'),
));
const check = (bytes: Uint8Array | string, query: string): Promise<Response> => fetch(`${inject('baseUrl')}/api/open/check?${query}`, {
  method: 'POST', body: typeof bytes === 'string' ? bytes : new Uint8Array(bytes), headers: { origin: inject('baseUrl'), 'x-forwarded-for': `10.3.0.${Math.floor(Math.random() * 250)}` },
});

test.each<[string, string | Uint8Array]>([['form.txt', FORM], ['form.docx', WORD]])('anybody has %s checked', async (name, bytes) => {
  const lines = (await (await check(bytes, `name=${name}`)).text()).trim().split('\n').map((line) => JSON.parse(line) as CheckProgress);
  expect(lines.map(({ state }) => state).filter((state) => state !== 'waiting')).toEqual(['received', 'reading', 'checking', 'done']);
  const last = lines.at(-1);
  expect(last?.state === 'done' && [last.file.document.kind, last.file.document.department, last.file.measurable.rows]).toEqual(['project_target', '某县教育局', 2]);
});

test('anybody takes a letter of it along', async () => {
  const letter = await check(FORM, 'name=form.txt&as=letter');
  const text = (await readDocx(new Uint8Array(await letter.arrayBuffer()))).flatMap((block) => (block.kind === 'line' ? [block.text] : []));
  expect([letter.status, text.includes('某县教育局：')]).toEqual([200, true]);
});

test('a kept document is read while its owner is away; another department does not see it', async () => {
  const [owner, stranger] = [new Visitor(inject('baseUrl')), new Visitor(inject('baseUrl'))];
  expect([await owner.signIn('tianbao', DEMO_PASSWORD), await stranger.signIn('tianbao1', DEMO_PASSWORD)]).toEqual([true, true]);
  const kept = await owner.fetch('/api/documents?name=form.txt', { method: 'POST', body: FORM });
  const { id } = (await kept.json()) as { id: string };
  const look = async () => (await (await owner.fetch(`/api/documents/${id}`)).json()) as KeptDocument;
  for (const until = Date.now() + 60_000; (await look()).state === 'reading' && Date.now() < until;) await sleep(200);
  expect(await look()).toMatchObject({ state: 'read', kind: 'project_target', may: { judge: true, forget: true } });
  for (const part of ['', '/source', '/letter', '/list']) {
    expect([part, (await owner.fetch(`/api/documents/${id}${part}`)).status, (await stranger.fetch(`/api/documents/${id}${part}`)).status]).toEqual([part, 200, 404]);
  }
  const { lines } = (await (await stranger.fetch('/api/documents')).json()) as DocumentPage;
  expect(lines.some((line) => line.id === id)).toBe(false);
  const refused = await owner.fetch('/api/documents?name=form.pdf', { method: 'POST', body: FORM });
  expect([refused.status, await refused.json()]).toEqual([422, { status: 'failed', code: 'READ-EXTENSION', message: expect.stringContaining('扩展名') as string }]);
});
