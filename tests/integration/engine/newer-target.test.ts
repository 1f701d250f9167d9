import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Finding } from '@/domain/checks/finding';
import type { Place, Row } from '@/domain/filings/body';
import type { MoveInput } from '@/domain/filings/commands';
import { levelOf } from '@/domain/rules/frame';
import { explainAll, gradeGood } from '@/server/demo/driver';
import { move } from '@/server/filings/move';
import { addOpinion } from '@/server/filings/opinions';
import { saveCells } from '@/server/filings/save-cells';
import { takeOverSource } from '@/server/filings/take-over-source';
import { filingView } from '@/server/filings/view';
import { verifyTrail } from '@/server/trail/verify';
import { approve, approvedTarget, bodyOf, codeOf, fillEvaluation, fillMonitoring, rowAt, yearWorld, type Login, type YearWorld } from '../../support/year-world';

let world: YearWorld;
beforeAll(async () => {
  world = await yearWorld();
}, 120_000);
afterAll(() => world.close());

const act = (login: Login, filingId: string, event: MoveInput['event'], words?: string) =>
  move(world.ctx(login), { filingId, operation: randomUUID(), event, ...(words === undefined ? {} : { words }) });
const view = (id: string, login: Login = 'clerk') => filingView(world.ctx(login), id);
async function findings(id: string): Promise<readonly Finding<Place>[]> {
  const { kind, body, context } = await view(id);
  return world.ctx('clerk').kinds[kind]?.check(body, { ...context, evidence: new Set(context.evidence) }) ?? [];
}
const rowsOf = async (id: string): Promise<readonly Row[]> => (await bodyOf(world, id)).rows ?? [];
const names = async (id: string) => (await rowsOf(id)).map((row) => row.cells.name);

/** Approved anew: the first value is raised, the second indicator leaves, another one comes after the third, and the last one is now the first. */
async function anew(target: string): Promise<void> {
  await act('performance', target, 'reopen', '年度任务调整。');
  const [first, second, third] = await rowsOf(target);
  if (!first || !second || !third) throw new Error('no rows');
  const { edits } = await saveCells(world.ctx('clerk'), target, { operation: randomUUID(), edits: [{ table: 'rows', row: first.id, field: 'target', base: first.cells.target ?? null, typed: '≥8次' }] });
  expect(edits[0]?.status).toBe('saved');
  await saveCells(world.ctx('clerk'), target, { operation: randomUUID(), edits: [], remove: [{ table: 'rows', row: second.id }] });
  const { level1, level2, name: _name, target: _target, ...rest } = second.cells;
  await saveCells(world.ctx('clerk'), target, {
    operation: randomUUID(), edits: [],
    add: [{ table: 'rows', row: randomUUID(), after: third.id, cells: { level1: String(level1), level2: String(level2), name: '培训档案完整率', target: '≥99%', description: '档案齐全的班次占比', scoringRule: String(rest.scoringRule), basis: String(rest.basis), weight: String(rest.weight), direction: 'positive', dueMonth: String(rest.dueMonth ?? '12') } }],
  });
  const last = (await rowsOf(target)).at(-1)?.id ?? '';
  await saveCells(world.ctx('clerk'), target, { operation: randomUUID(), edits: [], move: [{ table: 'rows', row: last, after: null }] });
  await explainAll(world.ctx('clerk'), target, '情况属实。');
  await act('clerk', target, 'submit');
  for (const login of ['head', 'business'] as const) await act(login, target, 'pass');
  await gradeGood(world.ctx('performance'), target);
  await act('performance', target, 'pass');
  await approve(world, [target]);
}

describe.each([
  { kind: 'monitoring', period: 7, fillForm: (id: string) => fillMonitoring(world, id), again: '5' },
  { kind: 'self_evaluation', period: null, fillForm: (id: string) => fillEvaluation(world, id), again: '7' },
] as const)('a target approved anew while its $kind is open', ({ kind, period, fillForm, again }) => {
  let target: string;
  let report: string;
  beforeAll(async () => {
    target = await approvedTarget(world, `重批${kind}`);
    await world.open(kind, period);
    const { project } = await view(target);
    report = (await world.filingsOf(kind)).find((filing) => filing.projectId === project?.id)?.id ?? '';
    await fillForm(report);
  });

  test('says nothing before, and says it afterwards: as a finding that asks, with both versions', async () => {
    expect((await view(report)).context.newerSource).toBeNull();
    expect((await findings(report)).map((finding) => finding.code)).not.toContain('X-29');
    await anew(target);
    const open = await view(report);
    expect(open.context.newerSource).toMatchObject({ filingId: target });
    const found = (await findings(report)).find((finding) => finding.code === 'X-29');
    expect(found).toMatchObject({ severity: 'error', certainty: 'certain', params: { from: open.context.newerSource?.from, to: open.context.newerSource?.to } });
    expect(found && levelOf(open.context.rules, found)).toBe('explain');
    expect(await codeOf(act('clerk', report, 'submit'))).toBe('explanation_missing');
    expect(await names(report)).toContain('培训合格率');
  });

  test('only who fills the form in takes the new target over, and only while the whole form is open', async () => {
    expect(await codeOf(takeOverSource(world.ctx('stranger'), { filingId: report }))).toBe('not_found');
    expect(await codeOf(takeOverSource(world.ctx('performance'), { filingId: report }))).toBe('forbidden');
    await explainAll(world.ctx('clerk'), report, '先按旧版上报。');
    await act('clerk', report, 'submit');
    expect(await codeOf(takeOverSource(world.ctx('clerk'), { filingId: report }))).toBe('frozen');
    const row = rowAt(await bodyOf(world, report), 'rows', 0).id;
    await addOpinion(world.ctx('head'), { filingId: report, operation: randomUUID(), scope: 'row', place: { table: 'rows', row, field: null }, text: '请核对。', blocking: true, findingCode: null });
    await act('head', report, 'return_parts');
    expect(await codeOf(takeOverSource(world.ctx('clerk'), { filingId: report }))).toBe('frozen');
    await saveCells(world.ctx('clerk'), report, { operation: randomUUID(), edits: [{ table: 'rows', row, field: 'actual', base: (rowAt(await bodyOf(world, report), 'rows', 0)).cells.actual ?? null, typed: again }] });
    await act('clerk', report, 'submit');
    await act('head', report, 'return_all', '请采用新批复的目标。');
  });

  test('taken over: planned values are the new ones, what was reported stays, and the trail says it once', async () => {
    const before = await rowsOf(report);
    await takeOverSource(world.ctx('clerk'), { filingId: report });
    const [after, promised] = [await rowsOf(report), await rowsOf(target)];
    expect(after.map((row) => [row.lineage, row.cells.name, row.cells.target])).toEqual(promised.map((row) => [row.lineage, row.cells.name, row.cells.target]));
    expect(after.map((row) => row.cells.name)).not.toContain('培训合格率');
    expect(after.find((row) => row.cells.name === '培训档案完整率')?.cells.actual).toBeNull();
    for (const row of after) {
      const old = before.find((one) => one.lineage === row.lineage);
      if (old) expect(row.cells.actual).toEqual(old.cells.actual);
    }
    const open = await view(report);
    expect(open.context.newerSource).toBeNull();
    expect((await findings(report)).map((finding) => finding.code)).not.toContain('X-29');

    await takeOverSource(world.ctx('clerk'), { filingId: report });
    const told = await world.owner<{ body: string; actor: string }[]>`select body, actor_name as actor from trail where filing_id = ${report} and act = 'source.taken_over'`;
    expect(told.map(({ body, actor }) => [actor, (JSON.parse(body) as { from: number; to: number }).to > (JSON.parse(body) as { from: number }).from])).toEqual([['clerk', true]]);
    expect((await verifyTrail(world.connection.db)).breaks).toEqual([]);
  });
});
