import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { setWindowDue } from '@/server/cycle/windows';
import { loadDesk } from '@/server/desk/loaders';
import { move } from '@/server/filings/move';
import { remind } from '@/server/filings/remind';
import { setDue } from '@/server/filings/set-due';
import { verifyTrail } from '@/server/trail/verify';
import { codeOf, fillTarget, yearWorld, type Login, type YearWorld } from '../../support/year-world';

let world: YearWorld;
let late: string;
let other: string;
const WORDS = '请今天送审。';
const call = (login: Login, units: readonly ('a' | 'b')[] = ['a']) =>
  remind(world.ctx(login), { cycleId: world.cycleId, departmentIds: units.map((unit) => world.units[unit]), words: WORDS });
const desk = async (login: Login) => (await loadDesk(world.ctx(login), null)).reminders;

beforeAll(async () => {
  world = await yearWorld();
  [late, other] = [await world.target('逾期的'), await world.target('未到期的')];
  await fillTarget(world, late);
  const strange = await world.target('别家逾期的', 'b');
  const yesterday = new Date(world.clock.getTime() - 86_400_000);
  for (const id of [late, strange]) await setDue(world.ctx('performance'), { filingId: id, dueAt: yesterday, reason: '到期' });
  await setDue(world.ctx('performance'), { filingId: other, dueAt: new Date(world.clock.getTime() + 86_400_000), reason: '未到期' });
}, 120_000);
afterAll(() => world.close());

test('only who keeps the due dates reminds', async () => {
  expect(await Promise.all((['clerk', 'head', 'business', 'leader', 'auditor', 'system'] as const).map((login) => codeOf(call(login))))).toEqual(Array.from({ length: 6 }, () => 'forbidden'));
  expect(await desk('clerk')).toEqual([]);
});

test('reaches whoever holds an overdue form of these departments, and nobody else', async () => {
  expect(await call('performance')).toEqual({ departments: 1, forms: 1 });
  expect(await desk('clerk')).toEqual([{ by: 'performance', at: world.clock.toISOString(), words: WORDS, forms: 1 }]);
  expect([await desk('stranger'), await desk('business')]).toEqual([[], []]);
  const told = await world.owner<{ filing: string; body: string }[]>`select filing_id as filing, body from trail where act = 'filing.reminded'`;
  expect(told.map(({ filing, body }) => [filing, (JSON.parse(body) as { words: string }).words])).toEqual([[late, WORDS]]);
  expect(await call('performance', ['a', 'b'])).toEqual({ departments: 2, forms: 2 });
  expect(await desk('stranger')).toHaveLength(1);
});

test('is gone when there is time again', async () => {
  const later = new Date(world.clock.getTime() + 86_400_000);
  await setDue(world.ctx('performance'), { filingId: late, dueAt: new Date(world.clock.getTime() - 1000), reason: '还是逾期' });
  expect(await desk('clerk')).toHaveLength(1);
  await setDue(world.ctx('performance'), { filingId: late, dueAt: later, reason: '延期' });
  expect(await desk('clerk')).toEqual([]);

  const [window] = await world.owner<{ id: string }[]>`update windows set due_at = date_trunc('second', now()) - interval '10 years' where stage = 'target' returning id`;
  await world.owner`update filings set due_at = (select due_at from windows where id = ${window?.id ?? ''}) where id = ${late}`;
  await call('performance');
  expect(await desk('clerk')).toHaveLength(1);
  await setWindowDue(world.ctx('config'), { windowId: window?.id ?? '', dueAt: later, reason: '省里推迟。' });
  expect(await desk('clerk')).toEqual([]);

  await setDue(world.ctx('performance'), { filingId: late, dueAt: new Date(world.clock.getTime() - 1000), reason: '到期' });
  await call('performance');
});

test('is gone when the form goes on, and does not come back with it', async () => {
  await move(world.ctx('clerk'), { filingId: late, operation: randomUUID(), event: 'submit' });
  expect(await desk('clerk')).toEqual([]);
  expect(await call('performance')).toEqual({ departments: 0, forms: 0 });
  await move(world.ctx('head'), { filingId: late, operation: randomUUID(), event: 'return_all', words: '请重做。' });
  expect(await desk('clerk')).toEqual([]);
  expect((await verifyTrail(world.connection.db)).breaks).toEqual([]);
});
