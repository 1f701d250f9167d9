import { describe, expect, it } from 'vitest';
import type { Body, Row } from '@/domain/filings/body';
import { draftsOf } from '@/domain/importing/drafts-of';
import type { DraftForm } from '@/domain/importing/draft';
import { frameCodes } from '@/domain/importing/frame-codes';
import { likeness } from '@/domain/importing/likeness';
import { HEBEI } from '@/domain/rules/sets/hebei';
import { NATIONAL_2021 } from '@/domain/rules/sets/national-2021';
import { document, figure, fund, indicator, table } from '@/tests/support/plain-document';
import { applied, cellAt, contextOf, newBody, propose } from '@/tests/support/importing/forms';

const ROWS = [
  indicator('培训场次', { operator: '≥', value: '6', unit: '次', printed: '≥6次', weight: '20', basis: '工作计划' }),
  indicator('培训合格率', { level2: '质量指标', operator: '≥', value: '95', unit: '%', printed: '≥95%', weight: '30' }),
  indicator('学员满意度', { level1: '满意度指标', level2: '服务对象满意度指标', operator: '≥', value: '90', unit: '%', printed: '≥90%', weight: '10' }),
];
const targetDoc = (rows = ROWS, funds = [fund('年度资金总额', { annual: '20' })]) =>
  document({ kind: 'project_target', fiscalYear: 2021, tables: [table(rows, { kind: 'project_target', actualGoal: null })], funds });

function formOf(doc: ReturnType<typeof document>, kind = 'project_target'): DraftForm {
  const form = draftsOf(doc).forms.find((entry) => entry.kind === kind);
  if (!form) throw new Error('no form');
  return form;
}
const empty = (): Body => newBody('project_target', contextOf('project', { projectName: '培训经费' }));
const filled = (): Body => applied(empty(), propose(formOf(targetDoc()), empty()).rows);
const change = (body: Body, name: string, cells: Row['cells']): Body => ({ ...body, rows: (body.rows ?? []).map((row) => (row.cells.name === name ? { ...row, cells: { ...row.cells, ...cells } } : row)) });

describe('cells of a proposal', () => {
  it('are new in an empty form', () => {
    const form = propose(formOf(targetDoc()), empty());
    expect(cellAt(form, 'rows:0', 'target')).toMatchObject({ status: 'new', before: null, typed: '≥6次', after: { kind: 'number', operator: '>=', number: '6', unit: '次' } });
    expect(cellAt(form, 'rows:0', 'level1')).toMatchObject({ status: 'unchanged', typed: 'output' });
    expect(cellAt(form, 'funds:total', 'annual')).toMatchObject({ status: 'new', after: '200000.00', inferred: null });
    expect(form.counts).toMatchObject({ changed: 0, cannot_place: 0 });
  });
  it('are unchanged the second time, however a value was spelled', () => {
    const again = targetDoc(ROWS.map((row) => ({ ...row, weight: row.weight === null ? null : `${row.weight}.0` })));
    expect(propose(formOf(again), filled()).counts).toMatchObject({ new: 0, changed: 0, cannot_place: 0 });
  });
  it('are changed where the form says something else', () => {
    const form = propose(formOf(targetDoc()), change(filled(), '培训合格率', { weight: '25' }));
    expect(cellAt(form, 'rows:1', 'weight')).toMatchObject({ status: 'changed', before: '25', after: '30' });
    expect(form.counts.changed).toBe(1);
  });
  it('leave alone what the document leaves empty', () => {
    const form = propose(formOf(targetDoc()), change(filled(), '培训场次', { formula: '签到表计数' }));
    expect(form.rows.flatMap((row) => row.cells).some((cell) => cell.field === 'formula')).toBe(false);
  });
  it.each([
    ['a frozen form', { open: 'none' as const }, 'not_open'],
    ['a returned form of which another row is open', { open: [{ table: 'rows', row: 'rows-9', field: null }] }, 'not_open'],
  ])('cannot be placed in %s', (_, more, why) => {
    const form = propose(formOf(targetDoc()), empty(), more);
    expect(cellAt(form, 'rows:0', 'name')).toMatchObject({ status: 'cannot_place', why: { why } });
    expect(form.counts.new + form.counts.changed).toBe(0);
  });
  it.each([
    ['a level outside the frame', indicator('某项', { level1: '决策', level2: '立项' }), 'level2', { why: 'not_in_frame' }],
    ['a text that is too long', indicator('长'.repeat(1001)), 'name', { why: 'refused', code: 'too_long', params: { max: 1000, found: 1001 } }],
    ['a weight that is no number', indicator('某项', { weight: '20?' }), 'weight', { why: 'unreadable', problem: 'unreadable' }],
  ])('%s has no place, and says why', (_, row, field, why) => {
    expect(cellAt(propose(formOf(targetDoc([row])), empty()), 'rows:0', field)).toMatchObject({ status: 'cannot_place', why });
  });
  it('beyond the most rows of a table have no place', () => {
    const form = propose(formOf(targetDoc([1, 2, 3].map((n) => indicator(`指标${['甲', '乙', '丙'][n - 1] ?? ''}`)))), { ...empty(), rows: [] }, { mostRows: 2 });
    expect(form.rows.filter((row) => row.table === 'rows').map((row) => row.cells[0]?.status)).toEqual(['new', 'new', 'cannot_place']);
  });
});

describe('rows of a proposal', () => {
  const by = (doc: ReturnType<typeof document>, body: Body) => propose(formOf(doc), body).rows.filter((row) => row.table === 'rows').map((row) => [row.name, row.by, row.row]);
  it('fill the empty rows of the frame and add the others behind them', () => {
    const rows = by(targetDoc([...ROWS, indicator('教材册数', { value: '100', unit: '册', printed: '100册' })]), empty());
    expect(rows).toEqual([['培训场次', 'empty', 'rows-0'], ['培训合格率', 'empty', 'rows-1'], ['学员满意度', 'empty', 'rows-4'], ['教材册数', 'none', null]]);
  });
  it('are found by a similar name at the same place, not at another', () => {
    const renamed = targetDoc([indicator('举办培训场次', { value: '6', unit: '次', printed: '6次' }), indicator('培训合格率', { level2: '质量指标' })]);
    expect(by(renamed, filled())).toEqual([['举办培训场次', 'similar', 'rows-0'], ['培训合格率', 'name', 'rows-1']]);
    const elsewhere = targetDoc([indicator('培训场次数', { level2: '质量指标' })]);
    expect(by(elsewhere, change(filled(), '培训合格率', { name: '完全不同' }))).toEqual([['培训场次数', 'none', null]]);
  });
  it('that the document does not have are left alone, and said', () => {
    const form = propose(formOf(targetDoc(ROWS.slice(0, 1))), filled());
    expect(form.leftAlone.filter((row) => row.place.table === 'rows').map((row) => row.name)).toEqual(['培训合格率', '', '', '学员满意度']);
  });
  it('two rows of one name go one each', () => {
    const twice = targetDoc([indicator('按时发放'), indicator('按时发放', { level2: '时效指标' })]);
    const rows = by(twice, empty());
    expect(new Set(rows.map(([, , row]) => row)).size).toBe(2);
  });
});

describe('money', () => {
  it.each([
    ['万元', '20', '200000.00'], ['元', '1500', '1500.00'], ['亿元', '0.5', '50000000.00'],
  ])('in %s: %s', (unit, value, yuan) => {
    const form = propose(formOf(targetDoc(ROWS, [fund('年度资金总额', { annual: value, unit })])), empty());
    expect(cellAt(form, 'funds:total', 'annual').after).toBe(yuan);
  });
  it('without a known unit is left over', () => {
    const form = formOf({ ...targetDoc(ROWS, [fund('年度资金总额', { annual: '20', unit: null })]), moneyUnit: null });
    expect(form.leftOver.map((item) => [item.why, item.text])).toEqual([['unit_unknown', '20']]);
  });
  it.each([
    ['其中：财政拨款', 'fiscal'], ['上年结转资金', 'carryover'], ['其他资金', 'other'], ['资金总额', 'total'], ['当年一般公共预算拨款', 'fiscal'], ['单位资金', 'other'],
  ])('of %s stands under %s', (row, source) => {
    expect(formOf(targetDoc(ROWS, [fund(row, { annual: '3' })])).tables.funds?.map((entry) => entry.key)).toEqual([`funds:${source}`]);
  });
  it('of two rows for one source goes nowhere the second time', () => {
    const form = formOf(targetDoc(ROWS, [fund('事业收入', { annual: '3' }), fund('其他资金', { annual: '4' })]));
    expect(form.leftOver.map((item) => [item.label, item.why])).toEqual([['其他资金', 'several_for_one']]);
  });
  it('is inferred from one cost indicator, never from two', () => {
    const cost = (name: string) => indicator(name, { level2: '成本指标', operator: '≤', value: '8', unit: '万元', printed: '≤8万元' });
    const inferred = (rows: Parameters<typeof targetDoc>[0]) => formOf(targetDoc(rows, [])).tables.funds?.map((row) => [row.cells.annual?.typed, row.cells.annual?.inferred]);
    expect(inferred([cost('总成本')])).toEqual([['8', 'from_cost_indicator']]);
    expect(inferred([cost('甲成本'), cost('乙成本')])).toEqual([]);
  });
});

describe('figures of a budget', () => {
  const header = (figures: ReturnType<typeof figure>[], more: Partial<Parameters<typeof document>[0]> = {}) => formOf(document({ kind: 'disclosure', fiscalYear: 2021, figures, ...more }), 'department_target');
  it('stand in the fields of the profile, a decrease with its sign', () => {
    const form = header([figure('revenue_total', '100'), figure('change_total', '5', { sense: 'decrease', year: 2020 }), figure('three_public_change', '0', { sense: 'flat' })]);
    expect(Object.fromEntries(Object.entries(form.tables.header?.[0]?.cells ?? {}).map(([field, cell]) => [field, cell.typed]))).toEqual({ revTotal: '100', changeTotal: '-5', threeChangeTotal: '0' });
  });
  it('said again with the same value are one cell, with another they are left over', () => {
    expect(header([figure('revenue_total', '100'), figure('revenue_total', '100')]).leftOver).toEqual([]);
    expect(header([figure('revenue_total', '100'), figure('revenue_total', '101')]).leftOver.map((item) => item.why)).toEqual(['said_again']);
  });
  it('of another year or without a field are left over', () => {
    expect(header([figure('revenue_total', '90', { year: 2020 }), figure('exp_function', '3'), figure(null, '4'), figure('exp_basic', '50')]).leftOver.map((item) => item.why)).toEqual(['other_year', 'no_field', 'no_field']);
  });
});

describe('places of the frame', () => {
  it.each([
    ['效益指标', '社会效益指标', 'effect', 'social'], ['产出指标', '数量', 'output', 'quantity'], ['满意度指标', null, 'satisfaction', 'satisfaction'],
    ['产出值', '成本值', 'output', 'cost'], ['项目效益指标', '可持续影响指标', 'effect', 'sustainable'],
  ])('%s / %s', (level1, level2, first, second) => {
    expect(frameCodes(HEBEI.frames.project, level1, level2)).toEqual({ level1: first, level2: second });
  });
  it('of another frame follow its order', () => {
    expect(frameCodes(HEBEI.frames.department, '满意度指标', '服务对象满意度指标')).toEqual({ level1: 'effect', level2: 'satisfaction' });
    expect(frameCodes(NATIONAL_2021.frames.project, '产出指标', '成本指标')?.level1).toBe('cost');
  });
  it('that no frame has are none', () => expect(frameCodes(HEBEI.frames.project, '项目决策', '立项程序')).toBeNull());
});

it.each([['举办培训场次', '培训场次', 0.7], ['企业离休人员两相补贴', '企业离休人员两项补贴', 0.7], ['劳模津贴', '维稳经费', 0], ['', '', 0]])('%s and %s are alike by %s', (a, b, least) => {
  expect(likeness(a, b)).toBeGreaterThanOrEqual(least);
  expect(likeness(a, b)).toBe(likeness(b, a));
});
