import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import type { CheckedFile } from '@/domain/documents/checked-file';
import { EVERYTHING, type Pick } from '@/lib/inspect/job';
import { listOf } from '@/lib/inspect/list';
import { checkedFile, finding } from '@/tests/support/checked-file';

const AT = new Date('2026-11-23T02:00:00Z');
async function sheetOf(file: CheckedFile, pick: Partial<Pick> = {}): Promise<ExcelJS.Worksheet> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load((await listOf(file, { ...EVERYTHING, ...pick }, 'zh-CN', AT)) as unknown as ArrayBuffer);
  const [sheet] = workbook.worksheets;
  if (!sheet) throw new Error('no sheet');
  return sheet;
}
const cells = (sheet: ExcelJS.Worksheet, row: number): unknown[] => (sheet.getRow(row).values as unknown[]).slice(1);

describe('the list of findings', () => {
  const file = checkedFile([
    finding(1, { message: '合计不符。', quote: ['96.88', '69.67'], expected: '106.88', found: '96.88', suggestion: '改正', where: [{ line: 263 }, { sheet: '表1', cell: 'D7' }] }),
    finding(2, { code: 'MV-01', severity: 'warning' }),
    finding(3, { severity: 'info' }),
  ]);

  it('has a row for each finding under a head that stays', async () => {
    const sheet = await sheetOf(file, { judged: { 'key-1': { verdict: 'explained', note: '上年数已调整', by: '李四', at: AT.toISOString() } } });
    expect(cells(sheet, 1)[0]).toBe('《2021年部门预算信息公开情况说明》问题清单');
    expect(cells(sheet, 2)[0]).toBe('大城县科学技术和工业信息化局　文件：公开说明.txt　2026年11月23日 10:00 核对　共 3 条');
    expect(cells(sheet, 3)).toEqual(['序号', '编号', '程度', '问题', '位置', '原文', '应为', '实为', '建议', '处理', '说明', '处理人']);
    expect(cells(sheet, 4)).toEqual([1, 'AR-01', '错误', '合计不符。', '第 263 行、表1!D7', '96.88\n69.67', '106.88', '96.88', '改正', '有说明', '上年数已调整', '李四']);
    expect(cells(sheet, 5).slice(0, 3)).toEqual([2, 'MV-01', '警告']);
    expect(cells(sheet, 5)[9]).toBe('未处理');
    expect(sheet.rowCount).toBe(6);
    expect(sheet.views[0]).toMatchObject({ state: 'frozen', ySplit: 3 });
    expect([sheet.getColumn(4).width ?? 0, sheet.getCell('D4').alignment.wrapText]).toEqual([46, true]);
  });

  it('keeps the numbers of the page when only some are chosen', async () => {
    const sheet = await sheetOf(file, { severities: ['info'], without: [] });
    expect([sheet.rowCount, cells(sheet, 4)[0]]).toEqual([4, 3]);
  });

  it.each(['=HYPERLINK("http://evil.example","x")', '+1+1', '-2+3', '@SUM(A1)', '=\u0001cmd'])('keeps %j of a stranger as text, also when somebody opens the cell', async (text) => {
    const sheet = await sheetOf(checkedFile([finding(1, { message: text, quote: [text], expected: text, found: text, suggestion: text, where: [{ sheet: text, cell: 'A1' }] })], { name: text }));
    for (const column of ['D', 'E', 'F', 'G', 'H', 'I']) {
      const cell = sheet.getCell(`${column}4`);
      expect([column, cell.type, cell.numFmt]).toEqual([column, ExcelJS.ValueType.String, '@']);
    }
    expect(sheet.getCell('G4').value).toBe(text.replace('\u0001', ''));
  });

  it('takes a quote longer than a cell can hold', async () => {
    const sheet = await sheetOf(checkedFile([finding(1, { quote: ['长'.repeat(50_000)] })]));
    expect(String(sheet.getCell('F4').value).length).toBe(32_000);
  });
});
