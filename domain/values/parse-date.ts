import { narrow } from './narrow';

const leap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
export const daysIn = (year: number, month: number): number => (month === 2 ? (leap(year) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31);

/** ISO date of a real day, else null (31 June, year 3021). */
export function isoDate(year: number, month: number, day: number): string | null {
  if (year < 1900 || year > 2199 || month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) return null;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

const DONE = '(?:前|之前|以前)?(?:全部|基本)?(?:完成|到位|支付|发放|拨付|验收|完工|竣工|建成|交付)?(?:完毕|到位)?';
const FULL = new RegExp(`^(\\d{4})(?:年|[-/.])(\\d{1,2})(?:月|[-/.])(\\d{1,2})日?${DONE}$`, 'u');
const DAY = new RegExp(`^(?:当年|本年)?(\\d{1,2})月(\\d{1,2})日${DONE}$`, 'u');
const MONTH_END = new RegExp(`^(?:(\\d{4})年|当年|本年)?(\\d{1,2})月(?:份)?(?:底|末)${DONE}$`, 'u');
const YEAR_END = new RegExp(`^(?:(\\d{4})年)?(?:当年|本年|年)?(?:年)?(?:底|末)${DONE}$`, 'u');
const BEFORE_MONTH = /^(?:(\d{4})年)?(\d{1,2})月(?:份)?(?:前|之前|以前)$/u;

export interface ReadDate {
  readonly date: string | null;
  /** a way to write what was probably meant, when the words allow two readings */
  readonly doubtful: string | null;
}

/**
 * A day that a text names: `2021年底前`, `3月底前` (with the fiscal year), `2021-12-31前完成`.
 * `9月前` may mean before September or by its end: no date, a proposal only. Null: this is no date at all.
 */
export function readDate(text: string, fiscalYear: number | null): ReadDate | null {
  const given = (year: string | undefined): number | null => (year ? Number(year) : fiscalYear);
  const found = (year: number | null, month: number, day: number | 'last'): ReadDate | null => {
    if (year === null || month < 1 || month > 12) return null;
    const date = isoDate(year, month, day === 'last' ? daysIn(year, month) : day);
    return date === null ? null : { date, doubtful: null };
  };
  const full = FULL.exec(text);
  if (full) return found(Number(full[1]), Number(full[2]), Number(full[3]));
  const day = DAY.exec(text);
  if (day) return found(fiscalYear, Number(day[1]), Number(day[2]));
  const monthEnd = MONTH_END.exec(text);
  if (monthEnd) return found(given(monthEnd[1]), Number(monthEnd[2]), 'last');
  const yearEnd = /[年底末]/u.test(text) ? YEAR_END.exec(text) : null;
  if (yearEnd) return found(given(yearEnd[1]), 12, 'last');
  const before = BEFORE_MONTH.exec(text);
  if (before) return { date: null, doubtful: `${before[1] ? `${before[1]}年` : ''}${before[2]}月底前` };
  return null;
}

/** A date cell: any usual way to write one day, as ISO date; null when it is none. */
export function parseDate(text: string, fiscalYear: number | null = null): string | null {
  return readDate(narrow(text), fiscalYear)?.date ?? null;
}

/** Days of the spreadsheet calendar (1 = 1900-01-01): `44,561` in a date column is 2021-12-31 (findings TG-09). */
export function serialDate(serial: number): string {
  let year = 1900;
  let left = serial - 1; // the spreadsheet counts a 29 February 1900 that never was
  while (left > (leap(year) ? 366 : 365)) {
    left -= leap(year) ? 366 : 365;
    year += 1;
  }
  let month = 1;
  while (left > daysIn(year, month)) {
    left -= daysIn(year, month);
    month += 1;
  }
  return isoDate(year, month, left) ?? '';
}
