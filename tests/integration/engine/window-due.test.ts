import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { MoveInput } from '@/domain/filings/commands';
import { closeWindow, setWindowDue } from '@/server/cycle/windows';
import { move } from '@/server/filings/move';
import { setDue } from '@/server/filings/set-due';
import { filingView } from '@/server/filings/view';
import { loadTrail } from '@/server/trail/loaders';
import { verifyTrail } from '@/server/trail/verify';
import { codeOf, fillTarget, yearWorld, type Login, type YearWorld } from '../../support/year-world';

let world: YearWorld;
let window: string;
const forms: Record<'untouched' | 'begun' | 'own' | 'sent' | 'back', string> = { untouched: '', begun: '', own: '', sent: '', back: '' };
const day = (text: string) => new Date(`${text}T00:00:00+08:00`);
const act = (login: Login, filingId: string, event: MoveInput['event'], words?: string) => move(world.ctx(login), { filingId, operation: randomUUID(), event, ...(words ? { words } : {}) });
const due = async (id: string) => (await filingView(world.ctx('performance'), id)).dueAt;
const dues = async () => Object.fromEntries(await Promise.all(Object.entries(forms).map(async ([name, id]) => [name, await due(id)])));
const change = (login: Login, dueAt: Date | null, reason = '省里推迟。') => setWindowDue(world.ctx(login), { windowId: window, dueAt, reason });

beforeAll(async () => {
  world = await yearWorld();
  const [found] = await world.owner<{ id: string }[]>`select id from windows where stage = 'target'`;
  window = found?.id ?? '';
  for (const name of Object.keys(forms) as (keyof typeof forms)[]) forms[name] = await world.target(name);
  for (const name of ['begun', 'sent', 'back'] as const) await fillTarget(world, forms[name]);
  await act('clerk', forms.sent, 'submit');
  await act('clerk', forms.back, 'submit');
  await act('head', forms.back, 'return_all', '请重做。');
  await setDue(world.ctx('performance'), { filingId: forms.own, dueAt: day('2022-04-20'), reason: '单独延期' });
}, 120_000);
afterAll(() => world.close());

test('forms that wait for their author follow; what has a date of its own keeps it', async () => {
  const before = await dues();
  expect([before.untouched, before.begun]).toEqual([null, null]);
  const { forms: followed } = await change('config', day('2022-03-31'));
  const after = await dues();
  expect(after).toEqual({ ...before, untouched: day('2022-03-31').toISOString(), begun: day('2022-03-31').toISOString() });
  // the department's own targets of a and b wait in this window as well
  expect(followed).toBe(4);

  await change('performance', day('2022-04-10'));
  expect(await dues()).toEqual({ ...before, untouched: day('2022-04-10').toISOString(), begun: day('2022-04-10').toISOString() });
  // taken back, it is due with the stage again
  await act('clerk', forms.sent, 'withdraw');
  expect(await due(forms.sent)).toBe(day('2022-04-10').toISOString());
});

test('the trail says it once for the year and once in each form, with the reason', async () => {
  const region = await world.owner<{ body: string }[]>`select body from trail where act = 'window.due_set' order by seq`;
  expect(region.map(({ body }) => JSON.parse(body) as unknown)).toMatchObject([
    { from: null, to: day('2022-03-31').toISOString(), reason: '省里推迟。', forms: 4 }, { from: day('2022-03-31').toISOString(), to: day('2022-04-10').toISOString(), forms: 4 },
  ]);
  const { rows } = await loadTrail(world.ctx('auditAdmin'), { act: 'window.due_set', person: '', from: '', to: '', scope: 'region' }, '', 'zh-CN');
  expect(rows.map((row) => row.said)).toEqual(['目标的应交日改为 2022年4月9日 24:00，4 张表随之改期。原因：省里推迟。', '目标的应交日改为 2022年3月30日 24:00，4 张表随之改期。原因：省里推迟。']);
  const own = await world.owner<{ body: string }[]>`select body from trail where act = 'filing.due_set' and filing_id = ${forms.begun} order by seq`;
  expect(own.map(({ body }) => (JSON.parse(body) as { to: string }).to)).toEqual([day('2022-03-31').toISOString(), day('2022-04-10').toISOString()]);
  expect((await verifyTrail(world.connection.db)).breaks).toEqual([]);
});

test.each([
  ['a day that has passed', 'config', () => day('2022-02-01'), 'invalid_input'],
  ['a clerk', 'clerk', () => day('2022-05-01'), 'forbidden'],
  ['an administrator of accounts', 'system', () => day('2022-05-01'), 'forbidden'],
] as const)('%s is refused', async (_what, login, when, code) => {
  expect(await codeOf(change(login, when()))).toBe(code);
});

test('a closed window has no due date to change', async () => {
  await closeWindow(world.ctx('config'), { windowId: window, reason: '结束' });
  world.clock = new Date('2022-03-02T09:00:00+08:00');
  expect(await codeOf(change('config', day('2022-05-01')))).toBe('stale');
});
