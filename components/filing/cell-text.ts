import type { Cell, FieldSpec, Row } from '@/domain/filings/body';
import { parseCell, type CellHint } from '@/domain/filings/parse-cell';
import type { Refusal } from '@/components/filing/save/state';
import type { Value } from '@/domain/indicator/types';
import { dec, plain, yuanToWan } from '@/domain/shared/decimal';
import { DomainError } from '@/domain/shared/errors';
import type { ReadProblem } from '@/domain/values/problems';
import { formatValue } from '@/domain/values/format-value';

/** The text that an editor opens with, and that Ctrl+Z types back: what was typed, else the canonical text. Reads back to the same cell. */
export function editText(spec: FieldSpec, row: Row | null, field: string): string {
  const typed = row?.typed[field];
  return typed !== undefined && typed !== '' ? typed : plainText(spec, row?.cells[field] ?? null);
}

export function plainText(spec: FieldSpec, cell: Cell): string {
  if (cell === null || cell === '') return '';
  if (typeof cell === 'boolean') return String(cell);
  if (spec.type === 'value') return formatValue(cell as Value);
  if (typeof cell !== 'string') return JSON.stringify(cell);
  switch (spec.type) {
    case 'money': {
      const wan = dec(yuanToWan(cell));
      return wan.toFixed(Math.max(2, wan.decimalPlaces()));
    }
    case 'number': case 'integer': return plain(cell);
    default: return cell;
  }
}

export interface Understood {
  /** what is sent: a printed label of a choice becomes its code */
  readonly typed: string;
  readonly cell: Cell;
  /** text that is kept beside the cell */
  readonly kept: string | null;
  readonly problem: ReadProblem | null;
  readonly doubtful: string | null;
  /** such a text cannot be kept at all */
  readonly refusal: Refusal | null;
}

/** What the browser understands of a text, with the same function as the server. */
export function understand(spec: FieldSpec, text: string, hint: CellHint = {}, offered: readonly { readonly code: string }[] | null = null): Understood {
  const typed = hint.labels?.[text.trim()] ?? text;
  // Levels of the frame are texts in the body, but only the frame's own; the server refuses others the same way.
  if (spec.type === 'text' && offered && typed.trim() !== '' && !offered.some((choice) => choice.code === typed)) {
    return { typed, cell: null, kept: typed, problem: null, doubtful: null, refusal: { code: 'not_in_frame', params: { found: typed.slice(0, 80) } } };
  }
  try {
    const { cell, typed: kept, problem, doubtful } = parseCell(spec, typed, hint);
    return { typed, cell, kept, problem, doubtful, refusal: null };
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return { typed, cell: null, kept: typed, problem: null, doubtful: null, refusal: { code: error.code, params: error.params } };
  }
}
