import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import type { RawBlock, RawGrid } from '@/domain/reading/raw';
import { MESSAGES } from '@/lib/i18n/messages';
import { READ_CODES } from '@/lib/readers/read-error';
import { readFile } from '@/lib/readers/read-file';
import { cell, docxOf, paragraph, row, wordTable } from '@/tests/support/reading/office-files';

const lines = (blocks: readonly RawBlock[]): string[] => blocks.flatMap((b) => (b.kind === 'line' ? [b.text] : []));
const grids = (blocks: readonly RawBlock[]): RawGrid[] => blocks.flatMap((b) => (b.kind === 'grid' ? [b] : []));
/** "r1c1 2×1 产出指标" for each cell */
const cells = (grid: RawGrid | undefined): string[] => (grid?.cells ?? []).map((c) => `r${c.row}c${c.column} ${c.rowSpan}×${c.columnSpan} ${c.text}`);
const read = async (bytes: Uint8Array, name: string): Promise<readonly RawBlock[]> => (await readFile(bytes, name)).blocks;

const GB_NAME = Uint8Array.from([0xcf, 0xee, 0xc4, 0xbf, 0xc3, 0xfb, 0xb3, 0xc6]); // 项目名称

describe('text', () => {
  it.each([
    ['UTF-8', Buffer.from('项目名称', 'utf8')],
    ['UTF-8 with BOM', Buffer.from('\ufeff项目名称', 'utf8')],
    ['GB18030', GB_NAME],
    ['UTF-16', Buffer.from('\ufeff项目名称', 'utf16le')],
  ])('reads %s', async (_encoding, bytes) => {
    expect(lines(await read(bytes, 'a.txt'))).toEqual(['项目名称']);
  });

  it('leaves out what no database can hold, wherever it stands', async () => {
    const far = `${'收入预算\n'.repeat(1000)}部门\u0000预算`;
    expect(lines(await read(Buffer.from(far), 'a.txt')).at(-1)).toBe('部门预算');
    expect(lines(await read(Buffer.from('\ufeff项目\u0000名称', 'utf16le'), 'a.txt'))).toEqual(['项目名称']);
    expect(grids(await read(Buffer.from(`${'项目,金额\n'.repeat(1000)}培训\u0000费,1`), 'a.csv')).flatMap((grid) => grid.cells.map((one) => one.text))).toContain('培训费');
  });

  it('keeps blank lines and counts them', async () => {
    expect(await read(Buffer.from('a\n\nb'), 'a.txt')).toEqual([
      { kind: 'line', text: 'a', where: { line: 1 } },
      { kind: 'line', text: '', where: { line: 2 } },
      { kind: 'line', text: 'b', where: { line: 3 } },
    ]);
  });
});

describe('Word', () => {
  it('keeps merged cells, columns and rows', async () => {
    const table = wordTable(
      row(cell('产出指标', '<w:vMerge w:val="restart"/>'), cell('数量指标'), cell('≥3')),
      row(cell('', '<w:vMerge/>'), cell('质量指标', '<w:gridSpan w:val="2"/>')),
    );
    expect(cells(grids(await read(docxOf(table), 'a.docx'))[0])).toEqual(['r1c1 2×1 产出指标', 'r1c2 1×1 数量指标', 'r1c3 1×1 ≥3', 'r2c2 1×2 质量指标']);
  });

  it('writes out automatic numbers, leaves out deleted text and the second copy of drawings', async () => {
    const numbering = '<w:numbering><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="%1、"/></w:lvl></w:abstractNum><w:num w:numId="5"><w:abstractNumId w:val="0"/></w:num></w:numbering>';
    const numbered = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="5"/></w:numPr>';
    const body = `${paragraph('部门职责', numbered)}${paragraph('预算安排', numbered)}<w:p><w:del><w:r><w:delText>旧</w:delText><w:t>旧</w:t></w:r></w:del><w:r><w:t>新</w:t></w:r></w:p><w:p><mc:Fallback><w:r><w:t>重复</w:t></w:r></mc:Fallback></w:p>`;
    expect(lines(await read(docxOf(body, { 'word/numbering.xml': numbering }), 'a.docx')).filter(Boolean)).toEqual(['一、部门职责', '二、预算安排', '新']);
  });

  it('takes a table around tables for layout', async () => {
    const inner = wordTable(row(cell('指标'), cell('值')));
    const outer = `<w:tbl><w:tr><w:tc>${paragraph('标题')}${inner}</w:tc></w:tr></w:tbl>`;
    const blocks = await read(docxOf(outer), 'a.docx');
    expect(lines(blocks).filter(Boolean)).toEqual(['标题']);
    expect(cells(grids(blocks)[0])).toEqual(['r1c1 1×1 指标', 'r1c2 1×1 值']);
  });
});

describe('web page', () => {
  it('keeps spans, drops scripts, breaks lines where the page does', async () => {
    const page = '<meta charset=utf-8><p>第一<br>第二</p><script>var x = "坏";</script><table><tr><td rowspan=2>产出</td><td colspan="2">数量&amp;质量</td></tr><tr><td>a</td><td>b</td></tr></table>';
    const blocks = await read(Buffer.from(page), 'a.html');
    expect(lines(blocks)).toEqual(['第一', '第二']);
    expect(cells(grids(blocks)[0])).toEqual(['r1c1 2×1 产出', 'r1c2 1×2 数量&质量', 'r2c2 1×1 a', 'r2c3 1×1 b']);
  });

  it.each(['1000000', '0', '-3', 'x'])('is not led astray by a span of %s', async (span) => {
    const [grid] = grids(await read(Buffer.from(`<table><tr><td colspan="${span}">甲</td><td>乙</td></tr><tr><td>丙</td><td>丁</td></tr></table>`), 'a.html'));
    expect(grid?.columns).toBeLessThanOrEqual(201);
  });
});

describe('workbook', () => {
  it('shows what the screen shows', async () => {
    const book = new ExcelJS.Workbook();
    const sheet = book.addWorksheet('自评表');
    sheet.addRow(['产出指标', 0.95, 1234.5, new Date(Date.UTC(2021, 11, 31)), '=100%', 0.1 + 0.2]);
    sheet.getCell('B1').numFmt = '0.00%';
    sheet.getCell('C1').numFmt = '#,##0.00';
    sheet.getCell('D1').numFmt = 'yyyy-mm-dd';
    sheet.mergeCells('A1:A2');
    const hidden = book.addWorksheet('隐藏');
    hidden.state = 'hidden';
    hidden.addRow(['x']);
    const blocks = await read(new Uint8Array(await book.xlsx.writeBuffer()), 'a.xlsx');
    expect(grids(blocks)).toHaveLength(1);
    expect(cells(grids(blocks)[0])).toEqual(['r1c1 2×1 产出指标', 'r1c2 1×1 95.00%', 'r1c3 1×1 1234.50', 'r1c4 1×1 2021-12-31', 'r1c5 1×1 =100%', 'r1c6 1×1 0.3']);
    expect(grids(blocks)[0]?.cells[1]?.where).toEqual({ sheet: '自评表', cell: 'B1' });
  });
});

describe('CSV', () => {
  it('knows quotes, and commas inside them', async () => {
    const [grid] = grids(await read(Buffer.from('一级指标,三级指标,指标值\n产出指标,"培训, 教育","≥""2""次"\n'), 'a.csv'));
    expect(cells(grid).slice(3)).toEqual(['r2c1 1×1 产出指标', 'r2c2 1×1 培训, 教育', 'r2c3 1×1 ≥"2"次']);
  });
});

it('has a sentence for every refusal', () => {
  for (const code of READ_CODES) expect(MESSAGES['zh-CN'].reading, code).toHaveProperty(code);
});
