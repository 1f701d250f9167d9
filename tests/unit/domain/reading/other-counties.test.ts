import { describe, expect, it } from 'vitest';
import type { IndicatorRow, StructuredDocument } from '@/domain/reading/document';
import { readDocument } from '@/domain/reading/read-document';
import { readFile } from '@/lib/readers/read-file';

const read = async (text: string, name = 'a.txt'): Promise<StructuredDocument> => readDocument(await readFile(Buffer.from(text), name));
const promised = (row: IndicatorRow): string => [row.level1, row.level2, row.name, `${row.operator ?? ''}${row.value ?? row.text ?? ''}${row.unit ?? ''}`].join(' | ');
const rowsOf = (doc: StructuredDocument, table = 0): string[] => (doc.tables[table]?.rows ?? []).map(promised);
const judged = (doc: StructuredDocument): unknown[] => (doc.tables[0]?.rows ?? []).map((r) => [r.name, r.value, r.actual, r.weight, r.score, r.reason]);

describe('layouts of other counties', () => {
  it('passes over numbered rows that nobody used, in narrow columns with a cell in each paragraph', async () => {
    const blank = '\u00a0';
    const doc = await read(['项目支出绩效自评表', '(2020年度)', '项目名称', '路灯维护', '主管部门', '某县城管局', '一级指标', '二级指标', '三级指标', '年度', '指标值', '实际', '完成值', '分值', '得分', '偏差原因分析及改进措施',
      '产出指标', '数量指标', '指标1维护路灯数量', '850', '820', '20', '19', '材料到货晚', '指标2', blank, blank, blank, blank, blank, '……', blank, blank, blank, blank, blank,
      '效益指标', '社会效益', '指标', '指标1道路亮灯率', '98', '99', '30', '30', blank, '指标2', blank, blank, blank, blank, blank,
      '生态效益', '指标', '指标1', blank, blank, blank, blank, blank, '满意度', '指标', '服务对象满意度指标', '指标1居民满意度', '90', '95', '10', '10', blank, '总分', '100', '98'].join('\n\n'));
    expect(judged(doc)).toEqual([['维护路灯数量', '850', '820', '20', '19', '材料到货晚'], ['道路亮灯率', '98', '99', '30', '30', null], ['居民满意度', '90', '95', '10', '10', null]]);
    expect(rowsOf(doc)[1]).toBe('效益指标 | 社会效益指标 | 道路亮灯率 | 98');
  });

  it('keeps points where target and result are empty, and points printed under a level word', async () => {
    const doc = await read('项目支出绩效自评表\n(2022年度)\n一级\n指标\n二级指标 三级指标 年度指标值 实际完成值 分值 得分 偏差原因分析及改进措施\n产\n出\n指\n标\n(50分)\n数量指标 指标1:改造灌区数量 1 1 10 10\n指标2:完成改革任务 1 1 10 10\n……\n质量指标 指标1:工程质量合格 10 10\n指标2:\n……\n时效指标 指标1:按期完工 10 10\n效\n益\n指\n标\n(30分)\n社会效益\n指标\n指标1:安全度汛 10 10\n指标2:\n总分 100 100');
    expect(judged(doc)).toEqual([['改造灌区数量', '1', '1', '10', '10', null], ['完成改革任务', '1', '1', '10', '10', null], ['工程质量合格', null, null, '10', '10', null], ['按期完工', null, null, '10', '10', null], ['安全度汛', null, null, '10', '10', null]]);
    expect(doc.tables[0]?.rows.map((r) => `${r.level1}/${r.level2}`)).toEqual(['产出指标/数量指标', '产出指标/数量指标', '产出指标/质量指标', '产出指标/时效指标', '效益指标/社会效益指标']);
  });

  it('gives each project of a list its own table in text too', async () => {
    const doc = await read('| 部门预算项目绩效目标申报表(2023年度) | ||||||||\n| 金额单位:元 | ||||||||\n| 单位名称 | 项目名称 | 预算数 | 年度目标 | 一级指标 | 二级指标 | 三级指标 | 指标性质 | 指标值 | 度量单位 | 权重 | 指标方向性 |\n| 310-某镇部门 | 500,000.00 | |||||||||\n| 310001-某县某镇人民政府 | 环卫保洁 | 320,000.00 | 全镇整洁 | 产出指标 | 数量指标 | 保洁村数 | ＝ | 11 | 个 | 40 | 正向指标 |\n| 满意度指标 | 服务对象满意度指标 | 村民满意度 | ≥ | 95 | % | 10 | 正向指标 |\n| 村级运转 | 180,000.00 | 村级正常运转 | 产出指标 | 时效指标 | 拨付次数 | ≥ | 4 | 次 | 50 |\n');
    expect(doc.department).toBe('某县某镇人民政府');
    expect(doc.funds.map((f) => [f.project, f.annual, f.unit])).toEqual([['环卫保洁', '320000.00', '元'], ['村级运转', '180000.00', '元']]);
    expect([rowsOf(doc), rowsOf(doc, 1)]).toEqual([['产出指标 | 数量指标 | 保洁村数 | =11个', '满意度指标 | 服务对象满意度指标 | 村民满意度 | ≥95%'], ['产出指标 | 时效指标 | 拨付次数 | ≥4次']]);
  });

  it('reads rows and head fields that run together line by line', async () => {
    const doc = await read('绩效目标表\n(2020年度)\n项目名称校舍维修补助\n项目主管部门某县教育局项目执行单位某镇小学\n年度资金总额:16\n总体目标年度目标\n改善办学条件。\n绩效指标一级指标二级指标指标内容指标值\n产出指标数量指标维修学校覆盖率100%\n质量指标维修质量合格率100%\n时效指标资金当年下达率100%\n按计划完成率100%\n效益指标可持续影响指标均衡发展情况稳步提高\n社会公众或服务对象满意度指标家长满意度≥90%\n');
    expect([doc.department, doc.tables[0]?.project, doc.tables[0]?.unitName]).toEqual(['某县教育局', '校舍维修补助', '某镇小学']);
    expect(rowsOf(doc).map((row) => row.split(' | ').slice(1).join(' '))).toEqual(['数量指标 维修学校覆盖率 100%', '质量指标 维修质量合格率 100%', '时效指标 资金当年下达率 100%', '时效指标 按计划完成率 100%', '可持续影响指标 均衡发展情况 稳步提高', '社会公众或服务对象满意度指标 家长满意度 ≥90%']);
  });

  it('shares scattered values out among numbered indicators when they come out even', async () => {
    const doc = await read('某县项目支出绩效自评表 (2021年度) 项目名称 公共卫生 主管部门 某县卫健局 年度 实际 指标值 完成值 指标1:健康档案 3850人 指标2:宣传资料 不少于12 种 二级指标 三级指标 指标3:健康讲座 分值 得分 3744人 3 3 14种 1 1 116次 150次 1 1 指标4:预防接种证 221人 203人 2 1.8 指标5:传染病报告 数 指标6:签约人数 14例 14例 2 2 2469人 2258人 2 1.7 总分');
    expect(judged(doc).map((row) => (row as unknown[]).slice(0, 5))).toEqual([['健康档案', '3850', '3744', '3', '3'], ['宣传资料', '12', '14', '1', '1'], ['健康讲座', '116', '150', '1', '1'], ['预防接种证', '221', '203', '2', '1.8'], ['传染病报告数', '14', '14', '2', '2'], ['签约人数', '2469', '2258', '2', '1.7']]);
    expect(doc.notes.map((note) => note.code)).toContain('READ-ORDER');
  });

  it('reads a row list without head, and does not call missing what a cut text may have held', async () => {
    const doc = await read('产出指标数量指标足额保障率=100% 22.5 调整次数≤10次 22.5 时效指标按时发放率=100% 22.5 效益指标经济效益指标结余率(结余数/预算数)≤5% 22.5 合计100 评价结论及时。');
    expect(rowsOf(doc)).toEqual(['产出指标 | 数量指标 | 足额保障率 | =100%', '产出指标 | 数量指标 | 调整次数 | ≤10次', '产出指标 | 时效指标 | 按时发放率 | =100%', '效益指标 | 经济效益指标 | 结余率(结余数/预算数) | ≤5%']);
    expect(doc.tables[0]?.rows.map((r) => r.weight)).toEqual(['22.5', '22.5', '22.5', '22.5']);
    expect(doc.tables[0]?.complete).toBe(false);
  });

  it.each([['a text', (list: string) => `某县公安局2025年项目绩效目标\n\n视频监控维护\n\n865000\n\n${list}`, 'a.txt'], ['one cell of a web table', (list: string) => `<meta charset="utf-8"><h2>某县公安局2025年项目绩效目标</h2><table><tr><td>单位名称</td><td>预算</td><td>绩效目标</td></tr><tr><td>视频监控维护</td><td>865000</td><td>${list.replaceAll('\n', '<br>')}</td></tr></table>`, 'a.html']] as const)('reads lists under bracketed frame words in %s', async (_name, make, file) => {
    const doc = await read(make('【项目概况】:维护监控。\n【总体目标】\n保障运行\n【产出指标-数量指标】\n指标1:监控点位(≥650个)\n指标2:巡检次数(≥12次)\n【效益指标-社会效益指标】\n指标1:服务民生(有力保障)'), file);
    expect(rowsOf(doc)).toEqual(['产出指标 | 数量指标 | 监控点位 | ≥650个', '产出指标 | 数量指标 | 巡检次数 | ≥12次', '效益指标 | 社会效益指标 | 服务民生 | 有力保障']);
    expect([doc.tables[0]?.project, doc.tables[0]?.goal, doc.funds[0]?.annual]).toEqual(['视频监控维护', '保障运行', '865000']);
  });

  it('takes the best grade as the target where four grades are printed', async () => {
    const doc = await read('<meta charset="utf-8"><p>部门职责-工作活动绩效目标</p><table><tr><td rowspan=2>职责活动</td><td rowspan=2>内容描述</td><td rowspan=2>绩效目标</td><td rowspan=2>绩效指标</td><td colspan=4>评价标准</td></tr><tr><td>优</td><td>良</td><td>中</td><td>差</td></tr><tr><td>科普</td><td>开展科普</td><td>提高素质</td><td>科普场次</td><td>≥12场</td><td>≥10场</td><td>≥8场</td><td>＜8场</td></tr></table>', 'a.html');
    expect(rowsOf(doc)).toEqual([' |  | 科普场次 | ≥12场']);
  });

  it('takes a due month as it is, a unit of months as a number, and a period as no due date', async () => {
    const doc = await read('项目绩效目标表\n一级指标 | 二级指标 | 三级指标 | 符号 | 指标值 | 单位 |\n产出指标 | 时效指标 | 验收时间 | | 9月前 | |\n | 时效指标 | 兑现时限 | ≤ | 12 | 月 |\n | 数量指标 | 存储 | = | 90% | % |\n');
    expect(doc.tables[0]?.rows.map((r) => [r.value, r.unit, r.text, r.printed, r.doubts.length])).toEqual([[null, null, '9月前', '9月前', 0], ['12', '月', null, '≤12月', 0], ['90', '%', null, '=90%', 0]]);
  });
});
