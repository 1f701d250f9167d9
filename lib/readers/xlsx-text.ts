import type { CellValue } from 'exceljs';
import { Decimal } from 'decimal.js';

/** What a cell shows on screen: the stored number with its format (0.95 as 95%), a date as 2021-12-31, rich text as its words. */
export function shownText(value: CellValue, format: string | undefined): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return value.replace(/\r\n?/g, '\n').trim();
  if (typeof value === 'number') return numberText(value, format ?? '');
  if (typeof value === 'boolean') return value ? '是' : '否';
  if (value instanceof Date) return dateText(value);
  if ('richText' in value) return value.richText.map((part) => part.text).join('').trim();
  if ('text' in value) return shownText(value.text as CellValue, format);
  if ('result' in value) return shownText((value.result ?? null) as CellValue, format);
  if ('error' in value) return '';
  return '';
}

function numberText(value: number, format: string): string {
  // Fifteen digits are what a workbook keeps; 0.1 + 0.2 shows as 0.3.
  const exact = new Decimal(value.toPrecision(15));
  const section = format.split(';')[0] ?? '';
  const places = /[0#]\.([0#]+)/.exec(section)?.[1];
  const fixed = places?.includes('0') ? places.length : /^[#,]*0%?$/.test(section.replace(/[_\\"\s()-]/g, '')) ? 0 : null;
  if (section.includes('%')) return `${trimmed(exact.times(100), fixed)}%`;
  return trimmed(exact, fixed);
}

const trimmed = (number: Decimal, places: number | null): string => (places === null ? number.toFixed() : number.toFixed(Math.min(places, 10), Decimal.ROUND_HALF_UP));

/** Workbook days carry no zone: they are read as UTC. */
function dateText(date: Date): string {
  return Number.isNaN(date.getTime()) ? '' : date.toISOString().slice(0, 10);
}
