import type { CellAt } from '../save/state';
import type { Understood } from '../cell-text';
import type { Block } from './tsv';

/** Where the block falls: lines of cells as they stand, from the cell under the cursor. */
export interface PasteTarget {
  readonly lines: readonly (readonly CellAt[])[];
  readonly at: { readonly line: number; readonly column: number };
  /** rows may be added at the end of this table, with these fields in the order of the columns; null: none can */
  readonly grows: { readonly table: string; readonly fields: readonly string[] } | null;
  readonly isOpen: (at: CellAt) => boolean;
  readonly textAt: (at: CellAt) => string;
  readonly understand: (at: CellAt, text: string) => Understood;
  readonly newId: () => string;
  /** printed labels of the columns, to know a pasted head line */
  readonly labels: readonly string[];
}

export type PasteMark = 'write' | 'same' | 'ask' | 'no';
export interface PasteCell {
  readonly at: CellAt;
  readonly text: string;
  readonly mark: PasteMark;
  /** why it asks or cannot: a code of values.paste */
  readonly reason: 'frozen' | 'outside' | 'too_long' | 'not_a_choice' | 'unreadable' | 'doubtful' | null;
}
export interface PastePlan {
  readonly height: number;
  readonly width: number;
  readonly cells: readonly PasteCell[];
  readonly newRows: readonly string[];
  /** rows that fall below a table to which none can be added */
  readonly surplus: number;
  readonly counts: Readonly<Record<'write' | 'ask' | 'no' | 'blank', number>>;
  readonly headSkipped: boolean;
}

const fold = (text: string): string => text.replace(/\s/g, '');

/** What a paste would do, before it does anything. Empty source cells and cells the source does not have write nothing, ever. */
export function planPaste(block: Block, target: PasteTarget): PastePlan {
  const { line: top, column: left } = target.at;
  const headSkipped = isHead(block[0] ?? [], target.labels.slice(left));
  const lines = headSkipped ? block.slice(1) : block;
  const missing = Math.max(0, top + lines.length - target.lines.length);
  const { grows } = target;
  const newRows = grows ? Array.from({ length: missing }, () => target.newId()) : [];
  const places = [...target.lines, ...newRows.map((row) => (grows?.fields ?? []).map((field) => ({ table: grows?.table ?? '', row, field })))];

  const cells: PasteCell[] = [];
  let blank = 0;
  lines.forEach((line, y) => {
    line.forEach((source, x) => {
      if (source === null || source.trim() === '') { blank += 1; return; }
      const at = places[top + y]?.[left + x];
      cells.push(at ? { at, text: source, ...judge(at, source, target, newRows) } : { at: NOWHERE, text: source, mark: 'no', reason: 'outside' });
    });
  });
  const count = (...marks: PasteMark[]): number => cells.filter((cell) => marks.includes(cell.mark)).length;
  return {
    height: lines.length, width: Math.max(0, ...lines.map((line) => line.length)), cells, newRows, headSkipped,
    surplus: grows ? 0 : missing,
    counts: { write: count('write', 'same'), ask: count('ask'), no: count('no'), blank },
  };
}

const NOWHERE: CellAt = { table: '', row: '', field: '' };

function judge(at: CellAt, text: string, target: PasteTarget, newRows: readonly string[]): Pick<PasteCell, 'mark' | 'reason'> {
  const isNew = newRows.includes(at.row);
  if (!isNew && !target.isOpen(at)) return { mark: 'no', reason: 'frozen' };
  const read = target.understand(at, text);
  if (read.refusal) return { mark: 'no', reason: read.refusal.code === 'too_long' ? 'too_long' : 'not_a_choice' };
  if (!isNew && target.textAt(at) === read.typed) return { mark: 'same', reason: null };
  if (read.problem !== null) return { mark: 'ask', reason: 'unreadable' };
  return read.doubtful !== null ? { mark: 'ask', reason: 'doubtful' } : { mark: 'write', reason: null };
}

/** A head line copied along: each cell that says anything says the label of its column. */
function isHead(line: Block[number], labels: readonly string[]): boolean {
  const said = line.map((cell, x) => [fold(cell ?? ''), fold(labels[x] ?? '')] as const).filter(([cell]) => cell !== '');
  return said.length >= 2 && said.every(([cell, label]) => cell === label);
}

/** The texts that a confirmed paste writes: `all` takes those that ask as well. Same texts need no writing. */
export const writesOf = (plan: PastePlan, all: boolean): readonly { readonly at: CellAt; readonly text: string }[] =>
  plan.cells.filter((cell) => cell.mark === 'write' || (all && cell.mark === 'ask')).map(({ at, text }) => ({ at, text }));

/** New rows that would stay empty are not added. */
export const rowsOf = (plan: PastePlan, all: boolean): readonly string[] => {
  const written = new Set(writesOf(plan, all).map((cell) => cell.at.row));
  return plan.newRows.filter((row) => written.has(row));
};
