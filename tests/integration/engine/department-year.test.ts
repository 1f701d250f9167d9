import { afterAll, beforeAll, expect, test } from 'vitest';
import { replay } from '@/domain/scoring/replay';
import { readTrace } from '@/domain/scoring/trace';
import { DEPARTMENT_HEADER, DEPARTMENT_LISTS } from '@/server/demo/data/dacheng';
import { JULY, YEAR } from '@/server/demo/data/year-2021';
import { explainAll, fill, type Content } from '@/server/demo/driver';
import { filingView } from '@/server/filings/view';
import { loadProgress } from '@/server/progress/loaders';
import { approve, throughReviews, yearWorld, type YearWorld } from '../../support/year-world';

/** 部门整体: the year of a whole department, from its own target to an accepted self-evaluation, each step by who owns it. */
let world: YearWorld;
beforeAll(async () => {
  world = await yearWorld();
}, 120_000);
afterAll(() => world.close());

const own = async (kind: string) => (await world.filingsOf(kind)).find((filing) => filing.projectId === null && filing.unitId === world.units.a)?.id ?? '';
async function typed(kind: string, content: Content): Promise<string> {
  const id = await own(kind);
  await fill(world.ctx('clerk'), id, content);
  await explainAll(world.ctx('clerk'), id, '按公开文件的口径。');
  return id;
}

test('target, monitoring and self-evaluation of the department are accepted, with a total that its traces give again', async () => {
  const target = await typed('department_target', { header: DEPARTMENT_HEADER, lists: DEPARTMENT_LISTS });
  await throughReviews(world, target);
  await approve(world, [target]);

  await world.open('monitoring', 7);
  const { rows: july = [], executed, forecast } = JULY.D ?? { executed: '', forecast: '' };
  const monitoring = await typed('monitoring', { header: { reportExecution: '按月监控。' }, funds: { total: { executed, forecast, note: '按工程进度支付。' } }, rows: july });
  await throughReviews(world, monitoring, { grade: false });

  await world.open('self_evaluation');
  const year = YEAR.D;
  const evaluation = await typed('self_evaluation', { header: { actualGoal: year?.actualGoal ?? '' }, funds: { total: { executed: year?.executed ?? '' } }, rows: year?.rows ?? [] });
  await throughReviews(world, evaluation, { grade: false });

  const { state, body, context } = await filingView(world.ctx('auditor'), evaluation);
  const header = body.header?.[0]?.cells;
  // 1240 of 1560.58: 7.95 of 10; the rows give 74
  expect([state, header?.executionScore, header?.indicatorScore, header?.totalScore, header?.grade]).toEqual(['accepted', '7.95', '74.00', '81.95', 'good']);
  const traces = [header?.executionTrace, header?.totalTrace, ...(body.rows ?? []).map((row) => row.cells.trace)].flatMap((stored) => readTrace(stored) ?? []);
  expect(traces).toHaveLength(10);
  for (const trace of traces) expect(replay(trace, context.rules)).toEqual(trace);

  const board = (await loadProgress(world.ctx('performance'), { id: world.cycleId, year: 2022, title: '2022', demo: false }, world.units.a)).board;
  const cells = board.rows.find((row) => row.id === world.units.a)?.cells;
  expect([cells?.['target-department'], cells?.['monitoring-7'], cells?.['self_evaluation-department']]).toEqual(['o', 'o', 'o']);
}, 120_000);
