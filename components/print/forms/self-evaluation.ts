import type { Body, Row } from '@/domain/filings/body';
import type { FilingView } from '@/domain/filings/view';
import type { Tier } from '@/domain/indicator/types';
import { tierOf } from '@/domain/rules/frame';
import { sum } from '@/domain/shared/decimal';
import { figure, fundOf, headOf, label, levelNames, merged, money, points, printedValue, rate, textOf, two, unitOf, words, type Cell, type Sheet } from '../grid';

const FUNDS = [['total', '年度资金总额'], ['fiscal', '其中：当年财政拨款'], ['carryover', '　上年结转资金'], ['other', '　其他资金']] as const;
const DASH = '—';

/** 项目支出绩效自评表 and 部门整体支出绩效自评表 (财预〔2020〕10号 style), 11 columns, portrait. */
export function selfEvaluationSheet(view: FilingView, body: Body): Sheet {
  const head = headOf(body);
  const rows = body.rows ?? [];
  const department = view.project === null;
  const full = view.context.rules.totals.execution;
  const weights = new Map<string, string>();
  for (const row of rows) {
    const [one] = levelNames(view, row);
    weights.set(one, sum(weights.get(one) ?? '0', textOf(row, 'weight') || '0'));
  }
  const total = sum(...weights.values(), full);
  return {
    title: department ? '部门整体支出绩效自评表' : '项目支出绩效自评表', yearLine: `（${view.fiscalYear}年度）`, above: null, landscape: false,
    widths: [4, 8, 8, 10, 11, 11, 12, 6, 8, 7, 13], texts: [], foot: ['填报单位（盖章）：', '单位负责人：', '填报日期：'],
    rows: [
      ...(department ? [[label('部门', { cols: 2 }), words(view.department.name, { cols: 9 })]] : [
        [label('项目名称', { cols: 2 }), words(view.title, { cols: 9 })],
        [label('主管部门', { cols: 2 }), words(view.department.name, { cols: 3 }), label('实施单位'), words(view.unit.name, { cols: 5 })],
      ]),
      [label(department ? '预算资金（万元）' : '项目资金（万元）', { cols: 2, rows: FUNDS.length + 1 }), label('', { cols: 2 }), label('年初预算数'), label('全年预算数'), label('全年执行数'), label('分值'), label('执行率', { cols: 2 }), label('得分')],
      ...FUNDS.map(([source, name]): Cell[] => {
        const row = fundOf(body, source);
        const own = source === 'total';
        return [words(name, { cols: 2 }), figure(money(row, 'initial')), figure(money(row, 'annual')), figure(money(row, 'executed')), label(own ? points(full) : DASH), label(rate(row, 'executed', 'annual'), { cols: 2 }), label(own ? two(textOf(head, 'executionScore')) : DASH)];
      }),
      [label('年度总体目标', { rows: 2, upright: true }), label('预期目标', { cols: 5 }), label('实际完成情况', { cols: 5 })],
      [words(textOf(head, 'plannedGoal'), { cols: 5, tall: 5 }), words(textOf(head, 'actualGoal'), { cols: 5, tall: 5 })],
    ],
    table: {
      side: '绩效指标',
      head: [[label('一级指标'), label('二级指标'), label('三级指标', { cols: 2 }), label('年度指标值'), label('实际完成值'), label('分值'), label('得分'), label('偏差原因分析及改进措施', { cols: 2 })]],
      rows: merged(view, rows, (row) => [
        words(textOf(row, 'name'), { cols: 2 }), words(printedValue(row)), words(reached(view, row)), label(points(textOf(row, 'weight'))), label(two(textOf(row, 'score'))), words(textOf(row, 'reason'), { cols: 2 }),
      ], { suffix: (one) => `（${points(weights.get(one) ?? '0')}分）` }),
      after: [
        [label('总分', { cols: 7 }), label(points(total)), label(two(textOf(head, 'totalScore'))), words('', { cols: 2 })],
        [words([textOf(head, 'problems') ? `存在问题：${textOf(head, 'problems')}` : '', textOf(head, 'improvements') ? `改进措施：${textOf(head, 'improvements')}` : ''].filter(Boolean).join('\n'), { cols: 11, tall: 3 })],
      ],
    },
  };
}

const reached = (view: FilingView, row: Row): string => {
  const tier = textOf(row, 'tier');
  const number = textOf(row, 'actual');
  return [number ? `${number}${unitOf(row)}` : '', textOf(row, 'actualDate'), tier ? (tierOf(view.context.rules, tier as Tier)?.label.zh ?? tier) : ''].filter(Boolean).join('；');
};
