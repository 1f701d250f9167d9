import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Row } from '@/domain/filings/body';
import type { CellEdit, SaveAnswer, SaveRequest } from '@/domain/filings/view';
import { go, say } from '@/server/demo/driver';
import { approveBatch } from '@/server/filings/approve-batch';
import { move } from '@/server/filings/move';
import { addOpinion } from '@/server/filings/opinions';
import { saveCells } from '@/server/filings/save-cells';
import { filingView } from '@/server/filings/view';
import { approvedTarget, bodyOf, codeOf, fillTarget, rowAt, yearWorld, type Login, type YearWorld } from '../../support/year-world';

let world: YearWorld;
let id: string;
let rows: readonly Row[];

beforeAll(async () => {
  world = await yearWorld();
}, 120_000);
afterAll(() => world.close());
beforeEach(async () => {
  id = await world.target(`项目${randomUUID().slice(0, 8)}`);
  rows = (await bodyOf(world, id)).rows ?? [];
});

const edit = (row: Row, field: string, typed: string, base: CellEdit['base'] = row.cells[field] ?? null, table = 'rows'): CellEdit => ({ table, row: row.id, field, base, typed });
const save = (login: Login, request: Partial<SaveRequest>, filing = id): Promise<SaveAnswer> => saveCells(world.ctx(login), filing, { operation: randomUUID(), edits: [], ...request });
const first = () => rowAt({ rows }, 'rows', 0);
const trailOf = (filing: string) => world.owner<{ act: string }[]>`select act from trail where filing_id = ${filing} order by seq`;

describe('two people', () => {
  test('different cells of one row, saved at once, both land', async () => {
    const answers = await Promise.all([save('clerk', { edits: [edit(first(), 'name', '培训场次')] }), save('mate', { edits: [edit(first(), 'target', '≥6次')] })]);
    expect(answers.map((answer) => answer.edits[0]?.status)).toEqual(['saved', 'saved']);
    const { cells } = rowAt(await bodyOf(world, id), 'rows', 0);
    expect([cells.name, cells.target]).toEqual(['培训场次', { kind: 'number', operator: '>=', number: '6', unit: '次' }]);
  });

  test('the same cell: one is saved, the other sees both values, who and when', async () => {
    const at = new Date('2022-03-02T14:03:00+08:00');
    await saveCells(world.ctx('mate', at), id, { operation: randomUUID(), edits: [edit(first(), 'name', '三')] });
    const { edits } = await save('clerk', { edits: [edit(first(), 'name', '二')] });
    expect(edits).toEqual([{ status: 'conflict', cell: '三', typed: null, by: 'mate', at: at.toISOString() }]);
    expect(rowAt(await bodyOf(world, id), 'rows', 0).cells.name).toBe('三');
  });

  test('the same cell at the same moment: exactly one is saved', async () => {
    const answers = await Promise.all([save('clerk', { edits: [edit(first(), 'name', '甲')] }), save('mate', { edits: [edit(first(), 'name', '乙')] })]);
    expect(answers.map((answer) => answer.edits[0]?.status).sort()).toEqual(['conflict', 'saved']);
  });

  test('the same text from both is no conflict', async () => {
    await save('clerk', { edits: [edit(first(), 'name', '甲')] });
    expect((await save('mate', { edits: [edit(first(), 'name', '甲')] })).edits[0]?.status).toBe('saved');
  });

  test('a conflict with the cells of a row that somebody added says who', async () => {
    const row = randomUUID();
    await save('mate', { add: [{ table: 'rows', row, after: null, cells: { name: '新' } }] });
    const { edits } = await save('clerk', { edits: [{ table: 'rows', row, field: 'name', base: null, typed: '旧' }] });
    expect(edits[0]).toMatchObject({ status: 'conflict', cell: '新', by: 'mate' });
  });
});

describe('a row in another place', () => {
  const order = async (login: Login = 'clerk') => ((await bodyOf(world, id, login)).rows ?? []).map((row) => row.id);
  const to = (row: Row | undefined, after: Row | undefined | null) => ({ move: [{ table: 'rows', row: row?.id ?? '', after: after?.id ?? null }] });
  const [a, b, c] = [0, 1, 2];

  test('stands there for everybody, with a sentence in the trail; the same place again is no act', async () => {
    const before = await order();
    await save('clerk', { edits: [edit(first(), 'name', '培训场次'), edit(rowAt({ rows }, 'rows', c), 'name', '完成时间')] });
    await save('clerk', to(rows[a], rows[c]));
    const moved = [before[b], before[c], before[a], ...before.slice(3)];
    expect(await order('performance')).toEqual(moved);
    await save('clerk', to(rows[a], rows[c]));
    const told = await world.owner<{ body: string }[]>`select body from trail where filing_id = ${id} and act = 'row.moved'`;
    expect(told.map(({ body }) => JSON.parse(body) as unknown)).toMatchObject([{ place: { table: 'rows', row: rows[a]?.id }, name: '培训场次', after: rows[c]?.id, afterName: '完成时间' }]);
    await save('clerk', to(rows[a], null));
    expect(await order()).toEqual(before);
  });

  test('keeps the places of rows that went and come back', async () => {
    const before = await order();
    await save('clerk', { remove: [{ table: 'rows', row: rows[b]?.id ?? '' }] });
    await save('clerk', to(rows[c], null));
    await save('clerk', { restore: [{ table: 'rows', row: rows[b]?.id ?? '' }] });
    expect(await order()).toEqual([before[c], before[b], before[a], ...before.slice(3)]);
  });

  test('is refused behind a row that has gone, and to others than the author', async () => {
    await save('clerk', { remove: [{ table: 'rows', row: rows[b]?.id ?? '' }] });
    expect(await codeOf(save('clerk', to(rows[a], rows[b])))).toBe('stale');
    expect(await codeOf(save('business', to(rows[a], null)))).toBe('forbidden');
  });
});

describe('a retry', () => {
  test('of a save returns the first answer and writes nothing twice', async () => {
    const request = { operation: randomUUID(), edits: [edit(first(), 'name', '甲')] };
    const answers = await Promise.all([saveCells(world.ctx('clerk'), id, request), saveCells(world.ctx('clerk'), id, request)]);
    expect(answers[1]).toEqual(answers[0]);
    expect((await trailOf(id)).filter((entry) => entry.act === 'cell.saved')).toHaveLength(1);
  });

  test('of an added row adds it once', async () => {
    const request: SaveRequest = { operation: randomUUID(), edits: [], add: [{ table: 'rows', row: randomUUID(), after: null }] };
    await saveCells(world.ctx('clerk'), id, request);
    await saveCells(world.ctx('clerk'), id, request);
    expect((await bodyOf(world, id)).rows).toHaveLength(rows.length + 1);
  });

  test('a double click on submit gives one version, one receipt, one entry', async () => {
    await fillTarget(world, id);
    const input = { filingId: id, operation: randomUUID(), event: 'submit' as const };
    const [one, two] = await Promise.all([move(world.ctx('clerk'), input), move(world.ctx('clerk'), input)]);
    expect(two).toEqual(one);
    expect(one?.receipt?.versionNo).toBe(1);
    expect(await world.owner`select no from versions where filing_id = ${id}`).toHaveLength(1);
    expect((await trailOf(id)).filter((entry) => entry.act === 'filing.submitted')).toHaveLength(1);
  });

  test('two presses with different ids: the second is told that the state has changed', async () => {
    await fillTarget(world, id);
    const press = () => codeOf(move(world.ctx('clerk'), { filingId: id, operation: randomUUID(), event: 'submit' }));
    expect((await Promise.all([press(), press()])).sort()).toEqual(['done', 'illegal_transition']);
  });

  test("an id used for another form is refused and does not answer with the other form's answer", async () => {
    const operation = randomUUID();
    await saveCells(world.ctx('clerk'), id, { operation, edits: [edit(first(), 'name', '甲')] });
    const other = await world.target('另一个');
    expect(await codeOf(saveCells(world.ctx('clerk'), other, { operation, edits: [] }))).toBe('invalid_input');
  });

  test('nor does it answer another verb of the same form', async () => {
    const operation = randomUUID();
    await fillTarget(world, id);
    await saveCells(world.ctx('clerk'), id, { operation, edits: [edit(first(), 'remark', '甲')] });
    expect(await codeOf(move(world.ctx('clerk'), { filingId: id, operation, event: 'submit' }))).toBe('invalid_input');
  });

  test('one id at the same moment on two forms: one is done, the other refused, nothing half', async () => {
    const other = await world.target('又一个');
    const operation = randomUUID();
    const second = rowAt(await bodyOf(world, other), 'rows', 0);
    const codes = await Promise.all([
      codeOf(saveCells(world.ctx('clerk'), id, { operation, edits: [edit(first(), 'name', '甲')] })),
      codeOf(saveCells(world.ctx('clerk'), other, { operation, edits: [edit(second, 'name', '甲')] })),
    ]);
    expect(codes.sort()).toEqual(['done', 'invalid_input']);
    expect(await world.owner`select 1 from trail where act = 'cell.saved' and filing_id in (${id}, ${other})`).toHaveLength(1);
  });

  test('the id of one person means nothing to another', async () => {
    const operation = randomUUID();
    await saveCells(world.ctx('mate'), id, { operation, edits: [edit(first(), 'name', '甲')] });
    const { edits } = await saveCells(world.ctx('clerk'), id, { operation, edits: [edit(first(), 'basis', '乙')] });
    expect(edits).toEqual([{ status: 'saved', cell: '乙', typed: null, problem: null }]);
  });
});

describe('what people type', () => {
  test.each([
    ['50,000 characters', 'name', '长'.repeat(50_000), { status: 'refused', code: 'too_long', params: { max: 1000, found: 50_000 } }],
    ['zero-width and direction marks', 'name', '培\u200b训\u202e场\ufeff次', { status: 'saved', cell: '培训场次', problem: null }],
    ['control characters', 'name', '培\u0007训\u0000次\u001b数', { status: 'saved', cell: '培训次数' }],
    ['only a NUL', 'name', '\u0000', { status: 'saved', cell: null }],
    ['half of an emoji', 'name', '好\ud83d', { status: 'saved', cell: '好' }],
    ['an emoji', 'name', '好👍🏽', { status: 'saved', cell: '好👍🏽' }],
    ['Kangxi radicals', 'name', '⼤城县⻔⻋', { status: 'saved', cell: '大城县门车' }],
    ['a letter in a number', 'weight', '1O', { status: 'saved', cell: null, typed: '1O', problem: 'letter_in_number' }],
    ['full-width digits', 'weight', '１２．５', { status: 'saved', cell: '12.5' }],
    ['20 digits where four fit', 'weight', '12345678901234567890', { status: 'saved', cell: null, typed: '12345678901234567890', problem: 'too_large' }],
    ['five digits where four fit', 'weight', '10000', { status: 'saved', cell: null, problem: 'too_large' }],
    ['20 digits in a value', 'target', '≥12345678901234567890次', { status: 'saved', cell: { kind: 'number', operator: '>=', number: '12345678901234567890', unit: '次' } }],
    ['a choice that no list offers', 'direction', 'sideways', { status: 'refused', code: 'invalid_input' }],
    ['a second level outside the frame', 'level2', 'magic', { status: 'refused', code: 'not_in_frame' }],
    ['month 13 of next year', 'dueMonth', '次年13月', { status: 'saved', cell: null, problem: 'not_a_month' }],
  ])('%s', async (_name, field, typed, answer) => {
    expect((await save('clerk', { edits: [edit(first(), field, typed)] })).edits[0]).toMatchObject(answer);
    await filingView(world.ctx('clerk'), id);
  });

  test.each(['-5', '99999999999999999999万元', '1,50', '1e400'])('money %s is kept as typed and marked', async (typed) => {
    const fund = rowAt(await bodyOf(world, id), 'funds', 0);
    expect((await save('clerk', { edits: [edit(fund, 'annual', typed, null, 'funds')] })).edits[0]).toMatchObject({ status: 'saved', cell: null, typed, problem: expect.any(String) as string });
  });

  test.each([['nothing', 'name'], ['rows', 'nothing'], ['rows', '__proto__'], ['__proto__', 'name'], ['rows', 'constructor'], ['rows', 'filingId'], ['toString', 'name']])('field %s.%s does not exist', async (table, field) => {
    const { edits } = await save('clerk', { edits: [{ table, row: first().id, field, base: null, typed: 'x' }] });
    expect(edits[0]).toMatchObject({ status: 'refused', code: 'unknown_field' });
  });

  test('one bad cell does not take the good ones with it', async () => {
    const { edits } = await save('clerk', { edits: [edit(first(), 'level2', 'magic'), edit(first(), 'name', '甲')] });
    expect(edits.map((answer) => answer.status)).toEqual(['refused', 'saved']);
  });

  test('what was typed stays beside what was understood, and goes when it is typed plainly', async () => {
    await save('clerk', { edits: [edit(first(), 'target', '不少于６次')] });
    const row = rowAt(await bodyOf(world, id), 'rows', 0);
    expect(row.typed).toEqual({ target: '不少于６次' });
    await save('clerk', { edits: [edit(row, 'target', '≥6次')] });
    expect(rowAt(await bodyOf(world, id), 'rows', 0).typed).toEqual({});
  });
});

/** A monitoring form of an approved target. */
async function july(): Promise<{ id: string } | undefined> {
  await approvedTarget(world, `已批${randomUUID().slice(0, 4)}`);
  const [window] = await world.owner`select 1 from windows where stage = 'monitoring' and period = 7`;
  if (!window) await world.open('monitoring', 7);
  return (await world.filingsOf('monitoring')).at(-1);
}

describe('whose cells', () => {
  test("another department's form, and a row of another form, do not exist", async () => {
    expect(await codeOf(save('stranger', { edits: [edit(first(), 'name', 'x')] }))).toBe('not_found');
    const theirs = await world.target('乙局项目', 'b');
    const [row] = await world.owner<{ id: string }[]>`select id from indicator_rows where filing_id = ${theirs}`;
    const { edits } = await save('clerk', { edits: [{ table: 'rows', row: row?.id ?? '', field: 'name', base: null, typed: 'x' }] });
    expect(edits[0]).toMatchObject({ status: 'refused', code: 'stale' });
    expect(await codeOf(save('clerk', { remove: [{ table: 'rows', row: row?.id ?? '' }] }))).toBe('stale');
    expect(await codeOf(save('clerk', { add: [{ table: 'rows', row: row?.id ?? '', after: null }] }))).toBe('duplicate');
    expect(await world.owner`select removed_at from indicator_rows where id = ${row?.id ?? ''}`).toEqual([{ removed_at: null }]);
  });

  test.each(['nonsense', '', '../etc', "1' or '1'='1"])('an address that is no id (%s) is not found', async (filing) => {
    expect(await codeOf(save('clerk', {}, filing))).toBe('not_found');
  });

  test.each(['business', 'auditor', 'leader', 'treasury', 'supervisor'] as const)('%s may look but not type', async (login) => {
    const { edits } = await save(login, { edits: [edit(first(), 'name', 'x')] });
    expect(edits[0]).toMatchObject({ status: 'refused', code: 'forbidden' });
    expect(await codeOf(save(login, { add: [{ table: 'rows', row: randomUUID(), after: null }] }))).toBe('forbidden');
  });

  test.each(['config', 'congress', 'system', 'security', 'auditAdmin'] as const)('%s has no business here at all', async (login) => {
    expect(['not_found', 'forbidden']).toContain(await codeOf(save(login, {})));
  });

  test('copied and computed cells are nobody’s; treasury writes its own figures into the unit’s form', async () => {
    const report = await july();
    const body = await bodyOf(world, report?.id ?? '');
    const row = rowAt(body, 'rows', 0);
    const fund = rowAt(body, 'funds', 0);
    const { edits } = await save('clerk', { edits: [edit(row, 'target', '=1'), edit(row, 'light', 'green'), edit(row, 'completion', '1')] }, report?.id);
    expect(edits).toEqual([{ status: 'refused', code: 'frozen', params: { why: 'copied' } }, ...[1, 2].map(() => ({ status: 'refused', code: 'frozen', params: { why: 'derived' } }))]);
    const money = await save('treasury', { edits: [edit(fund, 'executed', '3', null, 'funds'), edit(fund, 'note', 'x', null, 'funds')] }, report?.id);
    expect(money.edits.map((answer) => answer.status)).toEqual(['saved', 'refused']);
    expect(money.derived.map((cell) => cell.field)).toContain('fundLight');
  });

  test('nothing computed differs from what is kept, whatever is typed', async () => {
    const report = await july();
    const row = rowAt(await bodyOf(world, report?.id ?? ''), 'rows', 0);
    const answer = await save('clerk', { edits: [edit(row, 'actual', '99999999999999999999')] }, report?.id);
    expect(answer.edits[0]?.status).toBe('saved');
    const shown = rowAt(await bodyOf(world, report?.id ?? ''), 'rows', 0).cells;
    const [kept] = await world.owner`select completion::text, light from monitoring_rows where id = ${row.id}`;
    expect([kept?.completion, kept?.light]).toEqual([shown.completion, shown.light]);
  });

  test('the widest numbers that can be typed are kept, with all that is computed from them', async () => {
    const report = await july();
    const row = rowAt(await bodyOf(world, report?.id ?? ''), 'rows', 1);
    await world.owner`update monitoring_rows set target_number = 0.0001 where id = ${row.id}`;
    expect((await save('clerk', { edits: [edit(row, 'actual', '99999999999999999999.9999')] }, report?.id)).edits[0]?.status).toBe('saved');
    await world.open('self_evaluation');
    const [evaluation] = await world.filingsOf('self_evaluation');
    await world.owner`update evaluation_rows set weight = 9999.99 where filing_id = ${evaluation?.id ?? ''}`;
    const list = (await bodyOf(world, evaluation?.id ?? '')).rows ?? [];
    const answer = await save('clerk', { edits: list.flatMap((one) => [edit(one, 'points', '9999.99'), edit(one, 'actual', '99999999999999999999'), edit(one, 'tier', 'achieved')]) }, evaluation?.id);
    expect(answer.edits.every((one) => one.status === 'saved')).toBe(true);
    const [kept] = await world.owner`select max(score) > 100 as wide from evaluation_rows where filing_id = ${evaluation?.id ?? ''}`;
    expect(kept?.wide).toBe(true);
    await filingView(world.ctx('clerk'), evaluation?.id ?? '');
  });
});

describe('rows', () => {
  test('500 rows in one paste, in their order, in good time', async () => {
    const ids = Array.from({ length: 500 - rows.length }, () => randomUUID());
    const begin = performance.now();
    await save('clerk', {
      add: ids.map((row, index) => ({ table: 'rows', row, after: index === 0 ? first().id : (ids[index - 1] ?? null), cells: { name: `指标${index}`, target: `≥${index}次`, level1: 'output', level2: 'quantity' } })),
    });
    expect(performance.now() - begin).toBeLessThan(3000);
    const names = ((await bodyOf(world, id)).rows ?? []).map((row) => row.id);
    expect(names).toEqual([first().id, ...ids, ...rows.slice(1).map((row) => row.id)]);
    expect(await codeOf(save('clerk', { add: [{ table: 'rows', row: randomUUID(), after: null }] }))).toBe('too_many');
  }, 60_000);

  test('rows put into two places of the list stand where they were put', async () => {
    const [a, b, c] = [randomUUID(), randomUUID(), randomUUID()];
    const [one, two, three] = rows.map((row) => row.id);
    await save('clerk', { add: [{ table: 'rows', row: a, after: one ?? null }, { table: 'rows', row: b, after: two ?? null }, { table: 'rows', row: c, after: b }] });
    await save('clerk', { add: [] });
    expect(((await bodyOf(world, id)).rows ?? []).map((row) => row.id).slice(0, 6)).toEqual([one, a, two, b, c, three]);
  });

  test('a removed row comes back to its place with its cells', async () => {
    await save('clerk', { edits: [edit(rowAt({ rows }, 'rows', 1), 'name', '第二')] });
    await save('clerk', { remove: [{ table: 'rows', row: rows[1]?.id ?? '' }] });
    await save('clerk', { add: [{ table: 'rows', row: randomUUID(), after: rows[0]?.id ?? null }] });
    expect(await codeOf(save('clerk', { remove: [{ table: 'rows', row: rows[1]?.id ?? '' }] }))).toBe('stale');
    await save('clerk', { restore: [{ table: 'rows', row: rows[1]?.id ?? '' }] });
    const back = (await bodyOf(world, id)).rows ?? [];
    expect([back.length, back[2]?.id, back[2]?.cells.name, back[3]?.id]).toEqual([rows.length + 1, rows[1]?.id, '第二', rows[2]?.id]);
  });

  test('a paste that cannot be understood as a whole leaves nothing', async () => {
    const good = { table: 'rows', row: randomUUID(), after: null, cells: { name: '好' } };
    expect(await codeOf(save('clerk', { add: [good, { table: 'rows', row: randomUUID(), after: null, cells: { level2: 'magic' } }] }))).toBe('not_in_frame');
    expect(await codeOf(save('clerk', { add: [good, good] }))).toBe('duplicate');
    expect(await codeOf(save('clerk', { add: [good, { table: 'funds', row: randomUUID(), after: null }] }))).toBe('frozen');
    expect((await bodyOf(world, id)).rows).toHaveLength(rows.length);
  });

  test('the row of a form of one row, or of money by source, cannot come or go', async () => {
    const body = await bodyOf(world, id);
    for (const table of ['header', 'funds']) expect(await codeOf(save('clerk', { remove: [{ table, row: rowAt(body, table, 0).id }] }))).toBe('frozen');
  });
});

describe('a reviewer returns while the clerk saves', () => {
  async function underReview(): Promise<Row> {
    await fillTarget(world, id);
    await go(world.ctx('clerk'), id, 'submit');
    await say(world.ctx('head'), id, (body) => body.rows?.[0], '请核对。');
    return rowAt(await bodyOf(world, id), 'rows', 0);
  }
  const typing = (row: Row) => save('clerk', { edits: [edit(row, 'description', '改过')] });
  const giveBack = () => move(world.ctx('head'), { filingId: id, operation: randomUUID(), event: 'return_parts' });

  test('saved first: frozen, then returned', async () => {
    const row = await underReview();
    expect((await typing(row)).edits[0]).toMatchObject({ status: 'refused', code: 'frozen' });
    await giveBack();
  });
  test('returned first: saved into the new version', async () => {
    const row = await underReview();
    await giveBack();
    expect((await typing(row)).edits[0]?.status).toBe('saved');
  });
  test('both at once: one after the other, never a mixture', async () => {
    const row = await underReview();
    const [saved] = await Promise.all([typing(row), giveBack()]);
    const answer = saved.edits[0];
    const now = rowAt(await bodyOf(world, id), 'rows', 0).cells.description;
    expect(answer?.status === 'saved' ? now : answer?.status).toBe(answer?.status === 'saved' ? '改过' : 'refused');
    const [version] = await world.owner<{ snapshot: { body: { rows: { cells: { description: string } }[] } } }[]>`select snapshot from versions where filing_id = ${id}`;
    expect(version?.snapshot.body.rows[0]?.cells.description).toBe(row.cells.description);
  });
});

describe('ids in one decision', () => {
  test('a retry of the batch answers the first; the same id in another year is refused', async () => {
    await fillTarget(world, id);
    await go(world.ctx('clerk'), id, 'submit');
    await go(world.ctx('head'), id, 'pass');
    await go(world.ctx('business'), id, 'pass');
    await world.owner`update filings set state = 'passed', holder = 'fin_leader' where id = ${id}`;
    const input = { cycleId: world.cycleId, operation: randomUUID(), docNo: randomUUID(), decidedOn: '2022-03-20', filingIds: [id] };
    const [one, two] = await Promise.all([approveBatch(world.ctx('leader'), input), approveBatch(world.ctx('leader'), input)]);
    expect(two).toEqual(one);
    expect(await codeOf(addOpinion(world.ctx('leader'), { filingId: id, operation: input.operation, scope: 'form', place: { table: null, row: null, field: null }, text: 'x', blocking: false, findingCode: null }))).toBe('invalid_input');
  });
});
