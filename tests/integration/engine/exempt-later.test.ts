import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeExemption, liftExemption } from '@/server/cycle/exemptions';
import { loadDepartment, loadDepartments } from '@/server/departments/loaders';
import { loadDesk } from '@/server/desk/loaders';
import { loadProgress } from '@/server/progress/loaders';
import { go } from '@/server/demo/driver';
import { fillTarget, yearWorld, type YearWorld } from '../../support/year-world';

let world: YearWorld;
beforeAll(async () => { world = await yearWorld(); }, 120_000);
afterAll(() => world.close());

const year = () => ({ id: world.cycleId, year: 2022, title: '2022', demo: false });
async function shown(id: string) {
  const [desk, department, progress, list] = [
    await loadDesk(world.ctx('clerk'), null), await loadDepartment(world.ctx('clerk'), world.units.a, year()), await loadProgress(world.ctx('performance'), year(), null),
    await loadDepartments(world.ctx('performance'), year()),
  ];
  const row = progress.board.rows.find((one) => one.id === world.units.a);
  return {
    desk: JSON.stringify(desk.author?.due ?? []).includes(id), page: department.lines.some((line) => line.id === id),
    board: JSON.stringify(row ?? null), forms: list.entries.find((entry) => entry.id === world.units.a)?.figures?.forms ?? 0,
  };
}
const exempt = async (id: string) => {
  const [row] = await world.owner<{ project_id: string }[]>`select project_id from filings where id = ${id}`;
  return makeExemption(world.ctx('performance'), { cycleId: world.cycleId, unitId: world.units.a, projectId: row?.project_id ?? '', stage: 'target', period: null, kind: 'waived', reason: '项目取消' });
};

test('a form that waits is expected no more once it is exempt, and again when that is lifted', async () => {
  const id = await world.target('先开窗口后免填');
  const before = await shown(id);
  expect(before).toMatchObject({ desk: true, page: true });
  const exemption = await exempt(id);
  const after = await shown(id);
  expect([after.desk, after.page, after.board === before.board, before.forms - after.forms]).toEqual([false, false, false, 1]);
  await liftExemption(world.ctx('performance'), { exemptionId: exemption.id, reason: '恢复' });
  expect(await shown(id)).toEqual(before);
});

test('what was handed in stays to be seen', async () => {
  const id = await world.target('已送审');
  await fillTarget(world, id);
  await go(world.ctx('clerk'), id, 'submit');
  await exempt(id);
  expect((await shown(id)).page).toBe(true);
});
