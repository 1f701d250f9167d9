import type { CellAt } from '../save/state';
import type { Understood } from '../cell-text';
import type { Block } from './tsv';

/** Where the block falls: rows and columns of the table as they stand, from the cell under the cursor. */
export interface PasteTarget {
  readonly table: string;
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  readonly at: { readonly row: string; readonly field: string };
  /** rows may be added at the end */
  readonly canAdd: boolean;
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
  readonly after: string | null;
  readonly counts: Readonly<Record<'write' | 'ask' | 'no' | 'blank', number>>;
  readonly headSkipped: boolean;
}

const fold = (text: string): string => text.replace(/\s/g, '');

/** What a paste would do, before it does anything. Empty source cells and cells the source does not have write nothing, ever. */
export function planPaste(block: Block, target: PasteTarget): PastePlan {
  const startRow = Math.max(0, target.rows.indexOf(target.at.row));
  const startColumn = Math.max(0, target.columns.indexOf(target.at.field));
  const headSkipped = isHead(block[0] ?? [], target.labels.slice(startColumn));
  const lines = headSkipped ? block.slice(1) : block;
  const missing = Math.max(0, startRow + lines.length - target.rows.length);
  const newRows = target.canAdd ? Array.from({ length: missing }, () => target.newId()) : [];
  const rows = [...target.rows, ...newRows];

  const cells: PasteCell[] = [];
  let blank = 0;
  lines.forEach((line, y) => {
    line.forEach((source, x) => {
      if (source === null || source.trim() === '') { blank += 1; return; }
      const at: CellAt = { table: target.table, row: rows[startRow + y] ?? '', field: target.columns[startColumn + x] ?? '' };
      cells.push({ at, text: source, ...judge(at, source, target, newRows) });
    });
  });
  const count = (...marks: PasteMark[]): number => cells.filter((cell) => marks.includes(cell.mark)).length;
  return {
    height: lines.length, width: Math.max(0, ...lines.map((line) => line.length)), cells, newRows, headSkipped,
    surplus: target.canAdd ? 0 : missing,
    after: target.rows.at(-1) ?? null,
    counts: { write: count('write', 'same'), ask: count('ask'), no: count('no'), blank },
  };
}

function judge(at: CellAt, text: string, target: PasteTarget, newRows: readonly string[]): Pick<PasteCell, 'mark' | 'reason'> {
  if (at.row === '' || at.field === '') return { mark: 'no', reason: 'outside' };
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
