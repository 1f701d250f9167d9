import { describe, expect, test } from 'vitest';
import { opinionPlaces, sameName, type MatchingFiling } from '@/domain/documents/matching-filing';
import type { Where } from '@/domain/reading/document';

const row = (name: string, line: number) => ({ name, where: { line }, places: {} });
const TABLES = [
  { project: null, where: { line: 10 }, rows: [row('按时完成', 12)] },
  { project: '维稳经费', where: { line: 30 }, rows: [row('接访人次', 32), row('推动社会稳定', 36)] },
];
const filing = (id: string, project: string | null, names: readonly string[]): MatchingFiling => ({ id, title: id, kind: 'self_evaluation', project, rows: names.map((name, index) => ({ line: `rows/${index}`, name })) });
const FILINGS = [filing('department', null, ['按时完成']), filing('stability', '维 稳经费', ['接访人次']), filing('other', '劳模津贴', [])];
const order = (where: Where): number => ('line' in where ? where.line : -1);
const sectionAt = (where: Where): string => (order(where) < 50 ? '五' : '六');
const taken = (line: number) => opinionPlaces({ line }, TABLES, order, sectionAt, FILINGS).map((place) => [place.filing.id, place.about]);

describe('where a finding of a document is taken to', () => {
  test.each<[string, number, readonly (readonly string[])[]]>([
    ['its row in the form of its project', 32, [['stability', 'line:rows/0']]],
    ['a later line of the same row', 34, [['stability', 'line:rows/0']]],
    ['a row that the form does not have: the table', 37, [['stability', 'table:rows']]],
    ['the head of a table: the table', 31, [['stability', 'table:rows']]],
    ['a table of the department: the department', 13, [['department', 'line:rows/0']]],
    ['running text before the tables: the department', 3, [['department', 'table:rows']]],
    ['running text of a later part is no longer of the last table', 60, [['department', 'table:rows']]],
  ])('%s', (_name, line, expected) => expect(taken(line)).toEqual(expected));
});

test('names are the same whatever the file made of their blanks and radicals; no name is like no other', () => {
  expect([sameName('⼤城 县', '大城县'), sameName('甲', '乙'), sameName(null, null)]).toEqual([true, false, false]);
});
