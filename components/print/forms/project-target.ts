import type { Body, Row } from '@/domain/filings/body';
import type { FilingView } from '@/domain/filings/view';
import { fundOf, headOf, label, levelNames, merged, money, printedValue, textOf, words, type Cell, type Sheet } from '../grid';

const FUNDS = [['total', '年度资金总额：'], ['fiscal', '　其中：财政拨款'], ['carryover', '　　上年结转'], ['other', '　　其他资金']] as const;

/** One-year grid that most counties print, with 实施单位 in the row of the department (6 columns, portrait). */
export function nationalProjectTarget(view: FilingView, body: Body): Sheet {
  const head = headOf(body);
  const rows = withEmptyFrame(view, body.rows ?? []);
  return {
    title: '项目支出绩效目标申报表', yearLine: `（${view.fiscalYear}年度）`, above: ['填报单位（盖章）：', '单位：万元'], landscape: false,
    widths: [5, 12, 15, 26, 14, 28], texts: [], foot: ['填表人：', '联系电话：', '填报日期：', '单位负责人签字：'],
    rows: [
      [label('项目名称', { cols: 3 }), words(textOf(head, 'projectName') || view.title, { cols: 3 })],
      [label('主管部门', { cols: 3 }), words(view.department.name), label('实施单位'), words(view.unit.name)],
      ...FUNDS.map(([source, name], index): Cell[] => [
        ...(index === 0 ? [label('项目资金（万元）', { cols: 3, rows: FUNDS.length })] : []),
        words(name, { cols: 2 }), { text: money(fundOf(body, source), 'annual'), align: 'end' },
      ]),
      [label('总体目标', { rows: 2, upright: true }), label('年度目标', { cols: 5 })],
      [words(textOf(head, 'annualGoal'), { cols: 5, tall: 4 })],
    ],
    table: { side: '绩效指标', head: [[label('一级指标'), label('二级指标'), label('三级指标', { cols: 2 }), label('指标值')]], rows: mergedFrame(rows), after: [] },
  };
}

interface FrameRow { readonly one: string; readonly two: string; readonly row: Row | null }

/** Every second level of the frame is printed, also the empty ones. */
function withEmptyFrame(view: FilingView, rows: readonly Row[]): readonly FrameRow[] {
  const frame = view.context.rules.frames[view.context.object];
  const named = rows.map((row) => ({ row, names: levelNames(view, row) }));
  const inFrame = frame.levels.flatMap((one) => one.level2.flatMap((two): FrameRow[] => {
    const own = named.filter(({ names }) => names[0] === one.label.zh && names[1] === two.label.zh);
    return own.length > 0 ? own.map(({ row }) => ({ one: one.label.zh, two: two.label.zh, row })) : [{ one: one.label.zh, two: two.label.zh, row: null }];
  }));
  const known = new Set(inFrame.map(({ row }) => row?.id));
  return [...inFrame, ...named.filter(({ row }) => !known.has(row.id)).map(({ row, names }) => ({ one: names[0], two: names[1], row }))];
}

function mergedFrame(rows: readonly FrameRow[]): readonly (readonly Cell[])[] {
  const run = (index: number, same: (other: FrameRow) => boolean) => rows.slice(index).findIndex((other) => !same(other));
  return rows.map((here, index) => {
    const before = rows[index - 1];
    const spanOf = (same: (other: FrameRow) => boolean) => { const end = run(index, same); return end === -1 ? rows.length - index : end; };
    return [
      ...(before?.one === here.one ? [] : [label(here.one, { rows: spanOf((other) => other.one === here.one) })]),
      ...(before?.one === here.one && before.two === here.two ? [] : [label(here.two, { rows: spanOf((other) => other.one === here.one && other.two === here.two) })]),
      words(here.row ? textOf(here.row, 'name') : '', { cols: 2 }), words(here.row ? printedValue(here.row) : ''),
    ];
  });
}

/** The county's own table (Hebei): heading, goal, then name, description, value and basis of each promise. */
export function countyProjectTarget(view: FilingView, body: Body): Sheet {
  const head = headOf(body);
  return {
    title: `${textOf(head, 'projectName') || view.title}绩效目标表`, yearLine: null, above: null, landscape: false,
    widths: [11, 14, 18, 24, 16, 17], texts: [], foot: ['填报单位（盖章）：', '单位负责人：', '填报日期：'],
    rows: [
      [label('绩效目标'), words(textOf(head, 'annualGoal'), { cols: 5, tall: 3 })],
    ],
    table: {
      side: null, after: [], head: [['一级指标', '二级指标', '三级指标', '绩效指标描述', '指标值', '指标值确定依据'].map((name) => label(name))],
      rows: merged(view, body.rows ?? [], (row) => [words(textOf(row, 'name')), words(textOf(row, 'description')), words(printedValue(row)), words(textOf(row, 'basis'))]),
    },
  };
}
