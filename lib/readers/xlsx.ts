import ExcelJS from 'exceljs';
import type { RawBlock, RawCell, RawGrid } from '@/domain/reading/raw';
import { LIMITS } from './limits';
import { ReadError } from './read-error';
import { shownText } from './xlsx-text';
import { officeParts } from './zip';

/** A workbook → one grid a visible sheet. Size, rows and merged areas are looked at in the raw XML before the workbook is built. */
export async function readXlsx(bytes: Uint8Array): Promise<RawBlock[]> {
  const parts = officeParts(bytes, (name) => name === '[Content_Types].xml' || name === 'word/document.xml' || name === 'xl/workbook.xml' || /^xl\/(?:worksheets\/[^/]+|sharedStrings|styles)\.xml$/.test(name));
  if (!parts.has('xl/workbook.xml')) throw parts.has('word/document.xml') ? new ReadError('READ-EXTENSION', { extension: 'xlsx', content: 'docx' }) : new ReadError('READ-DAMAGED');
  guard([...parts].filter(([name]) => name.startsWith('xl/worksheets/')).map(([, xml]) => xml));
  const workbook = new ExcelJS.Workbook();
  try {
    await workbook.xlsx.load(Buffer.from(bytes) as unknown as ArrayBuffer, { ignoreNodes: ['dataValidations', 'conditionalFormatting', 'drawing', 'picture', 'tableParts', 'extLst'] });
  } catch {
    throw new ReadError('READ-DAMAGED');
  }
  return workbook.worksheets.filter((sheet) => sheet.state === 'visible').flatMap((sheet) => gridOf(sheet) ?? []);
}

/** What a sheet claims: rows, cells, merged areas. Ten kilobytes can claim a million rows. */
function guard(sheets: readonly string[]): void {
  const tooMany = (): never => {
    throw new ReadError('READ-ROWS', { limit: LIMITS.rows });
  };
  if (sheets.length > LIMITS.sheets) tooMany();
  let cells = 0;
  for (const xml of sheets) {
    cells += count(xml, /<c[\s>]/g);
    if (cells > LIMITS.cells || count(xml, /<mergeCell[\s>]/g) > LIMITS.rows) tooMany();
    for (const [, row] of xml.matchAll(/<row\s[^>]*?\br="(\d+)"/g)) if (Number(row) > LIMITS.rows * 5) tooMany();
    const dimension = /<dimension\s+ref="[A-Z]+\d+:([A-Z]+)(\d+)"/.exec(xml);
    if (dimension && Number(dimension[2]) > LIMITS.rows * 5) tooMany();
    for (const [, left = '', top = '', right = '', bottom = ''] of xml.matchAll(/<mergeCell\s+ref="([A-Z]+)(\d+):([A-Z]+)(\d+)"/g)) {
      cells += (columnNumber(right) - columnNumber(left) + 1) * (Number(bottom) - Number(top) + 1);
      if (cells > LIMITS.cells) tooMany();
    }
  }
}

const count = (text: string, pattern: RegExp): number => {
  let n = 0;
  for (const _ of text.matchAll(pattern)) if (++n > LIMITS.cells) break;
  return n;
};

/** "AB" → 28 */
const columnNumber = (letters: string): number => [...letters].reduce((n, letter) => n * 26 + letter.charCodeAt(0) - 64, 0);

function gridOf(sheet: ExcelJS.Worksheet): RawGrid | null {
  const cells: RawCell[] = [];
  const merged = spansOf(sheet);
  let [rows, columns] = [0, 0];
  sheet.eachRow((row) => {
    row.eachCell((cell) => {
      if (cell.isMerged && cell.master.address !== cell.address) return;
      const text = shownText(cell.value, cell.numFmt);
      const span = merged.get(cell.address);
      if (text === '' && !span) return;
      const at = { row: cell.fullAddress.row, column: cell.fullAddress.col };
      cells.push({ ...at, rowSpan: span?.rows ?? 1, columnSpan: span?.columns ?? 1, text, where: { sheet: sheet.name, cell: cell.address } });
      rows = Math.max(rows, at.row + (span?.rows ?? 1) - 1);
      columns = Math.max(columns, at.column + (span?.columns ?? 1) - 1);
    });
  });
  if (rows > LIMITS.rows) throw new ReadError('READ-ROWS', { limit: LIMITS.rows });
  return cells.length ? { kind: 'grid', cells, rows, columns, where: cells[0]?.where ?? { sheet: sheet.name, cell: 'A1' }, name: sheet.name } : null;
}

function spansOf(sheet: ExcelJS.Worksheet): Map<string, { rows: number; columns: number }> {
  const out = new Map<string, { rows: number; columns: number }>();
  for (const range of sheet.model.merges) {
    const match = /^([A-Z]+)(\d+):([A-Z]+)(\d+)$/.exec(range);
    if (match?.[1] && match[2] && match[3] && match[4]) {
      out.set(`${match[1]}${match[2]}`, { rows: Number(match[4]) - Number(match[2]) + 1, columns: columnNumber(match[3]) - columnNumber(match[1]) + 1 });
    }
  }
  return out;
}
