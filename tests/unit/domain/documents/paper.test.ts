import { describe, expect, test } from 'vitest';
import { placeMarks } from '@/domain/documents/marks';
import { outlineOf } from '@/domain/documents/outline';
import { paperOf, type Paper } from '@/domain/documents/paper';
import { checkDocument } from '@/domain/checks/check-document';
import { readDocument } from '@/domain/reading/read-document';
import type { RawBlock, RawCell } from '@/domain/reading/raw';
import { readFile } from '@/lib/readers/read-file';
import { HAS_SEED, seedText } from '@/tests/support/seed-document';

const EMPTY = { paragraphs: [], sections: [], title: null };
const cell = (row: number, column: number, text: string, rowSpan = 1, columnSpan = 1): RawCell => ({ row, column, rowSpan, columnSpan, text, where: { table: 1, row, column } });
const grid = (rows: number, columns: number, cells: readonly RawCell[], name: string | null = null): RawBlock => ({ kind: 'grid', cells, rows, columns, where: { table: 1, row: 1, column: 1 }, name });
const rowsOf = (paper: Paper) => paper.parts.flatMap((part) => (part.kind === 'rows' ? part.rows.map((row) => [row.no, ...row.cells.map((one) => (one.piece === null ? '' : paper.pieces[one.piece]?.text))]) : []));

describe('a grid on paper', () => {
  test('gaps between filled cells are cells, empty rows are left out', () => {
    const paper = paperOf([grid(9, 3, [cell(1, 1, '甲'), cell(1, 3, '丙'), cell(4, 2, '乙'), cell(9, 1, ' ')])], EMPTY);
    expect(rowsOf(paper)).toEqual([[1, '甲', '', '丙'], [4, '', '乙', '']]);
  });

  test('a sheet as large as a document may be is drawn', () => {
    const cells = Array.from({ length: 200_000 }, (_, index) => cell(Math.floor(index / 40) + 1, (index % 40) + 1, '1'));
    expect(paperOf([grid(5000, 40, cells)], EMPTY).pieces).toHaveLength(200_000);
  });

  test('merged cells cover their rows and columns, however empty those are', () => {
    const paper = paperOf([grid(3, 3, [cell(1, 1, '产出', 3), cell(1, 2, '数量', 1, 2), cell(3, 2, '质量'), cell(3, 3, '100%')])], EMPTY);
    expect(rowsOf(paper)).toEqual([[1, '产出', '数量'], [2, '', ''], [3, '质量', '100%']]);
  });

  test('many rows are cut into parts, never through a merged cell', () => {
    const cells = Array.from({ length: 60 }, (_, index) => cell(index + 1, 2, String(index + 1)));
    const paper = paperOf([grid(60, 2, [cell(15, 1, '合并', 10), ...cells])], EMPTY);
    expect(paper.parts.map((part) => (part.kind === 'rows' ? part.rows.map((row) => row.no).at(-1) : null))).toEqual([24, 44, 60]);
    expect(paper.parts[paper.partOf[paper.pieces.findIndex((piece) => piece.text === '30')] ?? -1]).toBe(paper.parts[1]);
  });

  test('a sheet says its name', () => expect(paperOf([grid(1, 1, [cell(1, 1, '甲')], '表一')], EMPTY).parts[0]).toEqual({ kind: 'sheet', name: '表一' }));
});

test('pages of a PDF begin with their number, blank lines are left out', () => {
  const line = (page: number, no: number, text: string): RawBlock => ({ kind: 'line', text, where: { page, line: no } });
  const paper = paperOf([line(1, 1, '甲'), line(1, 2, ' '), line(2, 1, '乙')], EMPTY);
  expect(paper.parts.map((part) => (part.kind === 'page' ? part.page : part.kind === 'text' ? `${part.label} ${part.look}` : ''))).toEqual([1, '1 cell', 2, '1 cell']);
});

describe.skipIf(!HAS_SEED)('the published budget of the seed', () => {
  const read = async () => {
    const raw = await readFile(Buffer.from(seedText()), 'seed.txt');
    const document = readDocument(raw);
    return { raw, document, paper: paperOf(raw.blocks, document) };
  };

  test('broken lines are one paragraph again, with the lines they came from', async () => {
    const { paper } = await read();
    const part = paper.parts.find((one) => one.kind === 'text' && one.label === '263–265');
    expect(part && part.kind === 'text' ? [part.look, part.pieces.map((piece) => paper.pieces[piece]?.text)] : null).toEqual(['para', [
      '2021年预算收支安排1560.58万元，较2020年预算增加96.88万元，其中：基本支出增加69.67万元，', '主要为人员增资，人员经费增加支出；项目支出增加37.21万元，主要为项目支出。',
    ]]);
    expect(paper.parts.flatMap((one) => (one.kind === 'text' && one.look === 'heading' ? [one.label] : []))).toEqual(['8', '240', '267', '273', '284', '727', '733', '756', '793']);
  });

  test('every finding has a place on the paper, nine of ten places their own words', async () => {
    const { document, paper } = await read();
    const findings = checkDocument(document).findings.map(({ quote, expected, places }) => ({ quote, expected, where: places }));
    const marks = [...placeMarks(paper.pieces, findings).values()].flat().filter((mark) => mark.first);
    expect(findings.filter((_, index) => !marks.some((mark) => mark.finding === index))).toEqual([]);
    expect(marks.filter((mark) => mark.quote === null).length / marks.length).toBeLessThan(0.1);
  });

  test('the parts of the document say what they hold', async () => {
    const { document, paper } = await read();
    const { contents, sectionAt, orderOf } = outlineOf(paper, document);
    const five = contents.find(({ section }) => section.no === '五');
    expect(five && [five.goals, five.subGoals, five.tables, five.rows]).toEqual([6, 6, 7, 47]);
    expect(contents[1]?.totals.map((figure) => figure.value)).toEqual(['1560.58', '1560.58']);
    expect([1, 263, 269, 798].map((line) => sectionAt({ line }))).toEqual([null, '二', '三', null]);
    expect(orderOf({ line: 2 })).toBeGreaterThan(orderOf({ line: 1 }));
  });
});
