import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { MoveInput, OpinionInput } from '@/domain/filings/commands';
import { makeExemption, liftExemption } from '@/server/cycle/exemptions';
import { createProject } from '@/server/cycle/create-project';
import { closeWindow, reopenWindow } from '@/server/cycle/windows';
import { fill, go, gradeGood, say } from '@/server/demo/driver';
import { listHeld } from '@/db/queries/filing-lines';
import { withActor } from '@/server/kernel/context';
import { look } from '@/server/filings/look';
import { move } from '@/server/filings/move';
import { addOpinion, answerOpinion } from '@/server/filings/opinions';
import { saveCells } from '@/server/filings/save-cells';
import { saveReview } from '@/server/filings/save-review';
import { filingView, versionBodies } from '@/server/filings/view';
import { approve, approvedTarget, bodyOf, codeOf, fillEvaluation, fillMonitoring, fillTarget, rowAt, throughReviews, yearWorld, type Login, type YearWorld } from '../../support/year-world';

let world: YearWorld;
beforeAll(async () => {
  world = await yearWorld();
}, 120_000);
afterAll(() => world.close());

let count = 0;
const name = () => `项目${(count += 1)}`;
const act = (login: Login, filingId: string, event: MoveInput['event'], words?: string) =>
  move(world.ctx(login), { filingId, operation: randomUUID(), event, ...(words === undefined ? {} : { words }) });
const opinion = (login: Login, filingId: string, more: Partial<OpinionInput>) =>
  addOpinion(world.ctx(login), { filingId, operation: randomUUID(), scope: 'form', place: { table: null, row: null, field: null }, text: '请核对。', blocking: true, findingCode: null, ...more });
async function type(login: Login, id: string, table: string, index: number, field: string, typed: string) {
  const row = rowAt(await bodyOf(world, id), table, index);
  const { edits } = await saveCells(world.ctx(login), id, { operation: randomUUID(), edits: [{ table, row: row.id, field, base: row.cells[field] ?? null, typed }] });
  const [answer] = edits;
  return answer?.status === 'refused' ? `${answer.code}:${String(answer.params.why ?? '')}` : answer?.status;
}
async function submitted(): Promise<string> {
  const id = await world.target(name());
  await fillTarget(world, id);
  await act('clerk', id, 'submit');
  return id;
}
const stateOf = async (id: string) => (await filingView(world.ctx('performance'), id)).state;

describe('hands', () => {
  test('who saved a cell never reviews the version, nor the versions that cell still stands in', async () => {
    const id = await world.target(name());
    await fillTarget(world, id);
    await type('head', id, 'rows', 0, 'remark', '我写的');
    await act('clerk', id, 'submit');
    expect(await codeOf(act('head', id, 'pass'))).toBe('own_work');
    await say(world.ctx('head2'), id, (body) => body.rows?.[1], '请核对。');
    expect(await codeOf(act('head', id, 'return_parts'))).toBe('own_work');
    await act('head2', id, 'return_parts');
    await type('clerk', id, 'rows', 1, 'description', '改过');
    await act('clerk', id, 'submit');
    expect(await codeOf(act('head', id, 'pass'))).toBe('own_work');
    expect(await codeOf(act('head2', id, 'pass'))).toBe('done');
  });

  test('what a reviewer marks at their own step does not make them an author', async () => {
    await approvedTarget(world, name());
    const [found] = await world.owner`select 1 from windows where stage = 'monitoring' and period = 3`;
    if (!found) await world.open('monitoring', 3);
    const [report] = await world.filingsOf('monitoring');
    const id = report?.id ?? '';
    await fillMonitoring(world, id);
    await act('clerk', id, 'submit');
    expect(await type('clerk', id, 'header', 0, 'handling', 'adjust')).toBe('forbidden:');
    expect(await type('business', id, 'header', 0, 'handling', 'adjust')).toBe('forbidden:');
    expect(await type('head', id, 'header', 0, 'handling', 'continue')).toBe('saved');
    await act('head', id, 'pass');
    expect(await type('head', id, 'header', 0, 'handling', 'suspend')).toBe('forbidden:');
    await act('business', id, 'pass');
    await act('performance', id, 'pass');
    // what was marked belongs to the accepted version
    expect((await filingView(world.ctx('clerk'), id)).versions.map((version) => [version.no, version.accepted])).toEqual([[1, false], [2, true]]);
  });

  test('taken back until somebody opens it; any act of the holder counts as opening', async () => {
    const id = await submitted();
    await act('clerk', id, 'withdraw');
    expect((await filingView(world.ctx('clerk'), id)).dueAt).toBeNull(); // as the stage, which has no due date here
    expect(await type('clerk', id, 'rows', 0, 'remark', '再改')).toBe('saved');
    await act('clerk', id, 'submit');
    await look(world.ctx('auditor'), id);
    await look(world.ctx('head'), id);
    expect(await codeOf(act('clerk', id, 'withdraw'))).toBe('already_opened');

    const second = await submitted();
    await opinion('head', second, {});
    expect(await codeOf(act('clerk', second, 'withdraw'))).toBe('already_opened');
    const third = await submitted();
    await saveReview(world.ctx('head'), { filingId: third, items: [], grade: null, opinion: null });
    expect(await codeOf(act('clerk', third, 'withdraw'))).toBe('already_opened');
  });

  test('a return without words is refused, with words or an opinion it goes', async () => {
    const id = await submitted();
    expect(await codeOf(act('head', id, 'return_all'))).toBe('opinion_required');
    expect(await codeOf(act('head', id, 'return_all', ''))).toBe('opinion_required');
    expect(await codeOf(act('head', id, 'return_parts', '整行有误'))).toBe('nothing_returned');
    await opinion('head', id, { blocking: false });
    expect(await codeOf(act('head', id, 'return_parts'))).toBe('opinion_required');
    expect(await codeOf(act('head', id, 'return_all', '请重做。'))).toBe('done');
  });

  test('the supervising step is walked only by forms of subordinate units', async () => {
    const id = await world.target(name(), 'a1');
    await fillTarget(world, id, 'below');
    await act('below', id, 'submit');
    await act('head', id, 'pass');
    expect(await stateOf(id)).toBe('supervisor_review');
    expect(await codeOf(act('business', id, 'pass'))).toBe('forbidden');
    await act('supervisor', id, 'pass');
    expect(await stateOf(id)).toBe('business_review');
  });
});

describe('a place that an opinion names', () => {
  test.each([
    ['a cell without a field', { scope: 'cell', place: { table: 'rows', row: null, field: null } }, 'invalid_input'],
    ['a row without a row', { scope: 'row', place: { table: 'rows', row: null, field: null } }, 'invalid_input'],
    ['a row without a table', { scope: 'row', place: { table: null, row: null, field: null } }, 'invalid_input'],
    ['a form with a table', { scope: 'form', place: { table: 'rows', row: null, field: null } }, 'invalid_input'],
    ['a table that is none', { scope: 'table', place: { table: '__proto__', row: null, field: null } }, 'unknown_field'],
    ['a row of nowhere', { scope: 'row', place: { table: 'rows', row: randomUUID(), field: null } }, 'stale'],
  ] as const)('%s is refused', async (_name, input, code) => {
    expect(await codeOf(opinion('head', await submitted(), input))).toBe(code);
  });
  test('a field that is none is refused', async () => {
    const id = await submitted();
    const row = rowAt(await bodyOf(world, id), 'rows', 0).id;
    expect(await codeOf(opinion('head', id, { scope: 'cell', place: { table: 'rows', row, field: 'constructor' } }))).toBe('unknown_field');
  });
});

describe('row return', () => {
  test('opens exactly that row; the rest stays frozen; resubmission goes straight to the returner', async () => {
    const id = await submitted();
    await act('head', id, 'pass');
    await say(world.ctx('business'), id, (body) => body.rows?.[2], '时限不明。');
    await act('business', id, 'return_parts');
    expect(await type('clerk', id, 'rows', 0, 'description', 'x')).toBe('frozen:not_returned');
    expect(await type('clerk', id, 'header', 0, 'annualGoal', 'x')).toBe('frozen:not_returned');
    expect(await codeOf(saveCells(world.ctx('clerk'), id, { operation: randomUUID(), edits: [], add: [{ table: 'rows', row: randomUUID(), after: null }] }))).toBe('frozen');
    const other = rowAt(await bodyOf(world, id), 'rows', 0).id;
    expect(await codeOf(saveCells(world.ctx('clerk'), id, { operation: randomUUID(), edits: [], remove: [{ table: 'rows', row: other }] }))).toBe('frozen');
    expect(await codeOf(act('clerk', id, 'submit'))).toBe('still_to_mend');
    expect(await type('clerk', id, 'rows', 2, 'description', '改过')).toBe('saved');
    const { receipt } = await act('clerk', id, 'submit');
    expect([receipt?.versionNo, receipt?.nextState, receipt?.nextHolder]).toEqual([2, 'business_review', 'fin_business']);
    expect((await filingView(world.ctx('business'), id)).before?.no).toBe(1);
  });

  test('an answer counts as mending; typing the same back does not', async () => {
    const id = await submitted();
    const { opinionId } = await opinion('head', id, { scope: 'cell', place: { table: 'rows', row: rowAt(await bodyOf(world, id), 'rows', 0).id, field: 'basis' } });
    await act('head', id, 'return_parts');
    expect(await type('clerk', id, 'rows', 0, 'name', 'x')).toBe('frozen:not_returned');
    expect(await type('clerk', id, 'rows', 0, 'basis', '另一个')).toBe('saved');
    expect(await type('clerk', id, 'rows', 0, 'basis', '年度工作计划')).toBe('saved');
    expect(await codeOf(act('clerk', id, 'submit'))).toBe('still_to_mend');
    await answerOpinion(world.ctx('clerk'), { filingId: id, opinionId, text: '依据无误。' });
    expect(await codeOf(act('clerk', id, 'submit'))).toBe('done');
  });

  test('a weight at fault opens all weights and nothing else of the other rows', async () => {
    const id = await submitted();
    await opinion('head', id, { scope: 'cell', place: { table: 'rows', row: rowAt(await bodyOf(world, id), 'rows', 0).id, field: 'weight' } });
    await act('head', id, 'return_parts');
    expect([await type('clerk', id, 'rows', 0, 'weight', '20'), await type('clerk', id, 'rows', 1, 'weight', '5'), await type('clerk', id, 'rows', 1, 'name', 'x')]).toEqual(['saved', 'saved', 'frozen:not_returned']);
  });

  test('something missing: a row can be added and typed, and taken away again; the old ones keep all but their weights', async () => {
    const id = await submitted();
    await opinion('head', id, { scope: 'missing', place: { table: 'rows', row: null, field: null }, text: '缺少可持续影响指标。' });
    await act('head', id, 'return_parts');
    expect(await codeOf(act('clerk', id, 'submit'))).toBe('still_to_mend');
    const row = randomUUID();
    await saveCells(world.ctx('clerk'), id, { operation: randomUUID(), edits: [{ table: 'rows', row, field: 'name', base: null, typed: '长期作用' }], add: [{ table: 'rows', row, after: null }] });
    expect(await type('clerk', id, 'rows', 6, 'target', '持续')).toBe('saved');
    expect([await type('clerk', id, 'rows', 0, 'weight', '10'), await type('clerk', id, 'rows', 0, 'name', 'x')]).toEqual(['saved', 'frozen:not_returned']);
    await saveCells(world.ctx('clerk'), id, { operation: randomUUID(), edits: [], remove: [{ table: 'rows', row }] });
    expect((await bodyOf(world, id)).rows).toHaveLength(6);
  });

  test('an opinion that a pass took along opens nothing when a later step returns', async () => {
    const id = await submitted();
    await opinion('head', id, { scope: 'row', place: { table: 'rows', row: rowAt(await bodyOf(world, id), 'rows', 0).id, field: null } });
    await act('head', id, 'pass');
    await say(world.ctx('business'), id, (body) => body.rows?.[1], '请核对。');
    await act('business', id, 'return_parts');
    expect([await type('clerk', id, 'rows', 0, 'name', 'x'), await type('clerk', id, 'rows', 1, 'description', '改过')]).toEqual(['frozen:not_returned', 'saved']);
    expect(await codeOf(act('clerk', id, 'submit'))).toBe('done');
  });

  test('words of an earlier version do not return the next one', async () => {
    const id = await submitted();
    await opinion('head', id, { scope: 'row', place: { table: 'rows', row: rowAt(await bodyOf(world, id), 'rows', 0).id, field: null } });
    await world.owner`update filings set opened_at = null where id = ${id}`; // as if it had been taken back at that moment
    await act('clerk', id, 'withdraw');
    await act('clerk', id, 'submit');
    expect(await codeOf(act('head', id, 'return_parts'))).toBe('opinion_required');
  });
});

describe('grades', () => {
  const atPerformance = async () => {
    const id = await submitted();
    await act('head', id, 'pass');
    await act('business', id, 'pass');
    return id;
  };
  test.each([
    [null, { pass: 'grade_forbids', return_parts: 'done', return_all: 'done', refuse: 'grade_forbids' }],
    ['excellent', { pass: 'done', return_parts: 'done', return_all: 'grade_forbids', refuse: 'grade_forbids' }],
    ['good', { pass: 'done', return_parts: 'done', return_all: 'done', refuse: 'grade_forbids' }],
    ['fair', { pass: 'grade_forbids', return_parts: 'grade_forbids', return_all: 'done', refuse: 'grade_forbids' }],
    ['poor', { pass: 'grade_forbids', return_parts: 'grade_forbids', return_all: 'grade_forbids', refuse: 'done' }],
  ] as const)('%s', async (grade, expected) => {
    const id = await atPerformance();
    await saveReview(world.ctx('performance'), { filingId: id, items: [], grade, opinion: null });
    await opinion('performance', id, { scope: 'row', place: { table: 'rows', row: rowAt(await bodyOf(world, id), 'rows', 0).id, field: null } });
    for (const [event, code] of Object.entries(expected)) {
      expect(`${event} ${await world.inRollback('performance', (ctx) => codeOf(move(ctx, { filingId: id, operation: randomUUID(), event: event as MoveInput['event'], words: '理由' })))}`).toBe(`${event} ${code}`);
    }
  });
  test('中 goes back whole and through the whole procedure again; 差 stays out until it is reopened', async () => {
    const id = await atPerformance();
    await saveReview(world.ctx('performance'), { filingId: id, items: [], grade: 'fair', opinion: null });
    await act('performance', id, 'return_all', '指标不实。');
    const sentBack = async () => (await filingView(world.ctx('clerk'), id)).sentBack;
    expect(await sentBack()).toMatchObject({ act: 'returned_all', by: 'performance', words: '指标不实。' });
    expect(await type('clerk', id, 'rows', 0, 'description', '重写')).toBe('saved');
    expect((await act('clerk', id, 'submit')).state).toBe('department_review');
    expect(await sentBack()).toBeNull();
    const bad = await atPerformance();
    await saveReview(world.ctx('performance'), { filingId: bad, items: [], grade: 'poor', opinion: null });
    await act('performance', bad, 'refuse', '无绩效。');
    expect([await stateOf(bad), await codeOf(act('performance', bad, 'reopen')), await codeOf(act('performance', bad, 'reopen', '复议'))]).toEqual(['refused', 'opinion_required', 'done']);
  });
  test('the grade of an earlier version does not count for the next', async () => {
    const id = await atPerformance();
    await gradeGood(world.ctx('performance'), id);
    await say(world.ctx('performance'), id, (body) => body.rows?.[0], '请核对。');
    await act('performance', id, 'return_parts');
    await type('clerk', id, 'rows', 0, 'description', '改过');
    await act('clerk', id, 'submit');
    expect(await codeOf(act('performance', id, 'pass'))).toBe('grade_forbids');
  });
});

describe('批复', () => {
  test('one decision freezes all; one that is not ready stops all', async () => {
    const [one, two, draft] = [await world.target(name()), await world.target(name()), await world.target(name())];
    for (const id of [one, two]) {
      await fillTarget(world, id);
      await throughReviews(world, id);
    }
    expect(await codeOf(approve(world, [one, two, draft], '试财〔2022〕1号'))).toBe('illegal_transition');
    expect(await codeOf(approve(world, [one, randomUUID()]))).toBe('not_found');
    expect(await world.owner`select 1 from decisions where doc_no = '试财〔2022〕1号'`).toHaveLength(0);
    expect([await stateOf(one), await stateOf(two)]).toEqual(['passed', 'passed']);
    const { decisionId } = await approve(world, [two, one], '试财〔2022〕1号');
    const covered = await world.owner`select filing_id from decision_versions where decision_id = ${decisionId}`;
    expect(covered.map((row) => row.filing_id as string).sort()).toEqual([one, two].sort());
    expect((await filingView(world.ctx('clerk'), one)).versions.at(-1)?.decision?.docNo).toBe('试财〔2022〕1号');
    const third = await world.target(name());
    await fillTarget(world, third);
    await throughReviews(world, third);
    expect(await codeOf(approve(world, [third], '试财〔2022〕1号'))).toBe('duplicate');
  });
  test('two batches over the same forms in opposite order: one is done, nobody waits for ever', async () => {
    const ids = [await world.target(name()), await world.target(name())];
    for (const id of ids) {
      await fillTarget(world, id);
      await throughReviews(world, id);
    }
    expect((await Promise.all([codeOf(approve(world, ids)), codeOf(approve(world, [...ids].reverse()))])).sort()).toEqual(['done', 'illegal_transition']);
  });
});

describe('receipts', () => {
  test('say what was frozen, when, under which head, and whose hands come next', async () => {
    const id = await world.target(name());
    await fillTarget(world, id);
    world.clock = new Date('2022-03-04T22:58:07+08:00');
    const { receipt } = await act('clerk', id, 'submit');
    const [filing] = await world.owner`select doc_no, trail_head, due_at from filings where id = ${id}`;
    const [version] = await world.owner`select hash from versions where filing_id = ${id}`;
    expect(receipt).toEqual({
      receiptNo: `${String(filing?.doc_no)}-1`, at: '2022-03-04T14:58:07.000Z', versionNo: 1, versionHash: version?.hash, trailHead: filing?.trail_head,
      nextState: 'department_review', nextHolder: 'dept_reviewer',
    });
    expect(filing?.due_at).toEqual(new Date('2022-03-09T22:58:07+08:00'));
  });
  test('the trail keeps from which network address each step was taken', async () => {
    const id = await world.target(name());
    await fillTarget(world, id);
    await act('clerk', id, 'submit');
    const rows = await world.owner<{ act: string; address: string | null }[]>`select act, body::json->>'address' as address from trail where filing_id = ${id}`;
    expect(rows.map((row) => row.act)).toContain('filing.submitted');
    expect(rows.filter((row) => row.address !== '10.0.0.7')).toEqual([]);
  });
});

describe('windows', () => {
  test('submit one second before the end passes, at the end and one second after it does not; typing still does', async () => {
    const id = await world.target(name());
    await fillTarget(world, id);
    const end = new Date('2022-03-31T24:00:00+08:00');
    const [window] = await world.owner<{ id: string }[]>`select id from windows where stage = 'target'`;
    await world.owner`update windows set closes_at = ${end} where id = ${window?.id ?? ''}`;
    const at = (ms: number) => world.ctx('clerk', new Date(end.getTime() + ms));
    const submit = (ms: number) => move(at(ms), { filingId: id, operation: randomUUID(), event: 'submit' });
    await expect(submit(1000)).rejects.toMatchObject({ code: 'window_closed', params: { closesAt: end.toISOString(), opensAt: null } });
    expect(await codeOf(submit(0))).toBe('window_closed');
    expect(await codeOf(move(world.ctx('clerk', new Date('2021-01-01')), { filingId: id, operation: randomUUID(), event: 'submit' }))).toBe('window_closed');
    expect(await type('clerk', id, 'rows', 0, 'remark', '还能写')).toBe('saved');
    expect((await filingView(at(1000), id)).events.find((event) => event.event === 'submit')?.blocked?.code).toBe('window_closed');
    expect(await codeOf(submit(-1000))).toBe('done');
    // Taken back after the end it could never be handed in again.
    expect(await codeOf(move(at(1000), { filingId: id, operation: randomUUID(), event: 'withdraw' }))).toBe('window_closed');
    await reopenWindow(world.ctx('performance', new Date(end.getTime() + 2000)), { windowId: window?.id ?? '', closesAt: null, reason: '补报' });
    expect(await codeOf(move(at(3000), { filingId: id, operation: randomUUID(), event: 'withdraw' }))).toBe('done');
    expect(await codeOf(submit(4000))).toBe('done');
    await expect(reopenWindow(world.ctx('clerk'), { windowId: window?.id ?? '', closesAt: null, reason: 'x' })).rejects.toMatchObject({ code: 'forbidden' });
  });
  test('what came back after the window closed may be mended and handed in to its own due date, not longer', async () => {
    const id = await world.target(name());
    await fillTarget(world, id);
    const sent = new Date('2022-03-30T10:00:00+08:00');
    await move(world.ctx('clerk', sent), { filingId: id, operation: randomUUID(), event: 'submit' });
    const [window] = await world.owner<{ id: string; closes_at: Date | null }[]>`select id, closes_at from windows where stage = 'target'`;
    const closed = new Date('2022-03-31T24:00:00+08:00');
    await world.owner`update windows set closes_at = ${closed} where id = ${window?.id ?? ''}`;
    await move(world.ctx('head', new Date(closed.getTime() + 3_600_000)), { filingId: id, operation: randomUUID(), event: 'return_all', words: '请改' });
    const [row] = await world.owner<{ due_at: Date }[]>`select due_at from filings where id = ${id}`;
    const submit = (at: number) => codeOf(move(world.ctx('clerk', new Date(at)), { filingId: id, operation: randomUUID(), event: 'submit' }));
    const due = row?.due_at.getTime() ?? 0;
    expect(due).toBeGreaterThan(closed.getTime());
    expect(await submit(due)).toBe('window_closed');
    expect(await submit(due - 1000)).toBe('done');
    await world.owner`update windows set closes_at = ${window?.closes_at ?? null} where id = ${window?.id ?? ''}`;
  });
  test('a closed window is closed once; reopening says why', async () => {
    const windowId = await world.open('monitoring', 11);
    await closeWindow(world.ctx('config'), { windowId, reason: '试' });
    expect(await codeOf(closeWindow(world.ctx('config'), { windowId, reason: '试' }))).toBe('stale');
    expect(await world.owner`select body::jsonb ->> 'reason' as reason from trail where act = 'window.closed'`).toEqual([{ reason: '试' }]);
  });
});

describe('through the year', () => {
  test('later forms carry the newest approved promise with its identity; a reopened target makes a new version that only later ones use', async () => {
    const title = name();
    const target = await approvedTarget(world, title);
    const [projectRow] = await world.owner<{ project_id: string }[]>`select project_id from filings where id = ${target}`;
    const of = async (kind: string, period: number | null = null) => (await world.filingsOf(kind)).find((filing) => filing.projectId === projectRow?.project_id && filing.period === period);
    await world.open('monitoring', 7);
    const july = await of('monitoring', 7);
    const lineages = async (id: string) => ((await bodyOf(world, id)).rows ?? []).map((row) => row.lineage);
    expect(await lineages(july?.id ?? '')).toEqual(await lineages(target));
    const [v1] = await world.owner<{ id: string }[]>`select accepted_version_id as id from filings where id = ${target}`;
    expect(july?.sourceVersionId).toBe(v1?.id);
    await fillMonitoring(world, july?.id ?? '');
    await throughReviews(world, july?.id ?? '', { grade: false });

    await act('performance', target, 'reopen', '预算调整');
    expect(await type('clerk', target, 'rows', 0, 'target', '≥8次')).toBe('saved');
    // 人大 keeps seeing what was approved, not what is in work
    const seen = await filingView(world.ctx('congress'), target);
    expect([rowAt(seen.body, 'rows', 0).cells.target, seen.phase, seen.opinions.length, seen.versions.length]).toEqual([{ kind: 'number', operator: '>=', number: '6', unit: '次' }, 'done', 0, 1]);
    await throughReviews(world, target);
    await approve(world, [target]);
    const [v2] = await world.owner<{ id: string }[]>`select accepted_version_id as id from filings where id = ${target}`;
    expect(v2?.id).not.toBe(v1?.id);
    expect(await codeOf(versionBodies(world.ctx('congress'), target, [v1?.id ?? '']))).toBe('not_found');

    await world.open('monitoring', 10);
    const october = await of('monitoring', 10);
    expect(october?.sourceVersionId).toBe(v2?.id);
    expect(rowAt(await bodyOf(world, october?.id ?? ''), 'rows', 0).cells.target).toMatchObject({ number: '8' });
    // the first period stays as it was accepted
    const kept = await filingView(world.ctx('clerk'), july?.id ?? '');
    expect([kept.state, rowAt(kept.body, 'rows', 0).cells.target, rowAt(kept.body, 'rows', 0).cells.actual]).toEqual(['accepted', { kind: 'number', operator: '>=', number: '6', unit: '次' }, '4']);

    await world.open('self_evaluation');
    const evaluation = await of('self_evaluation');
    expect(evaluation?.sourceVersionId).toBe(v2?.id);
    await fillEvaluation(world, evaluation?.id ?? '', '8');
    await throughReviews(world, evaluation?.id ?? '', { grade: false });
    const done = await filingView(world.ctx('auditor'), evaluation?.id ?? '');
    expect([done.state, done.body.header?.[0]?.cells.totalScore]).toEqual(['accepted', expect.stringMatching(/^\d+\.\d{1,2}$/) as string]);
    expect(await codeOf(filingView(world.ctx('congress'), (await of('monitoring', 10))?.id ?? ''))).toBe('not_found');
  }, 60_000);

  test('what is approved late is expected at once in every window that has begun', async () => {
    const before = (await world.filingsOf('monitoring')).length;
    const late = await approvedTarget(world, name());
    const [projectRow] = await world.owner<{ project_id: string }[]>`select project_id from filings where id = ${late}`;
    const mine = (await world.filingsOf('monitoring')).filter((filing) => filing.projectId === projectRow?.project_id);
    const [begun] = await world.owner<{ n: number }[]>`select count(*)::int as n from windows where stage = 'monitoring'`;
    expect([mine.length, (await world.filingsOf('monitoring')).length - before]).toEqual([begun?.n, begun?.n]);
    expect((await world.filingsOf('self_evaluation')).some((filing) => filing.projectId === projectRow?.project_id)).toBe(true);
  });

  test('a form that was expected before its exemption is on no desk and cannot be submitted, until the exemption is lifted', async () => {
    const id = await world.target(name());
    await fillTarget(world, id);
    const [row] = await world.owner<{ project_id: string; unit_id: string }[]>`select project_id, unit_id from filings where id = ${id}`;
    const held = async () => (await withActor(world.ctx('clerk'), (ctx) => listHeld(ctx.tx, ['unit_operator']))).some((line) => line.id === id);
    expect(await held()).toBe(true);
    const exemption = await makeExemption(world.ctx('performance'), { cycleId: world.cycleId, unitId: row?.unit_id ?? '', projectId: row?.project_id ?? null, stage: 'target', period: null, kind: 'waived', reason: '不安排' });
    expect(await held()).toBe(false);
    expect(await codeOf(act('clerk', id, 'submit'))).toBe('exempt');
    await liftExemption(world.ctx('performance'), { exemptionId: exemption.id, reason: '仍要安排' });
    expect(await held()).toBe(true);
    expect(await codeOf(act('clerk', id, 'submit'))).toBe('done');
  });
  test('nothing is expected of what is exempt, until the exemption is lifted', async () => {
    const target = await approvedTarget(world, name());
    const [row] = await world.owner<{ project_id: string }[]>`select project_id from filings where id = ${target}`;
    const exemption = await makeExemption(world.ctx('performance'), {
      cycleId: world.cycleId, unitId: world.units.a, projectId: row?.project_id ?? '', stage: 'monitoring', period: null, kind: 'secret', reason: '涉密',
    });
    await world.open('monitoring', 12);
    const mine = async () => (await world.filingsOf('monitoring')).filter((filing) => filing.projectId === row?.project_id && filing.period === 12);
    expect(await mine()).toHaveLength(0);
    expect(await codeOf(makeExemption(world.ctx('clerk'), { cycleId: world.cycleId, unitId: world.units.a, projectId: null, stage: 'monitoring', period: null, kind: 'waived', reason: 'x' }))).toBe('forbidden');
    await liftExemption(world.ctx('performance'), { exemptionId: exemption.id, reason: '解密' });
    expect(await mine()).toHaveLength(1);
  });

  test('a project made while the window is open has its form at once, and a code of its own', async () => {
    const make = (login: Login, unit: 'a' | 'a1') => createProject(world.ctx(login), { cycleId: world.cycleId, unitId: world.units[unit], name: name(), previousId: null });
    const made = [await make('below', 'a1'), await make('clerk', 'a1'), await make('below', 'a1'), await make('clerk', 'a'), ...(await Promise.all([make('clerk', 'a'), make('mate', 'a'), make('below', 'a1')]))];
    expect(new Set(made.map((project) => project.code)).size).toBe(7);
    const forms = await world.filingsOf('project_target');
    expect(made.every((project) => forms.some((filing) => filing.projectId === project.id))).toBe(true);
    expect(await codeOf(make('stranger', 'a'))).toBe('not_found');
    expect(await codeOf(createProject(world.ctx('clerk'), { cycleId: world.cycleId, unitId: world.units.a, name: name(), code: made[0]?.code, previousId: null }))).toBe('duplicate');
  });

  test('every department has its own target; the filled fields of another are not touched by it', async () => {
    expect((await world.filingsOf('department_target')).map((filing) => filing.unitId).sort()).toEqual([world.units.a, world.units.b].sort());
    const own = (await world.filingsOf('department_target')).find((filing) => filing.unitId === world.units.a);
    await fill(world.ctx('clerk'), own?.id ?? '', { header: { revTotal: '20', expTotal: '20' } });
    expect((await filingView(world.ctx('clerk'), own?.id ?? '')).phase).toBe('draft');
    await go(world.ctx('clerk'), own?.id ?? '', 'submit').catch((error: unknown) => expect(error).toMatchObject({ code: 'blocked_by_findings' }));
  });
});
