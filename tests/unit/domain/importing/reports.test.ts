import { describe, expect, it } from 'vitest';
import type { Body } from '@/domain/filings/body';
import type { Value } from '@/domain/indicator/types';
import { draftsOf } from '@/domain/importing/drafts-of';
import type { DraftForm } from '@/domain/importing/draft';
import { takeable } from '@/domain/importing/proposal';
import { document, fund, indicator, table } from '@/tests/support/plain-document';
import { cellAt, contextOf, newBody, propose } from '@/tests/support/importing/forms';
import { HAS_SAMPLES, readText, sampleText } from '@/tests/support/seed-document';

function only(doc: Parameters<typeof draftsOf>[0]): DraftForm {
  const [form] = draftsOf(doc).forms;
  if (!form) throw new Error('no form');
  return form;
}

const number = (amount: string, unit: string): Value => ({ kind: 'number', operator: '>=', number: amount, unit });
const PROMISED: readonly { level1: string; level2: string; name: string; target: Value }[] = [
  { level1: 'output', level2: 'quantity', name: '培训场次', target: number('6', '次') },
  { level1: 'output', level2: 'quality', name: '培训质量', target: { kind: 'text', text: '良好' } },
  { level1: 'effect', level2: 'social', name: '持证上岗人数', target: number('120', '人') },
];
/** A report form made from an approved target with these rows. */
function reportBody(kind: 'monitoring' | 'self_evaluation', promised: readonly { level1: string; level2: string; name: string; target: Value }[] = PROMISED): Body {
  const source = { schema: 1 as const, kind: 'project_target', body: {
    header: [{ id: 'h', lineage: 'h', seq: 0, typed: {}, cells: { annualGoal: '举办培训' } }],
    funds: [{ id: 'f', lineage: 'f', seq: 0, typed: {}, cells: { source: 'total', annual: '200000.00' } }],
    rows: promised.map((cells, seq) => ({ id: `p${seq}`, lineage: `p${seq}`, seq, typed: {}, cells: { ...cells, weight: '30' } })),
  } };
  return newBody(kind, contextOf('project', { source, period: 7 }));
}

describe('a self-evaluation', () => {
  const doc = document({
    fiscalYear: 2021, funds: [fund('年度资金总额', { initial: '20', annual: '20', executed: '19', rate: '95', score: '9.5' })],
    tables: [table([
      indicator('培训场次', { operator: '≥', value: '6', unit: '次', printed: '≥6次', actual: '5', printedActual: '5次', score: '25', weight: '30', reason: '疫情影响' }),
      indicator('培训质量', { level2: '质量指标', text: '良好', printed: '良好', actualText: '部分达成', score: '20' }),
      indicator('持证人数', { level1: '效益指标', level2: '社会效益指标', operator: '≥', value: '100', unit: '人', printed: '≥100人', actual: '126', printedActual: '126', score: '30' }),
    ])],
  });
  const form = propose(only(doc), reportBody('self_evaluation'));
  it.each([
    ['header:0', 'actualGoal', 'new'], ['funds:total', 'executed', 'new'], ['funds:total', 'annual', 'unchanged'], ['funds:total', 'initial', 'unchanged'],
    ['rows:0', 'actual', 'new'], ['rows:0', 'reason', 'new'], ['rows:0', 'target', 'unchanged'], ['rows:0', 'score', 'cannot_place'], ['rows:1', 'points', 'new'], ['rows:1', 'tier', 'new'], ['rows:2', 'actual', 'new'],
  ])('%s %s is %s', (row, field, status) => expect(cellAt(form, row, field).status).toBe(status));
  it('types results, compares promises, computes scores', () => {
    expect(cellAt(form, 'rows:0', 'actual').after).toBe('5');
    expect(cellAt(form, 'rows:1', 'tier').after).toBe('partly');
    expect(cellAt(form, 'rows:0', 'score').why).toEqual({ why: 'derived' });
    expect(cellAt(form, 'rows:2', 'target')).toMatchObject({ status: 'cannot_place', why: { why: 'copied' } });
    expect(form.rows.find((row) => row.key === 'rows:2')).toMatchObject({ by: 'order', name: '持证人数' });
  });
  it('adds no row that the target does not have', () => {
    const more = document({ ...doc, tables: [table([indicator('新指标', { level1: '成本', level2: '成本指标', actual: '3', printedActual: '3' })])] });
    expect(cellAt(propose(only(more), reportBody('self_evaluation')), 'rows:0', 'actual').why).toEqual({ why: 'row_not_in_form' });
  });
  it('leaves the judgement of words to people', () => {
    const words = document({ ...doc, tables: [table([indicator('培训质量', { level2: '质量指标', text: '良好', printed: '良好', actualText: '学员反映较好' })])] });
    expect(only(words).leftOver.map((item) => [item.why, item.text])).toContainEqual(['needs_judgement', '学员反映较好']);
  });
  it('takes no number as the result of a promise in words', () => {
    const numbered = document({ ...doc, tables: [table([indicator('培训质量', { level2: '质量指标', operator: '=', value: '100', unit: '%', printed: '=100%', actual: '100', printedActual: '100%' })])] });
    expect(cellAt(propose(only(numbered), reportBody('self_evaluation')), 'rows:0', 'actual').why).toEqual({ why: 'words_expected' });
  });
});

describe('a monitoring form', () => {
  const doc = document({
    kind: 'monitoring', fiscalYear: 2021, period: '1-7月', funds: [fund('年度资金总额', { initial: '20', executed: '8', forecast: '19' })],
    tables: [table([indicator('培训场次', { operator: '≥', value: '6', unit: '次', printed: '≥6次', actual: '2', printedActual: '2次', likelihood: '有可能', forecast: '年底完成', reason: '经费保障；资金下达较晚' })], { kind: 'monitoring' })],
  });
  const form = propose(only(doc), reportBody('monitoring'));
  it('says its month', () => expect(only(doc).period).toBe(7));
  it.each([
    ['funds:total', 'executed', '80000.00'], ['funds:total', 'forecast', '190000.00'], ['rows:0', 'actual', '2'], ['rows:0', 'likelihood', 'possible'], ['rows:0', 'forecast', '年底完成'],
    ['rows:0', 'causeFunding', true], ['rows:0', 'explanation', '资金下达较晚'],
  ])('%s %s', (row, field, after) => expect(cellAt(form, row, field)).toMatchObject({ status: 'new', after }));
});

describe.skipIf(!HAS_SAMPLES)('published reports of other places (../shared/samples)', () => {
  it.each([
    ['04', 'self_evaluation', '工资性支出', 2], ['10', 'self_evaluation', '义务教育营养改善计划专项资金', 9], ['11', 'self_evaluation', null, 8], ['28', 'self_evaluation', '建档立卡个人缴费县级配套资金', 6],
    ['29', 'monitoring', '申遗经费', 2], ['43', 'self_evaluation', '渔业成品油价格改革补贴', 4], ['06', 'project_target', '教育系统基础设施建设和设备购置', 7], ['58', 'project_target', '小学教育公用经费', 8],
  ])('%s is one form of %s', (no, kind, project, rows) => {
    const { forms } = draftsOf(readText(sampleText(no), `${no}.txt`));
    expect(forms.map((form) => [form.kind, form.project?.name ?? null, form.tables.rows?.length])).toEqual([[kind, project, rows]]);
  });

  it('28 fills a self-evaluation form made from its own target', () => {
    const draft = only(readText(sampleText('28'), '28.txt'));
    const target = (name: string): Value => {
      const typed = draft.tables.rows?.find((row) => row.cells.name?.typed === name)?.cells.target?.typed ?? '';
      const [, digits = '', unit = ''] = /^([\d.]+)(.*)$/.exec(typed) ?? [];
      return { kind: 'number', operator: null, number: digits, unit: unit || null };
    };
    const promised = [['output', 'quantity', '全县参合人数'], ['output', 'quality', '资金是否全部纳入医保统筹'], ['output', 'timeliness', '资金是否全部及时纳入'], ['output', 'cost', '配套资金每人每年'], ['effect', 'social', '是否解决建档立卡人员看病难贵问题'], ['satisfaction', 'satisfaction', '是否满意']] as const;
    const form = propose(draft, reportBody('self_evaluation', promised.map(([level1, level2, name]) => ({ level1, level2, name, target: target(name) }))));
    expect(form.rows.filter((row) => row.table === 'rows').every((row) => row.by === 'name')).toBe(true);
    expect(form.rows.filter((row) => row.table === 'rows').map((row) => row.cells.find((cell) => cell.field === 'actual')?.after)).toEqual(['8676', '100', '100', '75', '95', '95']);
    expect(cellAt(form, 'rows:0', 'reason')).toMatchObject({ status: 'new' });
    expect(cellAt(form, 'funds:total', 'executed')).toMatchObject({ status: 'new', after: '650700.00' });
    expect(form.rows.flatMap((row) => row.cells.filter(takeable)).every((cell) => cell.why === null)).toBe(true);
  });
});
