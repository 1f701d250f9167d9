import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { importDocument } from '@/server/importing/import-document';
import { previewImport } from '@/server/importing/preview';
import { undoImport } from '@/server/importing/undo-import';
import { keptDocument } from '@/tests/support/importing/kept';
import { approvedTarget, bodyOf, codeOf, yearWorld, type YearWorld } from '@/tests/support/year-world';

const HEAD = ['一级指标', '二级指标', '三级指标', '年度指标值'];
const ROWS: readonly (readonly [string, string, string, string, string, string])[] = [
  ['产出指标', '数量指标', '培训场次', '≥6次', '5次', '10'], ['产出指标', '质量指标', '培训合格率', '≥95%', '97%', '12.5'], ['产出指标', '时效指标', '完成时间', '12月15日前', '12月10日', '12.5'],
  ['产出指标', '成本指标', '培训总成本', '≤20万元', '19万元', '12.5'], ['效果指标', '社会效益指标', '持证上岗人数', '≥120人', '126人', '30'], ['满意度指标', '服务对象满意度指标', '学员满意度', '≥90%', '92%', '10'],
];
const line = (cells: readonly string[]): string => `${cells.join(' | ')} |`;
const evaluation = (rows = ROWS): string => [
  '项目支出绩效自评表', '（2022年度）', line(['项目名称', '技能培训']), line(['项目资金（万元）', '年初预算数', '全年预算数', '全年执行数', '分值', '执行率', '得分']), line(['年度资金总额', '20.00', '20.00', '19.00', '10', '95.00%', '9.50']),
  line(['年度总体目标', '预期目标', '实际完成情况']), line(['', '全年举办培训6次以上。', '举办培训5次，126人取得证书。']), line([...HEAD, '实际完成值', '分值', '得分', '偏差原因分析及改进措施']),
  ...rows.map((row, index) => line([...row.slice(0, 5), '15', row[5], index === 0 ? '疫情期间停办一次' : ''])),
].join('\n');
const monitoring = [
  '项目支出绩效目标执行监控表', '（2022年度）', line(['项目名称', '技能培训']), line(['项目资金（万元）', '年初预算数', '1-7月执行数', '1-7月执行率', '全年预计执行数']), line(['年度资金总额', '20.00', '12.00', '60.00%', '20.00']),
  line([...HEAD, '1-7月执行情况', '全年预计完成情况', '偏差原因分析', '完成目标可能性']), ...ROWS.map((row) => line([...row.slice(0, 3), row[3], row[4], '按计划完成', '', '确定能'])),
].join('\n');

describe('published reports taken over into the forms made from the approved target', () => {
  let world: YearWorld;
  beforeAll(async () => {
    world = await yearWorld();
    await approvedTarget(world, '技能培训');
    await world.open('monitoring', 7);
    await world.open('self_evaluation');
  });
  afterAll(() => world.close());
  const look = (documentId: string) => previewImport(world.ctx('clerk'), { documentId, cycleId: world.cycleId });

  it('a self-evaluation: results are typed, promises compared, scores computed', async () => {
    const documentId = await keptDocument(world.ctx('clerk'), '自评.txt', evaluation());
    const [form] = (await look(documentId)).forms;
    if (!form?.filing) throw new Error('no form');
    expect(form).toMatchObject({ kind: 'self_evaluation', action: 'fill', counts: { changed: 0 } });
    const done = await importDocument(world.ctx('clerk'), { documentId, cycleId: world.cycleId, operation: randomUUID(), accepted: { [form.key]: { cells: 'all', seq: form.filing.seq } } });
    const body = await bodyOf(world, form.filing.id, 'clerk');
    expect(body.header?.[0]?.cells).toMatchObject({ actualGoal: '举办培训5次，126人取得证书。', executionScore: '9.50' });
    expect(body.rows?.map((row) => row.cells.actual)).toEqual(['5', '97', null, '19', '126', '92']);
    expect(body.rows?.[2]?.cells.actualDate).toBe('2022-12-10');
    expect(body.rows?.[0]?.cells.reason).toBe('疫情期间停办一次');
    expect(Number(body.rows?.[0]?.cells.score)).toBeLessThan(Number(body.rows?.[0]?.cells.weight));

    await undoImport(world.ctx('clerk'), { importId: done.importId });
    const after = await bodyOf(world, form.filing.id, 'clerk');
    expect(after.rows?.map((row) => row.cells.actual)).toEqual([null, null, null, null, null, null]);
    expect((await world.filingsOf('self_evaluation')).map((filing) => filing.state)).toEqual(['draft']);
    const [row] = await world.owner`select phase, began_at, total_score from filings where id = ${form.filing.id}`;
    expect(row).toMatchObject({ phase: 'not_begun', began_at: null });
  });

  it('a self-evaluation takes no row that the target does not have, and says so', async () => {
    const documentId = await keptDocument(world.ctx('clerk'), '自评2.txt', evaluation([...ROWS.slice(0, 5), ['满意度指标', '服务对象满意度指标', '学员满意度', '≥90%', '92%', '10'], ['效果指标', '经济效益指标', '带动增收户数', '≥30户', '33户', '5']]));
    const [form] = (await look(documentId)).forms;
    const extra = form?.rows.find((entry) => entry.name === '带动增收户数');
    expect(extra?.row).toBeNull();
    expect(new Set(extra?.cells.map((cell) => cell.status))).toEqual(new Set(['cannot_place']));
  });

  it('monitoring goes into the form of its period', async () => {
    const documentId = await keptDocument(world.ctx('clerk'), '监控.txt', monitoring);
    const [form] = (await look(documentId)).forms;
    if (!form?.filing) throw new Error('no form');
    expect(form).toMatchObject({ kind: 'monitoring', period: 7, action: 'fill' });
    await importDocument(world.ctx('clerk'), { documentId, cycleId: world.cycleId, operation: randomUUID(), accepted: { [form.key]: { cells: 'all', seq: form.filing.seq } } });
    const body = await bodyOf(world, form.filing.id, 'clerk');
    expect(body.funds?.find((row) => row.cells.source === 'total')?.cells).toMatchObject({ executed: '120000.00', forecast: '200000.00' });
    expect(body.rows?.map((row) => [row.cells.actual, row.cells.likelihood])).toEqual([['5', 'certain'], ['97', 'certain'], [null, 'certain'], ['19', 'certain'], ['126', 'certain'], ['92', 'certain']]);
    const other = await keptDocument(world.ctx('clerk'), '监控10.txt', monitoring.replaceAll('1-7月', '1-10月'));
    expect((await look(other)).forms[0]).toMatchObject({ action: 'refuse', refusal: { why: 'no_accepted_target' } });
  });

  it('a project without an approved target has no such form', async () => {
    const documentId = await keptDocument(world.ctx('clerk'), '自评3.txt', evaluation().replace('技能培训', '另一个项目'));
    const preview = await look(documentId);
    expect(preview.forms[0]).toMatchObject({ action: 'refuse', refusal: { why: 'no_accepted_target' } });
    expect(await codeOf(importDocument(world.ctx('clerk'), { documentId, cycleId: world.cycleId, operation: randomUUID(), accepted: { [preview.forms[0]?.key ?? '']: { cells: 'all', seq: null } } }))).toBe('frozen');
  });
});
