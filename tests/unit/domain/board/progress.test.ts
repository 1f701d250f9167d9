import { describe, expect, it, test } from 'vitest';
import { boardFilterOf, boardRows, columnsOf, countCell, matches, type BoardRow, type CellOf } from '@/domain/board/progress';
import { yearRows, yearStages } from '@/domain/board/year-panel';
import { chooseYear } from '@/domain/board/year';
import { line } from './line';

test.each([
  ['oowrb', { all: 5, done: 2, returned: 1, only: null }], ['nnn', { all: 3, notBegun: 3, only: 'not_begun' }], ['ooooe', { all: 4, done: 4, exempt: 1, only: 'done' }],
  ['e', { all: 0, exempt: 1, only: 'exempt' }], ['', { all: 0, only: null }], ['ll', { overdue: 2, only: 'overdue' }],
])('the cells %s count as they are drawn', (cells, expected) => expect(countCell(cells)).toMatchObject(expected));

const cell = (given: Partial<CellOf>): CellOf => ({ departmentId: 'd', stage: 'target', overall: false, period: null, cells: 'o', dueAt: null, ...given });

describe('the board', () => {
  const cells = [
    cell({ stage: 'self_evaluation', cells: 'wr', dueAt: '2022-03-18T00:00:00Z' }), cell({ stage: 'self_evaluation', overall: true, cells: 'p' }), cell({ stage: 'monitoring', period: 10, cells: 'nn', dueAt: '2022-03-20T00:00:00Z' }),
    cell({ stage: 'monitoring', period: 7, cells: 'oo' }), cell({ stage: 'monitoring', period: 7, overall: true, cells: 'o' }), cell({ overall: true }), cell({ cells: 'oo' }),
  ];
  it('has the stages in the order of the year, one column a period', () => {
    expect(columnsOf(cells).map((column) => column.key)).toEqual(['target-department', 'target-project', 'monitoring-7', 'monitoring-10', 'self_evaluation-project', 'self_evaluation-department']);
  });
  it('joins department and projects of a period, department first, and adds what is exempt', () => {
    const [row] = boardRows([{ id: 'd', name: '局', demo: false }], {
      cells, exempt: [{ departmentId: 'd', stage: 'monitoring', overall: false, period: 7, count: 1 }],
      figures: [{ departmentId: 'd', stage: 'monitoring', period: 7, light: 'red', rate: '39.73' }, { departmentId: 'd', stage: 'self_evaluation', period: null, light: null, rate: '79.46' }],
    });
    expect(row).toMatchObject({ light: 'red', rate: '79.46', dueAt: '2022-03-18T00:00:00Z', cells: { 'monitoring-7': 'oooe', 'self_evaluation-project': 'wr' } });
  });
  it('filters departments by what any of their forms is, and "done" by all of them', () => {
    const row = (letters: string): BoardRow => ({ id: '', name: '', demo: false, cells: { a: letters }, light: null, rate: null, dueAt: null });
    expect(matches(row('oor'), 'returned')).toBe(true);
    expect(matches(row('oor'), 'done')).toBe(false);
    expect(matches(row('oeo'), 'done')).toBe(true);
    expect(matches(row(''), 'done')).toBe(false);
    expect(boardFilterOf('constructor')).toBe('all');
  });
});

describe('the year of a department', () => {
  const lines = [
    line({ id: 't2', project: '乙', projectSeq: 2 }), line({ id: 't0', project: null, object: 'department', kind: 'department_target', phase: 'done' }), line({ id: 't1', project: '甲', phase: 'done' }),
    line({ id: 'm7', project: '甲', stage: 'monitoring', period: 7, phase: 'done' }), line({ id: 'm10', project: '甲', stage: 'monitoring', period: 10 }),
  ];
  it('begins with the department and takes the newest period', () => {
    const { rows, period } = yearRows(lines);
    expect(period).toBe(10);
    expect(rows.map((row) => [row.project, row.target?.id, row.monitoring?.id ?? null])).toEqual([[null, 't0', null], ['甲', 't1', 'm10'], ['乙', 't2', null]]);
  });
  it('stands at the last open stage that is not finished', () => {
    const window = (stage: string, period: number | null, opensAt: string) => ({ stage, period, opensAt, dueAt: null });
    const stages = yearStages([window('self_evaluation', null, '2023-01-01'), window('target', null, '2021-01-01'), window('monitoring', 10, '2021-11-01'), window('monitoring', 7, '2021-08-01')], lines, '2022-03-16');
    expect(stages.map((stage) => [stage.key, stage.status])).toEqual([['target 0', 'done'], ['monitoring 7', 'done'], ['monitoring 10', 'now'], ['self_evaluation 0', 'later']]);
  });
});

test('the page speaks of the year asked for, else of the newest that is real', () => {
  const years = [{ id: 'b', year: 2022, title: '', demo: true }, { id: 'a', year: 2021, title: '', demo: false }];
  expect(chooseYear(years, '2022')?.id).toBe('b');
  expect(chooseYear(years, '1999')?.id).toBe('a');
  expect(chooseYear(years.slice(0, 1), undefined)?.id).toBe('b');
  expect(chooseYear([], undefined)).toBeNull();
});
