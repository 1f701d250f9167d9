import type { Body, Row } from '@/domain/filings/body';
import type { FilingView } from '@/domain/filings/view';
import type { Value } from '@/domain/indicator/types';
import { SIGNS } from '@/domain/values/operators';
import { headOf, label, merged, textOf, words, type Sheet } from '../grid';

const parts = (row: Row): readonly [string, string, string] => {
  const value = row.cells.target as Value | null;
  if (!value) return ['', row.typed.target ?? '', ''];
  if (value.kind === 'text') return ['文字描述', value.text, ''];
  return value.kind === 'date' ? [SIGNS[value.operator ?? '<='], value.date, ''] : [value.operator ? SIGNS[value.operator] : '', value.number, value.unit ?? ''];
};

/** 部门整体绩效目标 of the county's disclosure: goals, sub-goals and safeguards as numbered text, then the grid of nine columns. */
export function countyDepartmentTarget(view: FilingView, body: Body): Sheet {
  const numbered = (rows: readonly Row[] | undefined, say: (row: Row) => string): readonly string[] => (rows ?? []).map((row, index) => `${index + 1}.${say(row)}`);
  return {
    title: `${view.department.name}部门整体绩效目标`, yearLine: `（${view.fiscalYear}年度）`, above: null, landscape: false,
    widths: [9, 9, 13, 14, 17, 8, 14, 6, 10], foot: ['填报部门（盖章）：', '部门负责人：', '填报日期：'],
    texts: [
      ...(textOf(headOf(body), 'dutySummary') ? [{ heading: '部门职责', lines: [textOf(headOf(body), 'dutySummary')] }] : []),
      { heading: '（一）总体绩效目标', lines: numbered(body.goals, (row) => [textOf(row, 'section'), textOf(row, 'text')].filter(Boolean).join('：')) },
      { heading: '（二）分项绩效目标', lines: numbered(body.subGoals, (row) => `${textOf(row, 'section')}　绩效目标：${textOf(row, 'goalText')}　绩效指标：${textOf(row, 'indicatorText')}`) },
      { heading: '（三）工作保障措施', lines: numbered(body.safeguards, (row) => [textOf(row, 'title'), textOf(row, 'text')].filter(Boolean).join('：')) },
      { heading: '（四）部门整体支出绩效指标', lines: [] },
    ],
    rows: [],
    table: {
      side: null, after: [],
      head: [
        [...['一级指标', '二级指标', '三级指标', '评（扣）分标准', '绩效指标描述'].map((name) => label(name, { rows: 2 })), label('指标值', { cols: 3 }), label('指标值确定依据', { rows: 2 })],
        [label('符号'), label('值'), label('单位')],
      ],
      rows: merged(view, body.rows ?? [], (row) => {
        const [sign, value, unit] = parts(row);
        return [words(textOf(row, 'name')), words(textOf(row, 'scoringRule')), words(textOf(row, 'description')), label(sign), words(value), label(unit), words(textOf(row, 'basis'))];
      }),
    },
  };
}
