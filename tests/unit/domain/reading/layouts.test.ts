import { describe, expect, it } from 'vitest';
import type { IndicatorRow, StructuredDocument } from '@/domain/reading/document';
import { readDocument } from '@/domain/reading/read-document';
import { readFile } from '@/lib/readers/read-file';

const read = async (text: string, name = 'a.txt'): Promise<StructuredDocument> => readDocument(await readFile(Buffer.from(text), name));
const html = (body: string): Promise<StructuredDocument> => read(`<meta charset="utf-8">${body}`, 'a.html');
const said = (row: IndicatorRow): string => [row.level1, row.level2, row.name, `${row.operator ?? ''}${row.value ?? row.text ?? ''}${row.unit ?? ''}`].join(' | ');
const rowsOf = (doc: StructuredDocument, table = 0): string[] => (doc.tables[table]?.rows ?? []).map(said);

describe('layouts of one form', () => {
  const rows = ['产出指标 | 数量指标 | 养护里程 | ≥120公里', '产出指标 | 时效指标 | 完成时间 | 2022年12月底前', '满意度指标 | 服务对象满意度指标 | 群众满意度 | ≥90%'];
  const body = [['产出指标', '数量指标', '养护里程', '≥120公里', '118公里', '50', '49'], ['', '时效指标', '完成时间', '2022年12月底前', '2022年12月', '40', '40'], ['满意度指标', '服务对象满意度指标', '群众满意度', '≥90%', '92%', '10', '10']];
  const head = ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分'];
  const title = '项目支出绩效自评表\n（2022年度）\n';
  const trs = body.map((r, i) => `<tr>${r.map((c, j) => (j === 0 && i === 1 ? '' : `<td${j === 0 && i === 0 ? ' rowspan=2' : ''}>${c}</td>`)).join('')}</tr>`).join('');

  const layouts: readonly (readonly [string, () => Promise<StructuredDocument>])[] = [
    ['cells between bars, empty ones kept', () => read(`${title}${[head, ...body].map((r) => r.join(' | ')).join(' |\n')} |\n总分 | 100 | 99 |`)],
    ['cells between bars, merged ones dropped', () => read(`${title}${[head, ...body].map((r) => r.filter(Boolean).join(' | ')).join(' |\n')} |\n总分 | 100 | 99 |`)],
    ['one cell a line', () => read(`${title}\n${[head, ...body].flat().filter(Boolean).join('\n\n')}\n\n总分\n\n100\n\n99`)],
    ['all in one line', () => read(`项目支出绩效自评表 （2022年度） ${[head, ...body].flat().filter(Boolean).join(' ')} 总分 100 99`)],
    ['cells run together', () => read(`${title}${[head, ...body].map((r) => r.join('')).join('\n')}\n总分10099`)],
    ['tabs', () => read(`${title}${[head, ...body].map((r) => r.join('\t')).join('\n')}\n总分\t100\t99`)],
    ['a web table with merged cells', () => html(`<p>项目支出绩效自评表</p><p>（2022年度）</p><table><tr>${head.map((h) => `<td>${h}</td>`).join('')}</tr>${trs}<tr><td colspan=5>总分</td><td>100</td><td>99</td></tr></table>`)],
  ];

  it.each(layouts)('%s', async (_name, make) => {
    const doc = await make();
    expect(doc.kind).toBe('self_evaluation');
    expect(doc.fiscalYear).toBe(2022);
    expect(rowsOf(doc)).toEqual(rows);
    expect(doc.tables[0]?.rows.map((r) => [r.actual ?? r.actualText, r.weight, r.score])).toEqual([['118', '50', '49'], ['2022年12月', '40', '40'], ['92', '10', '10']]);
  });
});

it('reads monitoring with ticks and a two-row head', async () => {
  const doc = await html(`<h2>项目支出绩效目标执行监控表</h2><p>( 2020年度)</p><table>
    <tr><td colspan=3>项目名称</td><td colspan=7>智慧农业项目</td></tr>
    <tr><td colspan=3>主管部门及代码</td><td colspan=3>[301]某县农业农村局</td><td>实施单位</td><td colspan=3>某县农技中心</td></tr>
    <tr><td colspan=3 rowspan=2>项目资金（万元）</td><td></td><td colspan=2>年初预算数</td><td colspan=2>1-7月执行数</td><td>1-7月执行率</td><td>全年预计执行数</td></tr>
    <tr><td>年度资金总额：</td><td colspan=2>500.00</td><td colspan=2>210.00</td><td>42.00%</td><td>480.00</td></tr>
    <tr><td rowspan=2>一级指标</td><td rowspan=2>二级指标</td><td rowspan=2>三级指标</td><td rowspan=2>年度指标值</td><td rowspan=2>1-7月执行情况</td><td colspan=2>偏差原因分析</td><td colspan=3>完成目标可能性</td></tr>
    <tr><td>经费保障</td><td>原因说明</td><td>确定能</td><td>有可能</td><td>完全不可能</td></tr>
    <tr><td>产出指标</td><td>数量指标</td><td>平台数量</td><td>=1个</td><td>0个</td><td>✔</td><td>资金下达较晚</td><td></td><td>✔</td><td></td></tr>
    <tr><td>产出指标</td><td>质量指标</td><td>验收合格率</td><td>100%</td><td>0%</td><td></td><td></td><td>√</td><td></td><td></td></tr></table>`);
  expect(doc).toMatchObject({ kind: 'monitoring', period: '1-7月', fiscalYear: 2020, department: '某县农业农村局', departmentCode: '301', moneyUnit: '万元' });
  expect(doc.funds[0]).toMatchObject({ initial: '500.00', executed: '210.00', rate: '42.00', forecast: '480.00' });
  expect(doc.tables[0]?.rows.map((r) => [r.likelihood, r.reason])).toEqual([['有可能', '经费保障；资金下达较晚'], ['确定能', null]]);
});

it('gives each project of a list its own table', async () => {
  const doc = await html(`<p>部门预算项目绩效目标申报表(2023年度)</p><p>金额单位:元</p><table>
    <tr><td>单位名称</td><td>项目名称</td><td>预算数</td><td>年度目标</td><td>一级指标</td><td>二级指标</td><td>三级指标</td><td>指标性质</td><td>指标值</td><td>度量单位</td><td>权重</td></tr>
    <tr><td rowspan=3>101001-某县图书馆</td><td rowspan=2>图书购置费</td><td rowspan=2>200000</td><td rowspan=2>丰富馆藏</td><td>产出指标</td><td>数量指标</td><td>购置数量</td><td>≥</td><td>5000</td><td>册</td><td>60</td></tr>
    <tr><td>满意度指标</td><td>服务对象满意度指标</td><td>读者满意度</td><td>≥</td><td>90</td><td>%</td><td>30</td></tr>
    <tr><td>免费开放经费</td><td>150000</td><td>全年开放</td><td>产出指标</td><td>时效指标</td><td>开放天数</td><td>≥</td><td>300</td><td>天</td><td>90</td></tr></table>`);
  expect(doc.tables.map((t) => [t.project, t.goal, t.rows.length])).toEqual([['图书购置费', '丰富馆藏', 2], ['免费开放经费', '全年开放', 1]]);
  expect(doc.funds.map((f) => [f.project, f.annual, f.unit])).toEqual([['图书购置费', '200000', '元'], ['免费开放经费', '150000', '元']]);
  expect(rowsOf(doc, 1)).toEqual(['产出指标 | 时效指标 | 开放天数 | ≥300天']);
});

it('reads several projects one below the other', async () => {
  const form = (name: string, value: string): string => `项目名称 | ${name} |\n年度目标 | ${name}目标 |\n一级指标 | 二级指标 | 三级指标 | 指标值 |\n产出指标 | 数量指标 | 次数 | ${value} |\n满意度指标 | 满意度 | 党员满意度 | ≥95% |\n`;
  const doc = await read(form('党建经费', '4次') + form('驻村经费', '15支'));
  expect(doc.tables.map((t) => [t.project, t.goal, t.rows.map(said)])).toEqual([
    ['党建经费', '党建经费目标', ['产出指标 | 数量指标 | 次数 | 4次', '满意度指标 | 满意度 | 党员满意度 | ≥95%']],
    ['驻村经费', '驻村经费目标', ['产出指标 | 数量指标 | 次数 | 15支', '满意度指标 | 满意度 | 党员满意度 | ≥95%']],
  ]);
});

it('puts placeholders, doubts and frame rows without indicator where they belong', async () => {
  const doc = await read('项目绩效目标表\n一级指标 | 二级指标 | 三级指标 | 指标值 | 指标值确定依据 |\n产出指标 | 数量指标 | 平台数量 | =1套 | 合同 |\n | 质量指标 | 系统稳定 | 文字描述 | 稳定运行 |\n | 时效指标 | 完成时间 | 44,561 | 计划 |\n | 成本指标 | | | |\n满意度指标 | 服务对象满意度指标 | 群众满意度 | 292% | 调查 |');
  const rows = doc.tables[0]?.rows ?? [];
  expect(rows[1]).toMatchObject({ text: '稳定运行', basis: null, textPlaceholder: true, textFromBasis: true, value: null });
  expect(rows[2]?.doubts).toEqual([{ field: 'value', printed: '44,561', proposal: '2021-12-31', kind: 'date_serial' }]);
  expect(rows[3]).toMatchObject({ value: '292', unit: '%', doubts: [{ proposal: '≥92%' }] });
  expect(doc.tables[0]?.emptyRows.map((e) => e.level2)).toEqual(['成本指标']);
});

it('says when the text ends inside a table, and when the year stands in the name only', async () => {
  const doc = await read('项目支出绩效自评表\n一级指标 | 二级指标 | 三级指标 | 年度指标值 | 分值 |\n产出指标 | 数量指标 | 指标1：甲数量 | ≥4 | 10 |\n质量指标 | 指标1：乙合格率 | ≥95% | 10 |\n成本指标 | 指标1：', '某局自评2021.txt');
  expect(doc.notes.map((n) => n.code).sort()).toEqual(['READ-CUT', 'READ-YEAR']);
  expect(doc.fiscalYear).toBe(2021);
});

it('takes out the sounds that sharing sites write behind converted characters', async () => {
  const doc = await read('2019年度項(xiàng)目支出績(jī)效自評(píng)表\n一級(jí)指標(biāo) | 二級(jí)指標(biāo) | 三級(jí)指標(biāo) | 年度指標(biāo)值 | 分值 |\n產(chǎn)出指標(biāo) | 數(shù)量指標(biāo) | 維(wéi)修數(shù)量 | ≥5座 | 20 |\n | 質(zhì)量指標(biāo) | 合格率 | 100% | 20 |');
  expect(rowsOf(doc)).toEqual(['产出指标 | 数量指标 | 维修数量 | ≥5座', '产出指标 | 质量指标 | 合格率 | 100%']);
});

it('reads a table whose head was cut off', async () => {
  const doc = await read('产出指标 | 数量指标 | 培训人数 | ≥50人 |\n | 质量指标 | 合格率 | ≥95% |\n | 时效指标 | 完成时间 | 2021年底前 |\n满意度指标 | 服务对象满意度指标 | 学员满意度 | ≥90% |\n');
  expect(rowsOf(doc)).toEqual(['产出指标 | 数量指标 | 培训人数 | ≥50人', '产出指标 | 质量指标 | 合格率 | ≥95%', '产出指标 | 时效指标 | 完成时间 | 2021年底前', '满意度指标 | 服务对象满意度指标 | 学员满意度 | ≥90%']);
  expect(doc.notes.map((n) => n.code)).toContain('READ-HEAD');
});

it('keeps mid-term indicators apart from those of the year', async () => {
  const doc = await html(`<p>项目支出绩效目标申报表</p><p>（2020年度）</p><table><tr><td colspan=2>项目名称</td><td colspan=5>道路工程</td></tr>
    <tr><td>一级指标</td><td>二级指标</td><td>三级指标</td><td>指标值</td><td>二级指标</td><td>三级指标</td><td>指标值</td></tr>
    <tr><td rowspan=2>产出指标</td><td>数量指标</td><td>建成里程</td><td>30公里</td><td>数量指标</td><td>建成里程</td><td>10公里</td></tr>
    <tr><td>质量指标</td><td>合格率</td><td>100%</td><td>质量指标</td><td>合格率</td><td>100%</td></tr></table>`);
  expect(doc.tables.map((t) => [t.kind, t.rows.map(said)])).toEqual([
    ['project_target', ['产出指标 | 数量指标 | 建成里程 | 10公里', '产出指标 | 质量指标 | 合格率 | 100%']],
    ['unknown', ['产出指标 | 数量指标 | 建成里程 | 30公里']],
  ]);
});
