import { expect, test } from 'vitest';
import { littleSum } from '@/domain/documents/little-sum';
import type { Figure } from '@/domain/reading/document';

const figure = (label: string, value: string, line: number): Figure => ({ code: null, label, value, unit: '万元', where: { line }, source: 'text', sense: null, year: null });
const FIGURES = [figure('基本支出增加', '69.67', 263), figure('项目支出增加', '37.21', 265), figure('别处', '37.21', 9)];
const WHERE = [{ line: 263 }, { line: 263 }, { line: 265 }];

test('parts with the names that the document gives them, what they make and what it says', () => {
  expect(littleSum({ quote: ['96.88', '69.67', '37.21', '106.88'], expected: '106.88', found: '96.88', where: WHERE }, FIGURES)).toEqual({
    parts: [{ label: '基本支出增加', value: '69.67' }, { label: '项目支出增加', value: '37.21' }], expected: '106.88', found: '96.88',
  });
});

test('a part without a name keeps its number', () => {
  expect(littleSum({ quote: ['5', '1', '2'], expected: '3', found: '5', where: [] }, FIGURES)?.parts).toEqual([{ label: null, value: '1' }, { label: null, value: '2' }]);
});

test.each([
  ['words', ['旧局', '新局'], '新局', '旧局'],
  ['numbers that do not make the expected one', ['96.88', '1', '2'], '106.88', '96.88'],
  ['one number against another', ['43.49', '43.50'], '43.50', '43.49'],
  ['a share', ['4.77', '32.55', '682.01'], '≥ 80 %', '4.77 %'],
  ['nothing found', ['1', '1', '2'], '3', null],
])('%s: no sum', (_name, quote, expected, found) => expect(littleSum({ quote, expected, found, where: [] }, FIGURES)).toBeNull());
