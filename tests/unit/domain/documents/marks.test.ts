import { describe, expect, test } from 'vitest';
import { placeKey, placeMarks, type Marked, type Piece } from '@/domain/documents/marks';
import type { Where } from '@/domain/reading/document';

const line = (no: number, text: string, paragraph: number | null = null): Piece => ({ where: { line: no }, text, flows: true, paragraph });
const cell = (row: number, column: number, text: string): Piece => ({ where: { table: 1, row, column }, text, flows: false, paragraph: null });
const fault = (quote: readonly string[], where: readonly Where[], expected: string | null = null): Marked => ({ quote, where, expected });
/** "piece: words", a * where the number stands, (whole) where the words were not found */
const shown = (pieces: readonly Piece[], faults: readonly Marked[]): string[] =>
  [...placeMarks(pieces, faults)].sort(([a], [b]) => a - b).flatMap(([index, marks]) => marks.map((mark) => `${index}: ${pieces[index]?.text.slice(mark.from, mark.to)}${mark.quote === null ? ' (whole)' : ''}${mark.numbered ? '*' : ''}`));

const SUM = [line(263, '较2020年预算增加96.88万元，其中：基本支出增加69.67万元，', 1), line(264, ''), line(265, '主要为人员增资；项目支出增加37.21万元。', 1)];

describe('the words of a finding in its source', () => {
  test.each<[string, readonly Piece[], Marked, readonly string[]]>([
    ['each quote at its own place, one number in a paragraph', SUM, fault(['96.88', '69.67', '37.21', '106.88'], [{ line: 263 }, { line: 263 }, { line: 265 }], '106.88'), ['0: 96.88*', '0: 69.67', '2: 37.21']],
    ['a number is not found inside a longer one', [line(1, '合计107.83，其中7.83')], fault(['7.83'], [{ line: 1 }]), ['0: 7.83*']],
    ['a nought is not found inside a number', [line(1, '10.05万元和0万元')], fault(['0'], [{ line: 1 }]), ['0: 0*']],
    ['blanks and radicals of the file make no difference', [line(1, '⼤城县 2021 年')], fault(['大城县2021年'], [{ line: 1 }]), ['0: ⼤城县 2021 年*']],
    ['a quote that runs on into the next line is marked on both, numbered at its end', [line(1, '实际奖励企业数'), line(2, ''), line(3, '量完成率')], fault(['奖励企业数量完成率'], [{ line: 1 }]), ['0: 奖励企业数', '2: 量完成率*']],
    ['the same words twice on a line are two places', [line(1, '旧局手册、旧局制度')], fault(['旧局', '新局'], [{ line: 1 }, { line: 1 }], '新局'), ['0: 旧局*', '0: 旧局']],
    ['what should stand there is marked only where nothing else is', [line(1, '两项补贴')], fault(['两相补贴', '两项补贴'], [{ line: 1 }], '两项补贴'), ['0: 两项补贴*']],
    ['words that the finding places one line too early, in the same paragraph', [line(1, '通过制定规划，', 1), line(2, '规模达到214亿元。', 1)], fault(['214亿元'], [{ line: 1 }]), ['1: 214亿元*']],
    ['the same in another paragraph is not taken', [line(1, '通过制定规划。', 1), line(2, '规模达到214亿元。', 2)], fault(['214亿元'], [{ line: 1 }]), ['0: 通过制定规划。 (whole)*']],
    ['words that are nowhere: the whole piece, once', [line(1, '（四）指标')], fault([], [{ line: 1 }, { line: 1 }]), ['0: （四）指标 (whole)*']],
    ['a cell stands alone', [cell(1, 1, '满意'), cell(1, 2, '度')], fault(['满意度'], [{ table: 1, row: 1, column: 1 }]), ['0: 满意 (whole)*']],
    ['of two cells with one place the one with the words', [{ ...cell(1, 1, '名称'), where: { page: 1, line: 4 } }, { ...cell(1, 2, '≥9人次'), where: { page: 1, line: 4 } }], fault(['9人次'], [{ page: 1, line: 4 }]), ['1: 9人次*']],
    ['a place that is not drawn has no mark', [line(1, '一')], fault(['一'], [{ line: 7 }]), []],
  ])('%s', (_name, pieces, finding, expected) => expect(shown(pieces, [finding])).toEqual(expected));

  test('two findings on the same words keep their own marks', () => {
    expect(shown([line(1, '文字描述')], [fault(['文字'], [{ line: 1 }]), fault(['文字描述'], [{ line: 1 }])])).toEqual(['0: 文字描述*', '0: 文字*']);
  });
});

test.each<[Where, string]>([[{ line: 3 }, 'l3'], [{ page: 2, line: 3 }, 'p2.3'], [{ table: 1, row: 2, column: 3 }, 't1.2.3'], [{ sheet: '表1', cell: 'D7' }, 's!表1!D7']])('%j has a name of its own', (where, key) => {
  expect(placeKey(where)).toBe(key);
});
