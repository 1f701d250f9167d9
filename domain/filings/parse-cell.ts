import { DomainError } from '@/domain/shared/errors';
import { cleanText, visible } from '@/domain/shared/fold';
import { formatValue } from '@/domain/values/format-value';
import { narrow } from '@/domain/values/narrow';
import { parseDate } from '@/domain/values/parse-date';
import { parseMoney } from '@/domain/values/parse-money';
import { parseNumber } from '@/domain/values/parse-number';
import { parseValue } from '@/domain/values/parse-value';
import type { ReadProblem } from '@/domain/values/problems';
import type { Cell, FieldSpec, Json } from './body';

export interface CellHint {
  /** money: unit of the column on screen (default 万元); number and value: unit of the row */
  readonly unit?: string | null;
  readonly level2?: string | null;
  readonly fiscalYear?: number | null;
  /** choice: printed label → code, so that a pasted 产出指标 is understood */
  readonly labels?: Readonly<Record<string, string>>;
}

export interface ParsedCell {
  readonly cell: Cell;
  /** what was typed, where it says more than the cell; with an empty cell: could not be read */
  readonly typed: string | null;
  readonly problem: ReadProblem | null;
  /** another reading to offer, never taken by itself */
  readonly doubtful: string | null;
}

export const DEFAULT_MAX = 2000;
const EMPTY: ParsedCell = { cell: null, typed: null, problem: null, doubtful: null };
const YES = new Set(['true', '是', '有', '√', '✓', '☑', '对', 'y', 'yes']);
const NO = new Set(['false', '否', '无', '×', '☐', 'n', 'no']);

/**
 * What somebody typed or pasted into a cell → what is stored. Nothing typed is lost: what cannot be read is kept beside an empty cell
 * (a `value` cell keeps it as text). Throws DomainError `too_long` {max, found} and, for a choice or JSON that no form sends, `invalid_input`.
 */
export function parseCell(spec: FieldSpec, typed: string, hint: CellHint = {}): ParsedCell {
  const max = spec.max ?? DEFAULT_MAX;
  const seen = visible(typed).trim();
  const found = [...seen].length;
  if (spec.type !== 'json' && found > max) throw new DomainError('too_long', { max, found });
  if (cleanText(seen) === '') return EMPTY;

  switch (spec.type) {
    case 'text':
      return { ...EMPTY, cell: cleanText(typed) };
    case 'value': {
      const { value, understood, doubtful } = parseValue(seen, hint);
      const said = value.kind === 'text' ? value.text : formatValue(value);
      return { cell: value, typed: same(said, seen) ? null : seen, problem: understood ? null : 'unreadable', doubtful };
    }
    case 'money': {
      const { yuan, problem, doubtful } = parseMoney(seen, hint.unit === '元' ? '元' : '万元', spec.signed ?? false);
      return beside(seen, yuan, problem, doubtful);
    }
    case 'number': case 'integer': {
      const { number, problem, doubtful } = parseNumber(seen, { scale: spec.type === 'integer' ? 0 : (spec.scale ?? 4), unit: hint.unit ?? null, ...(spec.whole === undefined ? {} : { wholeDigits: spec.whole }) });
      return beside(seen, number, problem, doubtful);
    }
    case 'month':
      return beside(seen, monthOf(seen), 'not_a_month', null);
    case 'date':
      return beside(seen, parseDate(seen, hint.fiscalYear ?? null), 'not_a_date', null);
    case 'boolean': {
      const word = narrow(seen).toLowerCase();
      return YES.has(word) || NO.has(word) ? { ...EMPTY, cell: YES.has(word) } : { ...EMPTY, typed: seen, problem: 'not_yes_or_no' };
    }
    case 'choice':
      return { ...EMPTY, cell: choiceOf(spec, cleanText(seen), hint.labels ?? {}) };
    case 'json':
      return { ...EMPTY, cell: jsonOf(seen) };
  }
}

const same = (a: string, b: string): boolean => a.replace(/\s/g, '') === cleanText(b).replace(/\s/g, '');

/** The typed text stays where it is more than the bare number or date that was understood. */
function beside(seen: string, cell: string | null, problem: ReadProblem | null, doubtful: string | null): ParsedCell {
  if (cell === null) return { cell, typed: seen, problem: problem ?? 'unreadable', doubtful };
  const bare = /^-?\d+(\.\d+)?$|^\d{4}-\d{2}-\d{2}$/.test(seen);
  return { cell, typed: bare ? null : seen, problem: null, doubtful: null };
}

/** 考核时点: 1..12 of the year, 13..24 of the next; `7月`, `12月底`, `次年3月`. */
function monthOf(seen: string): string | null {
  const match = /^(次年)?(\d{1,2})(?:月份?)?(?:底|末)?$/u.exec(narrow(seen));
  const month = match ? Number(match[2]) + (match[1] ? 12 : 0) : 0;
  return month >= 1 && month <= 24 && !(match?.[1] && Number(match[2]) > 12) ? String(month) : null;
}

function choiceOf(spec: FieldSpec, text: string, labels: Readonly<Record<string, string>>): string {
  const code = Object.hasOwn(labels, text) ? (labels[text] ?? text) : text;
  if (spec.choices && !spec.choices.includes(code)) throw new DomainError('invalid_input', { found: text.slice(0, 40) });
  return code;
}

function jsonOf(text: string): Json {
  let data: unknown;
  try {
    data = JSON.parse(text, (key: string, value: unknown) => {
      if (key === '__proto__' || key === 'constructor' || key === 'prototype') throw new DomainError('invalid_input', { found: key });
      return value;
    });
  } catch (error) {
    throw error instanceof DomainError ? error : new DomainError('invalid_input', { found: text.slice(0, 40) });
  }
  if (typeof data !== 'object' || data === null) throw new DomainError('invalid_input', { found: text.slice(0, 40) });
  return data as Json;
}
