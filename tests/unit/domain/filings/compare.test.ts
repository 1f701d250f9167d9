import { describe, expect, test } from 'vitest';
import type { Body, Cell, Row, TableSpec } from '@/domain/filings/body';
import { compareBodies, countChanges, written } from '@/domain/filings/compare';

const TABLES: readonly TableSpec[] = [
  { name: 'header', shape: 'one', open: false, fields: { title: { type: 'text' }, score: { type: 'number', owner: 'derived' }, trace: { type: 'json', owner: 'derived' } } },
  { name: 'rows', shape: 'many', open: true, fields: { name: { type: 'text' }, target: { type: 'value' } } },
];
const row = (lineage: string, cells: Record<string, Cell>, typed: Record<string, string> = {}): Row => ({ id: `id-${lineage}`, lineage, seq: 1, cells, typed });
const body = (header: Record<string, Cell>, ...rows: Row[]): Body => ({ header: [row('h', header)], rows });
const number = (operator: '=' | '<=', text: string) => ({ kind: 'number', operator, number: text, unit: '人' } as const);

const lines = (before: Body, after: Body, fields = written) =>
  compareBodies(before, after, TABLES, fields).flatMap((table) => table.rows.map((change) => `${change.table} ${change.lineage} ${change.status} ${change.cells.map((cell) => cell.field).join(',')}`.trim()));

describe('compareBodies', () => {
  test.each<[string, Body, Body, string[]]>([
    ['nothing changed', body({ title: '甲' }, row('a', { name: '一' })), body({ title: '甲' }, row('a', { name: '一' })), ['header h same', 'rows a same']],
    ['a cell of the header', body({ title: '两相' }), body({ title: '两项' }), ['header h changed title']],
    ['empty text and no value are the same', body({ title: '' }), body({ title: null }), ['header h same']],
    ['an operator is a change', body({}, row('a', { target: number('=', '3') })), body({}, row('a', { target: number('<=', '3') })), ['header h same', 'rows a changed target']],
    ['keys in another order are no change', body({}, row('a', { target: { kind: 'text', text: '好' } })), body({}, row('a', { target: { text: '好', kind: 'text' } })), ['header h same', 'rows a same']],
    ['a new row', body({}, row('a', {})), body({}, row('a', {}), row('b', { name: '二' })), ['header h same', 'rows a same', 'rows b added name']],
    ['a removed row keeps its place', body({}, row('a', {}), row('b', { name: '二' }), row('c', {})), body({}, row('a', {}), row('c', {})),
      ['header h same', 'rows a same', 'rows b removed name', 'rows c same']],
    ['all rows removed', body({}, row('a', { name: '一' }), row('b', { name: '二' })), body({}), ['header h same', 'rows a removed name', 'rows b removed name']],
    ['the same lineage in another order is the same row', body({}, row('a', { name: '一' }), row('b', { name: '二' })), body({}, row('b', { name: '二' }), row('a', { name: '一' })),
      ['header h same', 'rows b same', 'rows a same']],
    ['unreadable text counts', body({}, row('a', { target: null }, { target: '约三' })), body({}, row('a', { target: null }, { target: '三左右' })), ['header h same', 'rows a changed target']],
    ['another spelling of a read value does not', body({}, row('a', { target: number('=', '3') }, { target: '3人' })), body({}, row('a', { target: number('=', '3') }, { target: '三人' })),
      ['header h same', 'rows a same']],
    ['computed cells are not written by anybody', body({ score: '1' }), body({ score: '2' }), ['header h same']],
  ])('%s', (_name, before, after, expected) => {
    expect(lines(before, after)).toEqual(expected);
  });

  test('the page of versions compares computed cells too, but never traces', () => {
    const [header] = compareBodies(body({ score: '1', trace: { a: 1 } }), body({ score: '2', trace: { a: 2 } }), TABLES);
    expect(header?.rows[0]?.cells.map((cell) => cell.field)).toEqual(['score']);
  });

  test('a table that only one body has', () => {
    const changes = compareBodies({ header: [] }, body({ title: '甲' }, row('a', { name: '一' })), TABLES);
    expect(changes.flatMap((table) => table.rows.map((change) => change.status))).toEqual(['added', 'added']);
  });

  test('counts', () => {
    const changes = compareBodies(
      body({ title: '甲' }, row('a', { name: '一' }), row('b', { name: '二', target: number('=', '1') }), row('c', { name: '三' })),
      body({ title: '乙' }, row('a', { name: '一' }), row('b', { name: '贰', target: number('=', '2') }), row('d', { name: '四' })),
      TABLES, written,
    );
    expect(countChanges(changes)).toEqual({ places: 5, rows: 3, unchanged: 1 });
  });
});
