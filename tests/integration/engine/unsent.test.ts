import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { go } from '@/server/demo/driver';
import { filingPage } from '@/server/filings/list';
import { loadFilingTrail } from '@/server/filings/load-trail';
import { addOpinion } from '@/server/filings/opinions';
import { saveCells } from '@/server/filings/save-cells';
import { saveReview } from '@/server/filings/save-review';
import { filingView } from '@/server/filings/view';
import { approvedTarget, bodyOf, codeOf, fillMonitoring, fillTarget, rowAt, yearWorld, type Login, type YearWorld } from '../../support/year-world';

let world: YearWorld;
let count = 0;
beforeAll(async () => { world = await yearWorld(); }, 120_000);
afterAll(() => world.close());

const WORDS = '指标值偏低，请按上年实绩调整。';
const say = (login: Login, filingId: string, text = WORDS) =>
  addOpinion(world.ctx(login), { filingId, operation: randomUUID(), scope: 'form', place: { table: null, row: null, field: null }, text, blocking: true, findingCode: null });
const grade = (login: Login, filingId: string) => saveReview(world.ctx(login), { filingId, items: [], grade: 'fair', opinion: WORDS });
const reads = async (login: Login, id: string) => {
  const [view, trail] = [await filingView(world.ctx(login), id), await loadFilingTrail(world.ctx(login), id, { before: null, only: 'all' })];
  return { opinions: view.opinions.some((one) => one.text === WORDS), review: view.review?.grade ?? null, trail: trail.lines.some((line) => line.body.includes(WORDS)), lines: trail.lines.length };
};
async function submitted(): Promise<string> {
  const id = await world.target(`未发出${(count += 1)}`);
  await fillTarget(world, id);
  await go(world.ctx('clerk'), id, 'submit');
  return id;
}

test('what a reviewer has written and not sent is read by nobody else, in the form, the review table or the trail', async () => {
  const id = await submitted();
  await say('head', id);
  await grade('head', id);
  const own = await reads('head', id);
  expect(own).toMatchObject({ opinions: true, review: 'fair', trail: true });
  for (const login of ['clerk', 'business', 'performance'] as const) {
    expect([login, await reads(login, id)]).toEqual([login, { opinions: false, review: null, trail: false, lines: own.lines }]); // that something was written stays to be seen
  }
  expect((await reads('auditor', id)).trail).toBe(true); // who keeps watch over the region reads it all
  await go(world.ctx('head'), id, 'return_all');
  expect(await reads('clerk', id)).toMatchObject({ opinions: true, review: 'fair', trail: true });
});

test('a refusal carries the opinions it rests on', async () => {
  const id = await submitted();
  await go(world.ctx('head'), id, 'pass');
  await go(world.ctx('business'), id, 'pass');
  await saveReview(world.ctx('performance'), { filingId: id, items: [], grade: 'poor', opinion: null });
  await say('performance', id);
  await go(world.ctx('performance'), id, 'refuse');
  expect(await reads('clerk', id)).toMatchObject({ opinions: true, review: 'poor' });
});

test('an author has no opinions on the own version', async () => {
  const id = await world.target(`未发出${(count += 1)}`);
  await fillTarget(world, id, 'head');
  await go(world.ctx('clerk'), id, 'submit');
  expect([await codeOf(say('head', id)), await codeOf(say('head2', id))]).toEqual(['own_work', 'done']);
});

test('nor does an author mark the own version as a reviewer would', async () => {
  await approvedTarget(world, `未发出${(count += 1)}`);
  await world.open('monitoring', 7);
  const [report] = await world.filingsOf('monitoring');
  const id = report?.id ?? '';
  await fillMonitoring(world, id, 'head');
  await go(world.ctx('clerk'), id, 'submit');
  const row = rowAt(await bodyOf(world, id), 'header', 0);
  const mark = async (login: Login) => {
    const [said] = (await saveCells(world.ctx(login), id, { operation: randomUUID(), edits: [{ table: 'header', row: row.id, field: 'handling', base: null, typed: 'continue' }] })).edits;
    return said?.status === 'refused' ? said.code : said?.status;
  };
  expect([await mark('head'), await mark('head2')]).toEqual(['own_work', 'saved']);
});

test('who sees what was accepted is not told the figures of a form that is in work again', async () => {
  const id = await approvedTarget(world, `未发出${(count += 1)}`);
  const listed = async () => (await filingPage(world.ctx('congress'), new URLSearchParams({ limit: '200' }))).rows.some((row) => row.id === id);
  expect(await listed()).toBe(true);
  await go(world.ctx('performance'), id, 'reopen', '金额有误');
  expect(await listed()).toBe(false);
  expect((await filingView(world.ctx('congress'), id)).phase).toBe('done'); // the accepted version stays to be read
});
