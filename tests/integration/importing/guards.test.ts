import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { importDocument } from '@/server/importing/import-document';
import { previewImport } from '@/server/importing/preview';
import { undoImport } from '@/server/importing/undo-import';
import { keptDocument } from '@/tests/support/importing/kept';
import { codeOf, yearWorld, type Login, type YearWorld } from '@/tests/support/year-world';

const form = (project: string): string => `项目支出绩效目标表\n（2022年度）\n项目名称 | ${project} |\n一级指标 | 二级指标 | 三级指标 | 指标值 |\n产出指标 | 数量指标 | 培训人数 | ≥50人 |\n | 质量指标 | 合格率 | ≥95% |\n`;
let world: YearWorld;
beforeAll(async () => { world = await yearWorld(); }, 120_000);
afterAll(() => world.close());
const keep = (text: string, login: Login = 'clerk') => keptDocument(world.ctx(login), '目标表.txt', text);
const look = async (documentId: string) => (await previewImport(world.ctx('clerk'), { documentId, cycleId: world.cycleId })).forms;
const take = (documentId: string, accepted: Parameters<typeof importDocument>[1]['accepted']) => importDocument(world.ctx('clerk'), { documentId, cycleId: world.cycleId, operation: randomUUID(), accepted });
const projects = async (): Promise<string[]> => (await world.owner`select name from projects where removed_at is null order by seq`).map((row) => row.name as string);

it('creates no project whose name nobody could type', async () => {
  const long = '技能培训'.repeat(46);
  const documentId = await keep(form(long));
  const [one] = await look(documentId);
  expect(one).toMatchObject({ action: 'refuse', refusal: { why: 'name_too_long' } });
  expect(await codeOf(take(documentId, { [one?.key ?? '']: { cells: 'all', seq: null } }))).toBe('frozen');
  expect(await projects()).toEqual([]);
});

it('leaves no project of which nothing was taken', async () => {
  const documentId = await keep(`${form('道路养护')}\n${form('河道清淤')}`);
  const [first, second] = await look(documentId);
  expect([first?.action, second?.action]).toEqual(['create', 'create']);
  expect(await codeOf(take(documentId, { [first?.key ?? '']: { cells: 'all', seq: null }, [second?.key ?? '']: { cells: [], seq: null } }))).toBe('stale');
  expect(await projects()).toEqual([]);
});

it('takes a created project away only by the hand of those who may have projects', async () => {
  const documentId = await keep(form('道路养护'));
  const [one] = await look(documentId);
  const { importId } = await take(documentId, { [one?.key ?? '']: { cells: 'all', seq: null } });
  expect(await codeOf(undoImport(world.ctx('head'), { importId }))).toBe('forbidden');
  expect(await projects()).toEqual(['道路养护']);
  for (const login of ['stranger', 'strangeHead'] as const) expect(await codeOf(undoImport(world.ctx(login), { importId }))).toBe('not_found');
  await undoImport(world.ctx('mate'), { importId });
  expect(await projects()).toEqual([]);
});
