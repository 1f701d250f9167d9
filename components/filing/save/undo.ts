import type { CellAt } from './state';

/** A row in another place: behind which row it stood, and behind which it stands. */
export interface Moved { readonly table: string; readonly row: string; readonly before: string | null; readonly after: string | null }

/** One thing a person did: a cell, a whole paste, a fill, rows that came, went or moved. Ctrl+Z takes back all of it. */
export interface Step {
  readonly cells: readonly { readonly at: CellAt; readonly before: string; readonly after: string }[];
  readonly added: readonly { readonly table: string; readonly row: string }[];
  readonly removed: readonly { readonly table: string; readonly row: string }[];
  /** steps that were kept by an older page have none */
  readonly moved?: readonly Moved[];
}
export interface History { readonly back: readonly Step[]; readonly forth: readonly Step[] }

export const NO_HISTORY: History = { back: [], forth: [] };
const MOST_STEPS = 100;

export const remember = (history: History, step: Step): History =>
  step.cells.length + step.added.length + step.removed.length + (step.moved ?? []).length === 0 ? history : { back: [...history.back, step].slice(-MOST_STEPS), forth: [] };

export interface Taken {
  readonly history: History;
  readonly type: readonly { readonly at: CellAt; readonly text: string }[];
  readonly remove: readonly { readonly table: string; readonly row: string }[];
  readonly restore: readonly { readonly table: string; readonly row: string }[];
  readonly move: readonly { readonly table: string; readonly row: string; readonly after: string | null }[];
}

/**
 * What Ctrl+Z types. A cell that somebody changed since is left as it is: taking back one's own paste must not undo another's work.
 * `stands`: does this text, or one that means the same, stand in the cell at this moment?
 */
export function takeBack(history: History, stands: (at: CellAt, text: string) => boolean): Taken | null {
  const step = history.back.at(-1);
  if (!step) return null;
  return {
    history: { back: history.back.slice(0, -1), forth: [...history.forth, step] },
    type: step.cells.filter((cell) => stands(cell.at, cell.after) && !isAdded(step, cell.at)).map((cell) => ({ at: cell.at, text: cell.before })),
    remove: step.added,
    restore: step.removed,
    move: (step.moved ?? []).map(({ table, row, before }) => ({ table, row, after: before })),
  };
}

export function doAgain(history: History, stands: (at: CellAt, text: string) => boolean): Taken | null {
  const step = history.forth.at(-1);
  if (!step) return null;
  return {
    history: { back: [...history.back, step], forth: history.forth.slice(0, -1) },
    type: step.cells.filter((cell) => stands(cell.at, cell.before) && !isAdded(step, cell.at)).map((cell) => ({ at: cell.at, text: cell.after })),
    remove: step.removed,
    restore: step.added,
    move: (step.moved ?? []).map(({ table, row, after }) => ({ table, row, after })),
  };
}

/** Texts of a row that goes and comes as a whole need no typing. */
const isAdded = (step: Step, at: CellAt): boolean => step.added.some((row) => row.row === at.row);
