import { describe, expect, test } from 'vitest';
import { PRINT_FORMS } from '@/components/print/forms';
import type { Cell, Sheet } from '@/components/print/grid';
import type { Body, Row } from '@/domain/filings/body';
import type { FilingView } from '@/domain/filings/view';
import { HEBEI } from '@/domain/rules/sets/hebei';

const row = (id: string, cells: Row['cells']): Row => ({ id, lineage: id, seq: 0, cells, typed: {} });
const number = (operator: '=' | '<=', value: string, unit: string) => ({ kind: 'number', operator, number: value, unit } as const);
const rows = [
  row('a', { level1: 'output', level2: 'quantity', name: '人数', target: number('=', '3', '人'), weight: '12.5', actual: '2', score: '8.33', reason: '少一人' }),
  row('b', { level1: 'output', level2: 'quality', name: '到位', target: { kind: 'text', text: '发放到位' }, weight: '12.5', tier: 'achieved', score: '12.5' }),
  row('c', { level1: 'effect', level2: 'social', name: '受益', target: number('=', '33', '人'), weight: '30', likelihood: 'possible', causeStaff: true }),
];
const funds = [row('f', { source: 'total', initial: '48000.00', annual: '48000.00', executed: '44000.00' })];
const body: Body = { header: [row('h', { projectName: '两项补贴', annualGoal: '足额发放', totalScore: '65.78', executionScore: '9.17' })], funds, rows };
const view = (kind: string, object: 'project' | 'department') => ({
  kind, title: '两项补贴', fiscalYear: 2021, period: 7, unit: { id: 'u', name: '科工局' }, department: { id: 'd', name: '科工局' },
  project: object === 'project' ? { id: 'p', name: '两项补贴' } : null, context: { rules: HEBEI, object },
}) as unknown as FilingView;

/** Every row of a grid must fill its columns, spans of rows above included; nothing may stick out. */
function gaps(table: readonly (readonly Cell[])[], columns: number, side: boolean): string[] {
  const taken: number[][] = [];
  const faults: string[] = [];
  table.forEach((cells, y) => {
    const filled = (taken[y] ?? []).length + cells.reduce((sum, cell) => sum + (cell.cols ?? 1), 0) + (side ? 1 : 0);
    if (filled !== columns) faults.push(`row ${y}: ${filled} of ${columns}`);
    for (const cell of cells) for (let down = 1; down < (cell.rows ?? 1); down += 1) {
      const below = (taken[y + down] ??= []);
      for (let over = 0; over < (cell.cols ?? 1); over += 1) below.push(over);
      if (y + down >= table.length) faults.push(`row ${y} reaches below the table`);
    }
  });
  return faults;
}
const check = (sheet: Sheet) => {
  const side = sheet.table.side !== null;
  return [...gaps(sheet.rows, sheet.widths.length, false), ...gaps(sheet.table.head, sheet.widths.length, side), ...gaps(sheet.table.rows, sheet.widths.length, side), ...gaps(sheet.table.after, sheet.widths.length, false)];
};
const all = Object.entries(PRINT_FORMS).flatMap(([kind, forms]) => (kind === 'department_target' ? ['department'] as const : kind === 'project_target' ? ['project'] as const : ['project', 'department'] as const)
  .flatMap((object) => forms.map((form) => [kind, form.code, object, form] as const)));

describe('printed forms', () => {
  test.each(all)('%s (%s, %s) is a whole grid', (kind, _code, object, form) => {
    expect(check(form.sheet(view(kind, object), body))).toEqual([]);
  });
  test.each(all)('%s (%s, %s) is a whole grid without any row', (kind, _code, object, form) => {
    expect(check(form.sheet(view(kind, object), { header: [], funds: [], rows: [] }))).toEqual([]);
  });

  const texts = (sheet: Sheet) => [...sheet.rows, ...sheet.table.head, ...sheet.table.rows, ...sheet.table.after].flat().map((cell) => cell.text);
  const sheetOf = (kind: string, at = 0) => PRINT_FORMS[kind]?.[at]?.sheet(view(kind, 'project'), body) as Sheet;
  test('values, money and points as the forms print them', () => {
    const self = texts(sheetOf('self_evaluation'));
    expect(self).toEqual(expect.arrayContaining(['=3人', '2人', '8.33', '4.80', '4.40', '91.67%', '9.17', '产出指标（25分）', '65.78']));
  });
  test('the period stands in the heads of monitoring, a tick in one of three columns', () => {
    const monitoring = sheetOf('monitoring');
    expect(texts(monitoring)).toEqual(expect.arrayContaining(['1-7月执行数', '1-7月执行情况']));
    expect(monitoring.table.rows[2]?.filter((cell) => cell.text === '✔').length).toBe(2);
    expect(monitoring.landscape).toBe(true);
  });
  test('the national target prints the empty levels of the frame too', () => {
    expect(texts(sheetOf('project_target', 1))).toEqual(expect.arrayContaining(['生态效益指标', '时效指标']));
  });
});
