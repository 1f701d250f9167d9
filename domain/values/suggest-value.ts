import type { Value } from '@/domain/indicator/types';
import { formatValue } from './format-value';
import { narrow } from './narrow';
import { OPERATOR_WORDS, stripOperator } from './operators';
import { readDate } from './parse-date';
import { parseValue, readNumber } from './parse-value';

export interface ValueSuggestion {
  /** MV-10 a number stands in the words, MV-11 a date does (domain.md 4.5 D) */
  readonly code: 'MV-10' | 'MV-11';
  /** text to type into the cell as it stands */
  readonly text: string;
  readonly value: Value;
}

const escape = (word: string): string => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const BOUND = new RegExp(`(?:${OPERATOR_WORDS.map(escape).join('|')})\\d[\\d.,]*[^\\d，。；,;:：]{0,8}|\\d[\\d.,]*[^\\d，。；,;:：]{1,4}?(?:以上|以内|以下)`, 'gu');
const DAY = /(?:\d{4}年)?(?:\d{1,2}月(?:份)?)?(?:\d{1,2}日)?年?(?:底|末)?(?:前|之前|以前)|\d{4}[-/.]\d{1,2}[-/.]\d{1,2}/gu;
/** `2023.07-2024.01`, `2021年1月-12月`: a time from and to, no due date. */
const PERIOD = /^\d{4}[.年/]\d{1,2}月?(?:[.\d]+日?)?\s*[-—–~至到]+\s*(?:\d{4}[.年/])?\d{1,2}(?:月|[.\d]+日?)?(?:底|末)?$/u;
const YEARS = /\d{4}年度?/gu;

/** The measurable rewrite of a text value whose own words hold the number or the day; null when they hold none, or more than one. */
export function suggestValue(text: string, hint: { readonly unit?: string | null; readonly fiscalYear?: number | null } = {}): ValueSuggestion | null {
  const whole = parseValue(text, hint).value;
  if (whole.kind === 'date') return { code: 'MV-11', text: formatValue(whole), value: whole };
  if (whole.kind === 'number') return whole.operator === null ? null : { code: 'MV-10', text: formatValue(whole), value: whole };

  const shape = narrow(text).slice(0, 2000);
  if (PERIOD.test(shape)) return null;
  const days = [...shape.matchAll(DAY)].flatMap((match) => readDate(match[0], hint.fiscalYear ?? null)?.date ?? []);
  const bounds = [...shape.matchAll(BOUND)].flatMap((match) => boundIn(match[0], hint.unit ?? null));
  const [bound, secondBound] = bounds;
  if (bound && !secondBound && numbers(shape) === 1) return { code: 'MV-10', text: formatValue(bound), value: bound };
  const [day, secondDay] = days;
  if (!day || secondDay || bound) return null;
  const value: Value = { kind: 'date', operator: '<=', date: day };
  return { code: 'MV-11', text: formatValue(value), value };
}

const numbers = (shape: string): number => (shape.replace(YEARS, '').match(/\d[\d.,]*/gu) ?? []).length;

/** Operator and number, with the longest unit that follows them. */
function boundIn(words: string, unit: string | null): Value[] {
  for (let end = words.length; end > 0; end -= 1) {
    const stripped = stripOperator(words.slice(0, end));
    const read = stripped?.operator ? readNumber(stripped.rest, unit) : null;
    if (stripped && read) return [{ kind: 'number', operator: stripped.operator, ...read }];
  }
  return [];
}
