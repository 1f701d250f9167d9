import type { Value } from '@/domain/indicator/types';
import { plain } from '@/domain/shared/decimal';
import { cleanText } from '@/domain/shared/fold';
import { asDigits, digitsOf, fits, narrow } from './narrow';
import { stripOperator } from './operators';
import { readDate, serialDate } from './parse-date';
import { unitOf } from './units';

export interface ValueHint {
  /** unit of the cell, taken when the text gives none */
  readonly unit?: string | null;
  /** second level (code or name): time limits read spreadsheet dates */
  readonly level2?: string | null;
  /** year of `3月底前` */
  readonly fiscalYear?: number | null;
}

export interface ParsedValue {
  readonly value: Value;
  /** false: it looks like a number or date but cannot be read as one (VL-01); plain words are understood as text */
  readonly understood: boolean;
  /** text of another reading to offer, never taken by itself (TG-09) */
  readonly doubtful: string | null;
}

const LONGEST_READ = 60; // a longer text is a description, whatever numbers it holds
const MARKER = /^(?:(?:文字描述|定性)[:：]?\s*)+(?=\S)/u;
/** two amounts in one cell: `80~90%`, `3次、5人` */
const SEVERAL = /^[+-]?[\d.,]+\D{0,4}[、,;~至到或/-][\d.,]+\D{0,4}$/u;
/** digits with letters or marks behind them that are neither words nor a unit: `1.2.3`, `1e5`, `10?` */
const GARBLED = /^[+-]?\d[\d.,]*[^\p{Script=Han}]{0,6}$/u;
/** a day that no calendar has: 2021-13-45 */
const NO_DAY = /^\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?(?:前|之前|以前)?$/u;
const DATE_LIKE = /^\d{4}(?:年|[-./]\d{1,2}(?:[-./~年]|$))|\d{1,2}月/u;

/**
 * The one control 指标值: `≧95％`, `不少于2次`, `=1套`, `33人` (no operator), `2021年底前`, else text.
 * Numbers stay exact decimal strings of up to 20 + 4 digits. Same text in, same value out; its own canonical text reads back equal.
 */
export function parseValue(text: string, hint: ValueHint = {}): ParsedValue {
  const cleaned = cleanText(text).replace(/\s+/g, ' ');
  const kept = cleaned.replace(MARKER, '');
  const asText = (understood: boolean, doubtful: string | null = null): ParsedValue => ({ value: { kind: 'text', text: kept }, understood, doubtful });
  if (kept.length > LONGEST_READ) return asText(true);

  const shape = narrow(kept);
  const stripped = stripOperator(shape);
  if (!stripped) return asText(false);
  const { operator, rest } = stripped;

  const date = readDate(rest, hint.fiscalYear ?? null);
  if (date?.date) return { value: { kind: 'date', operator: operator ?? '<=', date: date.date }, understood: true, doubtful: null };
  if (date) return asText(true, date.doubtful);

  const number = readNumber(rest, hint.unit ?? null);
  if (number) return { value: { kind: 'number', operator, ...number }, understood: true, doubtful: operator === null ? otherReading(number, hint) : null };

  const digits = asDigits(rest);
  const readable = digits !== null && readNumber(digits, hint.unit ?? null) !== null;
  const bySign = /^[≥≤=<>]/.test(shape) && (rest === '' || /\d/.test(rest));
  const attempted = NO_DAY.test(rest) || (!DATE_LIKE.test(rest) && (readable || bySign || SEVERAL.test(rest) || GARBLED.test(rest)));
  return asText(!attempted, attempted && readable ? shape.replace(rest, () => digits) : null);
}

/** Number and unit of a narrowed text without operator; null when it is anything else. */
export function readNumber(text: string, expected: string | null): { number: string; unit: string | null } | null {
  const hundredth = /^百分之(\d+(?:\.\d+)?)$/u.exec(text);
  const [, digits = '', tail = ''] = hundredth ? ['', hundredth[1], '%'] : (/^([+-]?[\d.,]+)(.*)$/u.exec(text) ?? []);
  const number = digitsOf(digits);
  if (number === null || fits(number) !== null) return null;
  if (tail === '') return { number: plain(number), unit: expected };
  if (tail === '年' && /^(19|20|21)\d{2}$/.test(number)) return null; // a year, not a span of years
  const unit = unitOf(tail.trim(), expected);
  return unit === null ? null : { number: plain(number), unit };
}

/** Slips that a number alone betrays: `292%` is `≥92%` read by a machine; `44561` under a time limit is a spreadsheet's day. */
function otherReading(read: { number: string; unit: string | null }, hint: ValueHint): string | null {
  if (read.unit === '%' && /^2(\d{2})(\.\d+)?$/.test(read.number) && read.number !== '200') return `≥${plain(read.number.slice(1))}%`;
  const timely = hint.level2 != null && /时效|进度|timeliness/u.test(hint.level2);
  if (read.unit !== null || !/^[345]\d{4}$/.test(read.number)) return null;
  const date = serialDate(Number(read.number));
  return timely || (hint.fiscalYear != null && date.startsWith(`${hint.fiscalYear}-`)) ? date : null;
}
