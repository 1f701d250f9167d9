import { describe, expect, it } from 'vitest';
import { checkMonitoring } from '@/domain/checks/monitoring';
import { checkSelfEvaluation } from '@/domain/checks/self-evaluation';
import type { Finding } from '@/domain/checks/finding';
import type { Body, Place, Row } from '@/domain/filings/body';
import type { KindContext } from '@/domain/filings/kind';
import { textOfFinding } from '@/tests/support/finding-texts';
import { row, seedContext, value } from '@/tests/support/seed-forms';

const promised = (id: string, level1: string, level2: string, name: string, target: string, weight: string, cells: Row['cells']): Row =>
  row(id, 1, { level1, level2, name, description: null, target: value(target), weight, direction: null, dueMonth: null, pacing: null, ...cells });

const context: KindContext = { ...seedContext('project', '维稳经费'), period: 7, evidence: new Set(['a', 'b', 'c', 'd']) };
/** Codes in order; on the way every text must come out whole in both languages. */
const codesOf = (found: readonly Finding<Place>[]): string[] => {
  for (const finding of found) for (const locale of ['zh-CN', 'en'] as const) expect(textOfFinding(finding, locale)).not.toMatch(/[{}]|undefined/);
  return found.map((finding) => finding.code).sort();
};

/** One row of each kind, everything filled and explained. */
const evaluation = (rows: Record<string, Row['cells']> = {}, funds: Row['cells'] = {}, header: Row['cells'] = {}): Body => ({
  header: [row('h', 1, { plannedGoal: '按时完成接访任务。', actualGoal: '接访 14 批，未出现越级访。', ...header })],
  funds: [row('f', 1, { source: 'total', initial: '100000.00', annual: '100000.00', executed: '95000.00', note: null, ...funds })],
  rows: [
    promised('a', '产出指标', '数量指标', '接访批次', '≥9人次', '40', { actual: '9', ...rows.a }),
    promised('b', '产出指标', '成本指标', '项目成本', '≤10万元', '10', { actual: '9.5', ...rows.b }),
    promised('c', '效果指标', '社会效益指标', '重点人员稳定', '稳定', '30', { tier: 'achieved', points: '30', ...rows.c }),
    promised('d', '满意度指标', '服务对象满意度指标', '群众满意度', '=90%', '10', { actual: '90', ...rows.d }),
  ],
});

describe('self-evaluation', () => {
  it('has nothing to say of a form that is complete', () => {
    expect(checkSelfEvaluation(evaluation(), context)).toEqual([]);
  });

  it.each([
    ['actual missing', { a: { actual: null } }, {}, {}, ['TG-05']],
    ['tier missing', { c: { tier: null } }, {}, {}, ['TG-05']],
    ['points missing', { c: { points: null } }, {}, {}, ['TG-05']],
    ['points outside the tier', { c: { points: '20' } }, {}, {}, ['SC-05']],
    ['points lost without reason', { a: { actual: '8' } }, {}, {}, ['SC-07']],
    ['points lost, the reason says nothing', { a: { actual: '8', reason: '无' } }, {}, {}, ['SC-07']],
    ['points lost with a reason', { a: { actual: '8', reason: '一批转由市里接待' } }, {}, {}, []],
    ['far over target without reason', { a: { actual: '14' } }, {}, {}, ['SC-08']],
    ['points lost and far over are one reason', { a: { actual: '14', reason: '新增两起劳资纠纷' } }, {}, {}, []],
    ['more than all of them are content', { d: { actual: '120', reason: '回访人数增加' } }, {}, {}, ['TG-13']],
    ['more spent than there was', {}, { executed: '110000.00' }, {}, ['FU-03', 'FU-08']],
    ['spent amount missing', {}, { executed: null }, {}, ['HD-01']],
    ['budget changed without a word', {}, { annual: '96000.00' }, {}, ['FU-04']],
    ['budget changed with a reason', {}, { annual: '96000.00', note: '追减一般性支出' }, {}, []],
    ['little spent, all done', { b: { actual: '6.5' } }, { executed: '65000.00' }, {}, ['FU-05']],
    ['under 60 %: problems and improvements', { b: { actual: '5.5' } }, { executed: '55000.00' }, {}, ['FU-05', 'RS-09', 'RS-09']],
    ['"no problems" under 60 %', { b: { actual: '5.5' } }, { executed: '55000.00' }, { problems: '无', improvements: '加快支付' }, ['FU-05', 'TX-03']],
    ['goal copied', {}, {}, { actualGoal: '按时完成接访任务' }, ['RS-02']],
    ['goal empty', {}, {}, { actualGoal: null }, ['HD-01']],
    ['prompt left in', {}, {}, { problems: '结合自评情况，分析存在的问题（200字以内）' }, ['RS-03']],
    ['cost is not what was spent', { b: { actual: '9' } }, {}, {}, ['FU-08']],
    ['execution scored again', { a: { name: '预算执行率' } }, {}, {}, ['SC-10']],
  ] as const)('%s', (_, rows, funds, header, expected) => {
    expect(codesOf(checkSelfEvaluation(evaluation(rows, funds, header), context))).toEqual([...expected].sort());
  });

  it('keeps what could not be read and names it once', () => {
    const body = evaluation({ a: { actual: null } });
    const rows = (body.rows ?? []).map((one) => (one.id === 'a' ? { ...one, typed: { actual: '约九批' } } : one));
    expect(checkSelfEvaluation({ ...body, rows }, context)).toMatchObject([{ code: 'VL-01', found: '约九批', places: [{ table: 'rows', row: 'a', field: 'actual' }] }]);
  });

  it('marks a claim without evidence, as information', () => {
    expect(checkSelfEvaluation(evaluation(), { ...context, evidence: new Set(['a', 'b', 'c']) })).toMatchObject([{ code: 'EV-01', severity: 'info', places: [{ row: 'd' }] }]);
  });

  it('finds parts of the money that are more than the whole', () => {
    const body = evaluation();
    const funds = [...(body.funds ?? []), row('g', 2, { source: 'fiscal', initial: '100000.00', annual: '120000.00', executed: '95000.00', note: null })];
    expect(checkSelfEvaluation({ ...body, funds }, context)).toMatchObject([{ code: 'FU-01', expected: '12', found: '10', params: { field: 'annual' } }]);
  });
});

const watched = (rows: Record<string, Row['cells']> = {}, funds: Row['cells'] = {}): Body => ({
  header: [row('h', 1, { annualGoal: '按时完成接访任务。' })],
  funds: [row('f', 1, { source: 'total', initial: '100000.00', annual: '100000.00', executed: '60000.00', forecast: '100000.00', note: null, ...funds })],
  rows: [
    promised('a', '产出指标', '数量指标', '接访批次', '≥9人次', '40', { actual: '5', likelihood: 'certain', ...rows.a }),
    promised('c', '效果指标', '社会效益指标', '重点人员稳定', '稳定', '30', { tier: 'achieved', likelihood: 'certain', ...rows.c }),
  ],
});

describe('monitoring at the end of July', () => {
  it('has nothing to say of a form that is complete', () => {
    expect(checkMonitoring(watched(), context)).toEqual([]);
  });

  it.each([
    ['actual missing', { a: { actual: null } }, {}, ['TG-05']],
    ['not due yet: nothing is asked', { a: { actual: null, dueMonth: '12' } }, {}, []],
    ['likelihood missing', { a: { likelihood: null } }, {}, ['TG-05']],
    ['red without cause, yet 确定能', { a: { actual: '1' } }, {}, ['RS-06', 'RS-07']],
    ['red, explained, possible, with forecast', { a: { actual: '1', causeStaff: true, explanation: '接访员 6 月到岗', likelihood: 'possible', forecast: '全年 9 人次' } }, {}, []],
    ['possible without cause and forecast', { a: { likelihood: 'possible' } }, {}, ['RS-06', 'RS-07']],
    ['impossible without remark', { c: { likelihood: 'impossible', causeOther: true, explanation: '上级政策取消', forecast: '不再开展' } }, {}, ['RS-08']],
    ['partly without cause', { c: { tier: 'partly' } }, {}, ['RS-07']],
    ['money behind without a word', {}, { executed: '30000.00' }, ['RS-07']],
    ['money behind with a word', {}, { executed: '30000.00', note: '合同约定 9 月付款' }, []],
    ['more spent than there is', {}, { executed: '110000.00', forecast: '110000.00' }, ['FU-03', 'RS-07', 'X-28']],
    ['forecast below what is spent', {}, { forecast: '50000.00' }, ['X-28']],
    ['forecast missing', {}, { forecast: null }, ['RS-06']],
  ] as const)('%s', (_, rows, funds, expected) => {
    expect(codesOf(checkMonitoring(watched(rows, funds), context))).toEqual([...expected].sort());
  });
});
