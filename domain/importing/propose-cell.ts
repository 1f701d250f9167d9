import type { Cell, FieldSpec, Row, TableSpec } from '@/domain/filings/body';
import { sameCell } from '@/domain/filings/cell';
import { parseCell, type ParsedCell } from '@/domain/filings/parse-cell';
import { level1Of } from '@/domain/rules/frame';
import type { Frame } from '@/domain/rules/schema';
import { DomainError } from '@/domain/shared/errors';
import type { DraftCell } from './draft';
import type { CellWhy, ImportCell } from './proposal';

export interface CellAsk {
  readonly table: TableSpec;
  readonly field: string;
  /** null: the row would be added */
  readonly row: Row | null;
  readonly open: boolean;
  readonly addable: boolean;
  readonly tooMany: boolean;
  readonly fiscalYear: number;
  readonly frame: Frame;
}

/** One cell of a draft against the form: read by the same reader as typing, so that what is shown is what will stand there. */
export function proposeCell(cell: DraftCell, ask: CellAsk): ImportCell {
  const field = Object.hasOwn(ask.table.fields, ask.field) ? ask.table.fields[ask.field] : undefined;
  const before = ask.row?.cells[ask.field] ?? null;
  const typedBefore = ask.row?.typed[ask.field] ?? null;
  const base = { field: ask.field, before, typedBefore, typed: cell.typed, where: cell.where, quote: cell.quote, inferred: cell.inferred };
  const nowhere = (why: CellWhy, after: Cell = null): ImportCell => ({ ...base, status: 'cannot_place', after, why });
  if (!field) return nowhere({ why: 'row_not_in_form' });

  const parsed = read(field, cell.typed, ask);
  if (parsed instanceof DomainError) return nowhere({ why: 'refused', code: parsed.code, params: parsed.params });
  const after = parsed.cell;
  if (ask.row && sameCell(before, after) && sameTyped(typedBefore, parsed.typed, after)) return { ...base, status: 'unchanged', after, why: null };
  const why = obstacle(field, parsed, ask);
  if (why) return nowhere(why, after);
  return { ...base, status: isEmpty(before) && typedBefore === null ? 'new' : 'changed', after, why: null };
}

const isEmpty = (cell: Cell): boolean => cell === null || cell === '';

/** How a readable value was spelled is no change. */
const sameTyped = (before: string | null, typed: string | null, after: Cell): boolean => !isEmpty(after) || (before ?? '') === (typed ?? '');

function read(field: FieldSpec, typed: string, ask: CellAsk): ParsedCell | DomainError {
  try {
    // Cells of a row that is added are read without the row's hints, as a paste is.
    return parseCell(field, typed, ask.row ? { fiscalYear: ask.fiscalYear, unit: unitIn(ask.row), level2: textIn(ask.row, 'level2') } : { fiscalYear: ask.fiscalYear });
  } catch (error) {
    if (error instanceof DomainError) return error;
    throw error;
  }
}

function obstacle(field: FieldSpec, parsed: ParsedCell, ask: CellAsk): CellWhy | null {
  const owner = field.owner ?? 'author';
  if (owner !== 'author') return { why: owner };
  if (!ask.addable) return { why: 'row_not_in_form' };
  if (ask.tooMany && ask.row === null) return { why: 'too_many_rows' };
  if (!ask.open) return { why: 'not_open' };
  if (field.framed && !framed(ask, parsed.cell)) return { why: 'not_in_frame' };
  if (ask.field === 'actual' && promisesWords(ask.row)) return { why: 'words_expected' };
  if (parsed.problem !== null && field.type !== 'value') return { why: 'unreadable', problem: parsed.problem };
  return null;
}

/** Only codes: a printed level that the frame does not know stayed as printed. */
const framed = ({ frame, field }: CellAsk, cell: Cell): boolean =>
  field === 'level1' ? level1Of(frame, String(cell))?.code === cell : frame.levels.some((level) => level.level2.some((second) => second.code === cell));

const textIn = (row: Row, field: string): string | null => (typeof row.cells[field] === 'string' ? row.cells[field] : null);

function targetIn(row: Row | null): Readonly<Record<string, unknown>> | null {
  const target = row?.cells.target;
  return target && typeof target === 'object' && !Array.isArray(target) ? (target as Readonly<Record<string, unknown>>) : null;
}

function unitIn(row: Row): string | null {
  const unit = targetIn(row)?.unit;
  return typeof unit === 'string' ? unit : null;
}

/** A number as the result of a promise in words: its level is a person's judgement. */
const promisesWords = (row: Row | null): boolean => targetIn(row)?.kind === 'text';
