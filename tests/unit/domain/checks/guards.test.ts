import { describe, expect, it } from 'vitest';
import { checkProjectTarget } from '@/domain/checks/project-target';
import type { Body, Row } from '@/domain/filings/body';
import type { Value } from '@/domain/indicator/types';
import { row, seedContext, value } from '@/tests/support/seed-forms';

type Cells = Row['cells'];

/** A form with nothing to mend. Each case replaces cells of single rows or of the head. */
const GOOD: Readonly<Record<string, Cells>> = {
  quantity: { level1: '产出指标', level2: '数量指标', name: '科技业务培训次数', description: '全年举办的培训场次', target: value('≥2人次'), weight: '12.5', basis: '年度工作计划' },
  quality: { level1: '产出指标', level2: '质量指标', name: '培训合格率', description: '考核合格人数 ÷ 参训人数', target: value('=98%'), weight: '12.5', basis: '上年 97%' },
  time: { level1: '产出指标', level2: '时效指标', name: '培训完成时间', description: '最后一场培训结束的日期', target: { kind: 'date', operator: '<=', date: '2021-11-30' }, weight: '12.5', basis: '年度工作计划' },
  cost: { level1: '产出指标', level2: '成本指标', name: '培训成本', description: '场地、教材和师资支出', target: value('≤2万元'), weight: '12.5', basis: '年初预算' },
  benefit: { level1: '效果指标', level2: '社会效益指标', name: '新增科技型中小企业数', description: '当年新认定企业', target: { kind: 'number', operator: '>=', number: '5', unit: '家' }, weight: '30', basis: '县政府工作报告' },
  happy: { level1: '满意度指标', level2: '服务对象满意度指标', name: '参训企业满意度', description: '培训后问卷', target: { kind: 'number', operator: '>=', number: '90', unit: '%' }, weight: '10', basis: '上年 88%' },
};
const HEAD: Cells = { projectName: '科技业务培训经费', annualGoal: '举办科技业务培训2场，新增科技型中小企业5家。' };

function form(changes: Readonly<Record<string, Cells>> = {}, head: Cells = {}, funds: Readonly<Record<string, string | null>> = {}): Body {
  const amounts = { total: '20000.00', fiscal: '20000.00', carryover: null, other: null, ...funds };
  return {
    header: [row('h', 1, { ...HEAD, ...head })],
    funds: Object.entries(amounts).map(([source, annual], index) => row(`f${index}`, index, { source, annual })),
    rows: Object.entries(GOOD).map(([id, cells], index) => row(id, index, { ...cells, ...changes[id] })),
  };
}

const codes = (body: Body): string[] => checkProjectTarget(body, seedContext('project', '科技业务培训经费')).map((finding) => finding.code).sort();
const number = (operator: '>=' | '<=' | '=' | '>' | '<' | null, amount: string, unit: string | null): Value => ({ kind: 'number', operator, number: amount, unit });
const words = (text: string): Value => ({ kind: 'text', text });

describe('a good form', () => {
  it('has nothing to mend', () => {
    expect(codes(form())).toEqual([]);
  });
});

describe('one change, exactly these findings', () => {
  it.each<readonly [string, Readonly<Record<string, Cells>>, readonly string[]]>([
    ['no value', { quantity: { target: null } }, ['TG-05']],
    ['a placeholder', { quantity: { target: words('**') } }, ['TG-05']],
    ['no name', { quantity: { name: '' } }, ['TG-05']],
    ['number without operator', { benefit: { target: number(null, '5', '家') } }, ['MV-13']],
    ['number without unit', { benefit: { target: number('>=', '5', null) } }, ['TG-01']],
    ['unit in brackets of the name', { benefit: { name: '新增企业数（家）', target: number('>=', '5', null) } }, []],
    ['people in 个', { quantity: { name: '参训人数', target: number('>=', '80', '个') } }, ['TG-02']],
    ['cost with =', { cost: { target: number('=', '2', '万元') } }, ['MV-14']],
    ['cost with ≥', { cost: { target: number('>=', '2', '万元') } }, ['TG-04']],
    ['cost in words', { cost: { target: words('不超出预算') } }, ['MV-12']],
    ['cost saving as a rate', { cost: { name: '成本节约率', target: number('>=', '5', '%') } }, []],
    ['cost above the amount', { cost: { target: number('<=', '3', '万元') } }, ['FU-08']],
    ['unit cost is not the amount', { cost: { name: '每场培训成本', target: number('<=', '9000', '元/场') } }, []],
    ['rate in words', { quality: { target: words('稳步提高') } }, ['MV-08']],
    ['rate that is none', { quality: { name: '服务效率', description: '平均用时', target: number('<=', '3', '天') } }, []],
    ['satisfaction in words', { happy: { target: words('基本满意') } }, ['MV-09']],
    ['complaints are a measure of satisfaction', { happy: { name: '参训企业投诉数', target: number('<=', '2', '件') } }, []],
    ['two satisfactions', { happy: { name: '企业满意度、学员满意度' } }, ['CT-15']],
    ['one satisfaction of three groups', { happy: { name: '学生、家长、社会满意度' } }, []],
    ['a bound in words', { quantity: { target: words('不少于2次') } }, ['MV-10']],
    ['a date in words', { time: { target: words('2021年底前') } }, ['MV-11']],
    ['a date of another year', { time: { target: { kind: 'date', operator: '<=', date: '2023-03-01' } } }, ['TG-11']],
    ['results judged early next year', { time: { target: { kind: 'date', operator: '<=', date: '2022-03-31' } } }, []],
    ['one vague word', { benefit: { target: words('提高') } }, ['MS-13', 'MV-16']],
    ['提高 with a number is a measure', { benefit: { name: '企业研发投入提高', target: number('>=', '5', '%') } }, []],
    ['可持续影响 is a category, not a vague word', { benefit: { level2: '可持续影响指标', name: '培训后持续应用企业数' } }, []],
    ['及时 under quality', { quality: { name: '培训及时率' } }, ['CG-01']],
    ['按时 under benefit', { benefit: { name: '按时完成培训', target: number('>=', '5', '家') } }, ['CG-03']],
    ['实时 is not timeliness', { quality: { name: '数据实时更新率' } }, []],
    ['payment under timeliness', { time: { name: '资金支付时间' } }, ['CG-07']],
    ['heads as benefit', { benefit: { name: '受益群众', target: number('>=', '5', '人') } }, ['CG-04']],
    ['output again as benefit', { quantity: { target: number('=', '5', '家'), basis: '计划' }, benefit: { target: number('=', '5', '家'), basis: '计划' } }, ['CG-05']],
    ['not satisfaction', { happy: { name: '推动社会稳定', description: '长期稳定', target: words('长期') } }, ['CG-06', 'MV-09']],
    ['the same name twice', { quality: { name: '科技业务培训次数', target: number('=', '98', '%') } }, ['DP-02', 'MV-15']],
    ['one measure with two targets', { quality: { name: '培训场次', target: number('=', '3', '次') }, quantity: { name: '培训场次', target: number('=', '2', '次') } }, ['TG-08']],
    ['description pasted', { quality: { description: '全年举办的培训场次' } }, ['DP-01']],
    ['description repeats the name', { quality: { description: '培训合格率' } }, ['MV-07']],
    ['value repeats the description', { benefit: { target: words('当年新认定企业') } }, ['MS-13', 'MV-05']],
    ['value repeats the basis', { benefit: { target: words('县政府工作报告') } }, ['MS-13', 'MV-03']],
    ['no basis', { quality: { basis: null } }, ['MS-08']],
    ['a name that is a number', { quantity: { name: '300人次' } }, ['CT-03']],
    ['a name that begins with a number', { quantity: { name: '12345热线' } }, []],
    ['timely and right at once', { quality: { name: '培训及时准确率' } }, []],
    ['timely in a description only', { quality: { description: '及时考核，合格人数 ÷ 参训人数' } }, []],
    ['money counted in people', { quantity: { name: '项目金额', target: number('=', '2', '人') } }, ['CT-04']],
    ['the name ends in what it counts', { quantity: { name: '资金补助人数', target: number('=', '2', '人') } }, []],
    ['不发生 with a positive number', { benefit: { name: '安全事故', description: '不发生安全事故', target: number('=', '5', '起') } }, ['CT-02']],
    ['不发生 as a rate of 100 %', { quality: { description: '不发生缺课的班次 ÷ 全部班次', target: number('=', '100', '%') } }, []],
    ['fewer, with an upper limit', { benefit: { name: '投诉件数', description: '减少投诉', target: number('<=', '5', '件') } }, []],
    ['another effect in the description', { benefit: { description: '培训带来的经济效益' } }, ['CT-05']],
    ['a question as name', { quality: { name: '是否合格', description: '合格人数 ÷ 参训人数' } }, ['TG-10']],
    ['a stop at the end of the name', { quality: { name: '培训合格率。' } }, ['TY-11']],
    ['wrong weights', { quantity: { weight: '10' } }, ['X-26']],
    ['no weight', { quantity: { weight: null } }, ['X-26']],
    ['a scoring rule with only the full mark', { quantity: { scoringRule: '按计划完成12.5分' } }, ['MS-16']],
    ['a scoring rule that says how points are lost', { quantity: { scoringRule: '每少 1 场扣 6 分' } }, []],
    ['sensitive words', { quality: { description: '维稳培训合格人数 ÷ 参训人数' } }, ['SE-02']],
    ['a letter for a digit', { happy: { target: words('9O%') } }, ['VL-01']],
    ['a unit of 万元 in a rate', { quality: { target: number('<=', '2', '万元') } }, ['CG-08', 'MV-08']],
  ])('%s', (_, changes, expected) => {
    expect(codes(form(changes))).toEqual([...expected].sort());
  });

  it.each<readonly [string, Cells, Readonly<Record<string, string | null>>, readonly string[]]>([
    ['no amount', {}, { total: null, fiscal: null }, ['MS-01']],
    ['no total, but parts', {}, { total: null }, ['MS-01']],
    ['parts beyond the total', {}, { fiscal: '30000.00' }, ['X-22']],
    ['all parts, less than the total', {}, { fiscal: '10000.00', carryover: '0.00', other: '0.00' }, ['X-22']],
    ['parts not all filled, less than the total', {}, { fiscal: '10000.00' }, []],
    ['no project name', { projectName: '' }, {}, ['HD-01']],
    ['another name than the official one', { projectName: '科技培训' }, {}, ['NM-03']],
    ['a word of the budget with one character that sounds the same', { projectName: '科技业务培训专象经费' }, {}, ['NM-03', 'NM-05']],
    ['another word that differs in one character', { projectName: '公益林生态补助' }, {}, ['NM-03']],
    ['no goal', { annualGoal: '' }, {}, ['HD-01']],
    ['a goal of later years', { annualGoal: '到2025年新增科技型中小企业5家。' }, {}, ['CT-10']],
    ['a figure of the goal in no row', { annualGoal: '举办培训2场，产值214亿元。' }, {}, ['MS-13']],
  ])('%s', (_, head, funds, expected) => {
    expect(codes(form({}, head, funds))).toEqual([...expected]);
  });

  it('proposes the sum of the sources for a missing amount', () => {
    const found = checkProjectTarget(form({}, {}, { total: null, other: '5000.00' }), seedContext('project', '科技业务培训经费'));
    expect(found.map((finding) => [finding.code, finding.suggestion])).toEqual([['MS-01', '2.50']]);
  });

  it('keeps a value that could not be read and proposes the reading', () => {
    const body = form({ happy: { target: null } });
    const rows = (body.rows ?? []).map((one) => (one.id === 'happy' ? { ...one, typed: { target: '9O%' } } : one));
    expect(checkProjectTarget({ ...body, rows }, seedContext('project', '科技业务培训经费'))).toMatchObject([{ code: 'VL-01', suggestion: '≥ 90 %', quote: ['9O%'] }]);
  });
});
