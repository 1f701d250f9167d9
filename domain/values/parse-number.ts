import { plain } from '@/domain/shared/decimal';
import { asDigits, digitsOf, fits, MAX_WHOLE_DIGITS, narrow } from './narrow';
import type { ReadProblem } from './problems';
import { unitOf } from './units';

export interface ParsedNumber {
  /** exact plain decimal; null when the text is no single number */
  readonly number: string | null;
  readonly problem: ReadProblem | null;
  /** another reading to offer (`9O` → `90`), never taken by itself */
  readonly doubtful: string | null;
}

export interface NumberHint {
  /** decimals kept; more is refused, not rounded. Default 4 */
  readonly scale?: number;
  /** unit that may stand behind the number; any unit when undefined, another one than this is refused */
  readonly unit?: string | null;
  readonly wholeDigits?: number;
}

/** A number as people type it: full-width, thousands marks, its own unit behind it. */
export function parseNumber(text: string, hint: NumberHint = {}): ParsedNumber {
  const shape = narrow(text);
  const match = /^([+-]?[\d.,]*\d[\d.,]*)(\D*)$/u.exec(shape);
  const failed = (problem: ReadProblem, doubtful: string | null = null): ParsedNumber => ({ number: null, problem, doubtful });
  if (!match) return failed(whyNot(shape), offer(shape, hint));

  const [, digits = '', tail = ''] = match;
  const unit = tail === '' ? null : unitOf(tail.trim(), hint.unit ?? null);
  if (tail !== '' && unit === null) return failed(whyNot(shape), offer(shape, hint));
  if (unit !== null && hint.unit != null && unit !== hint.unit) return failed('wrong_unit');
  const number = digitsOf(digits);
  if (number === null) return failed(digits.includes(',') ? 'thousands_marks' : 'several_numbers');
  const size = fits(number, hint.scale, hint.wholeDigits ?? MAX_WHOLE_DIGITS);
  if (size === 'too_many_decimals' && hint.scale === 0) return failed('not_whole');
  return size === null ? { number: plain(number), problem: null, doubtful: null } : failed(size);
}

export function whyNot(shape: string): ReadProblem {
  if (/\d[^\d.,]+\d/u.test(shape) && !/[A-Za-zОо〇|]/u.test(shape)) return 'several_numbers';
  return /\d/.test(shape) && /[A-Za-zОо〇|]/u.test(shape) ? 'letter_in_number' : 'unreadable';
}

function offer(shape: string, hint: NumberHint): string | null {
  const digits = asDigits(shape);
  return digits !== null && parseNumber(digits, hint).number !== null ? digits : null;
}
