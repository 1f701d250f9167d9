import { expect, test } from 'vitest';
import { csvCell, csvFile } from '@/lib/format/csv';

test.each([
  ['a formula', '=1+1', "'=1+1"],
  ['a full-width formula', '＝HYPERLINK("x")', '"\'＝HYPERLINK(""x"")"'],
  ['a plus with words', '+cmd|calc', "'+cmd|calc"],
  ['a minus with words', '-2+3', "'-2+3"],
  ['an at sign', '@SUM(A1)', "'@SUM(A1)"],
  ['a formula behind a space', ' =1', "' =1"],
  ['a formula behind a tab', '\t=1', "'\t=1"],
  ['a formula behind a zero-width space', '\u200b=1', "'\u200b=1"],
  ['a promise', '≥9', '≥9'],
  ['a negative share', '-5%', '-5%'],
  ['a negative amount', '-1,234.50', '"-1,234.50"'],
  ['a plus number', '+3', '+3'],
  ['a comma', 'a,b', '"a,b"'],
  ['a quote', 'a"b', '"a""b"'],
  ['a line break', 'a\nb', '"a\nb"'],
  ['plain words', '按时发放到', '按时发放到'],
])('%s', (_name, value, cell) => expect(csvCell(value)).toBe(cell));

test('a file begins with the mark for Chinese and ends its lines as spreadsheets do', () => {
  expect(csvFile([['时间', '内容'], ['2022-01-01', '=x']])).toBe("\ufeff时间,内容\r\n2022-01-01,'=x\r\n");
});
