import type { Body, Row } from '@/domain/filings/body';
import type { FilingView } from '@/domain/filings/view';
import { tierOf } from '@/domain/rules/frame';
import type { Tier } from '@/domain/indicator/types';
import { figure, fundOf, headOf, label, merged, money, printedValue, rate, textOf, unitOf, words, type Cell, type Sheet } from '../grid';

const FUNDS = [['total', '年度资金总额：'], ['fiscal', '　其中：财政拨款'], ['carryover', '　上年结转资金'], ['other', '　　其他资金']] as const;
const CAUSES = [['causeFunding', '经费保障'], ['causeSystem', '制度保障'], ['causeStaff', '人员保障'], ['causeHardware', '硬件条件保障'], ['causeOther', '其他']] as const;
const LIKELY = [['certain', '确定能'], ['possible', '有可能'], ['impossible', '完全不可能']] as const;
const TICK = '✔';

/** 项目支出绩效目标执行监控表, 17 columns, landscape (财预〔2019〕136号); the whole department has the same grid under its own name. */
export function monitoringSheet(view: FilingView, body: Body): Sheet {
  const rows = body.rows ?? [];
  const span = `1-${view.period ?? 12}月`;
  const department = view.project === null;
  return {
    title: department ? '部门整体支出绩效目标执行监控表' : '项目支出绩效目标执行监控表', yearLine: `（${view.fiscalYear}年度）`, above: ['填报单位（盖章）：', '单位：万元'], landscape: true,
    widths: [3, 6, 7, 8, 8, 8, 9, 5, 5, 5, 6, 5, 10, 5, 5, 6, 9], texts: reports(body), foot: ['填表人：', '联系电话：', '填报日期：', '单位负责人签字：'],
    rows: [
      [label(department ? '部门（单位）名称' : '项目名称', { cols: 3 }), words(department ? view.department.name : view.title, { cols: 14 })],
      [label('主管部门及代码', { cols: 3 }), words(view.department.name, { cols: 3 }), label('实施单位'), words(view.unit.name, { cols: 10 })],
      [label('项目资金（万元）', { cols: 3, rows: FUNDS.length + 1 }), label('', { cols: 4 }), label('年初预算数', { cols: 3 }), label(`${span}执行数`, { cols: 3 }), label(`${span}执行率`, { cols: 2 }), label('全年预计执行数', { cols: 2 })],
      ...FUNDS.map(([source, name]): Cell[] => {
        const row = fundOf(body, source);
        return [words(name, { cols: 4 }), figure(money(row, 'initial'), { cols: 3 }), figure(money(row, 'executed'), { cols: 3 }), figure(rate(row, 'executed', 'annual'), { cols: 2 }), figure(money(row, 'forecast'), { cols: 2 })];
      }),
      [label('年度总体目标', { upright: true }), words(textOf(headOf(body), 'annualGoal'), { cols: 16, tall: 4 })],
    ],
    table: {
      side: '绩效指标', after: [],
      head: [
        [
          ...['一级指标', '二级指标', '三级指标', '年度指标值', `${span}执行情况`, '全年预计完成情况'].map((name) => label(name, { rows: 2 })),
          label('偏差原因分析', { cols: 6 }), label('完成目标可能性', { cols: 3 }), label('备注', { rows: 2 }),
        ],
        [...CAUSES.map(([, name]) => label(name)), label('原因说明'), ...LIKELY.map(([, name]) => label(name))],
      ],
      rows: merged(view, rows, (row) => [
        words(textOf(row, 'name')), words(printedValue(row)), words(reached(view, row)), words(textOf(row, 'forecast')),
        ...CAUSES.map(([field]) => label(row.cells[field] === true ? TICK : '')), words(textOf(row, 'explanation')),
        ...LIKELY.map(([code]) => label(row.cells.likelihood === code ? TICK : '')), words(textOf(row, 'remark')),
      ]),
    },
  };
}

const reached = (view: FilingView, row: Row): string => {
  const number = textOf(row, 'actual');
  const tier = textOf(row, 'tier');
  const label = tier ? (tierOf(view.context.rules, tier as Tier)?.label.zh ?? tier) : '';
  return [number ? `${number}${unitOf(row)}` : '', label, textOf(row, 'actualText')].filter(Boolean).join('；');
};

const REPORT = [['reportWork', '一、工作开展情况'], ['reportExecution', '二、预算执行情况'], ['reportProblems', '三、存在问题'], ['reportMeasures', '四、改进措施'], ['reportSuggestions', '五、意见建议']] as const;
/** 绩效监控报告 is printed after the table, as far as it was written. */
const reports = (body: Body): Sheet['texts'] => REPORT.flatMap(([field, heading]) => (textOf(headOf(body), field) ? [{ heading, lines: [textOf(headOf(body), field)] }] : []));
