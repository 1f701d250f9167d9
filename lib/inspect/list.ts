import ExcelJS from 'exceljs';
import type { CheckedFile, CheckedFinding } from '@/domain/documents/checked-file';
import { fullMomentText } from '@/lib/format/dates';
import type { Locale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translator';
import type { Pick } from './job';
import { picked } from './picked';
import { placesOf } from './place';

const WIDTHS = { no: 6, code: 9, severity: 8, message: 46, where: 24, quote: 34, expected: 16, found: 16, advice: 40, verdict: 10, note: 30, by: 12 } as const;
type Column = keyof typeof WIDTHS;
const COLUMNS = Object.keys(WIDTHS) as readonly Column[];
const HEAD_ROW = 3;
const CENTRED: readonly Column[] = ['no', 'code', 'severity', 'verdict'];
const THIN = { style: 'thin', color: { argb: 'FF8A93A0' } } as const;
const BORDER = { top: THIN, left: THIN, bottom: THIN, right: THIN };
const FONT = '宋体';
/** Excel takes no more in a cell. */
const MOST = 32_000;

/** 问题清单 as .xlsx: a finding a row, with what was said of it. */
export async function listOf(file: CheckedFile, pick: Pick, locale: Locale, at: Date): Promise<Buffer> {
  const t = translator(locale, 'documents');
  const places = translator(locale, 'reading');
  const findings = picked(file, pick);
  const workbook = new ExcelJS.Workbook();
  workbook.creator = '准绳';
  workbook.created = at;
  const sheet = workbook.addWorksheet(t('list.sheet'), {
    views: [{ state: 'frozen', ySplit: HEAD_ROW, showGridLines: false }],
    pageSetup: { paperSize: 9, orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0, printTitlesRow: `${HEAD_ROW}:${HEAD_ROW}`, margins: { left: 0.5, right: 0.5, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3 } },
    headerFooter: { oddFooter: '&C&P / &N' },
  });
  sheet.columns = COLUMNS.map((key) => ({ key, width: WIDTHS[key] }));
  const { title, department } = file.document;
  const head = sheet.addRow([stored(t('list.title', { title: title ?? file.name }))]);
  head.font = { name: '黑体', size: 16 };
  head.height = 28;
  const lead = sheet.addRow([stored(t('list.lead', { department: department ?? '', file: file.name, at: fullMomentText(at.toISOString(), locale), count: findings.length }).trim())]);
  lead.font = { name: FONT, size: 10, color: { argb: 'FF5A6472' } };
  for (const row of [1, 2]) sheet.mergeCells(row, 1, row, COLUMNS.length);
  const names = sheet.addRow(COLUMNS.map((column) => t(`list.${column}`)));
  names.height = 22;
  names.eachCell((cell) => {
    cell.style = { font: { name: '黑体', size: 10 }, alignment: { horizontal: 'center', vertical: 'middle' }, border: BORDER, fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFEDF1F5' } } };
  });
  for (const finding of findings) {
    const row = sheet.addRow(cellsOf(finding, pick, (severity) => t(`letter.${severity}`), (verdict) => t(`verdicts.${verdict}`), placesOf(finding.where, places)));
    row.height = heightOf(row.values as readonly unknown[]);
    COLUMNS.forEach((column, index) => {
      // A text from a stranger's document is a text: also after somebody has opened the cell and left it again.
      row.getCell(index + 1).style = { ...(column === 'no' ? {} : { numFmt: '@' }), font: { name: FONT, size: 10 }, border: BORDER, alignment: { wrapText: true, vertical: 'top', horizontal: CENTRED.includes(column) ? 'center' : 'left' } };
    });
  }
  sheet.autoFilter = { from: { row: HEAD_ROW, column: 1 }, to: { row: HEAD_ROW + findings.length, column: COLUMNS.length } };
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

function cellsOf(finding: CheckedFinding, { judged }: Pick, severity: (code: string) => string, verdict: (code: string) => string, place: string): (string | number)[] {
  const said = judged[finding.key];
  const cells: Readonly<Record<Column, string | number | null | undefined>> = {
    no: finding.no, code: finding.code, severity: severity(finding.severity), message: finding.message, where: place, quote: finding.quote.join('\n'), expected: finding.expected,
    found: finding.found, advice: finding.suggestion, verdict: verdict(said?.verdict ?? 'none'), note: said?.note, by: said?.by,
  };
  return COLUMNS.map((column) => (typeof cells[column] === 'number' ? cells[column] : stored(cells[column] ?? '')));
}

/** Nothing that XML does not know, no longer than a cell holds. */
const stored = (text: string): string => text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '').slice(0, MOST);

/** Rows as high as their longest cell: not every program does that by itself for wrapped text. */
function heightOf(values: readonly unknown[]): number {
  const lines = COLUMNS.map((column, index) => String(values[index + 1] ?? '').split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(widthOf(line) / (WIDTHS[column] - 1))), 0));
  return Math.min(400, Math.max(...lines) * 14 + 6);
}
const widthOf = (text: string): number => [...text].reduce((sum, letter) => sum + ((letter.codePointAt(0) ?? 0) > 0x2e7f ? 2 : 1), 0);
