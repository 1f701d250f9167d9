import type { Body, Cell, Row } from '@/domain/filings/body';
import type { SaveRequest } from '@/domain/filings/view';
import type { ErrorCode, ErrorParams } from '@/domain/shared/errors';

/** A cell as the queue names it. Keys are `table/row/field`; ids and names hold no slash. */
export interface CellAt { readonly table: string; readonly row: string; readonly field: string }
export type CellKey = string;
export const keyOf = (at: CellAt): CellKey => `${at.table}/${at.row}/${at.field}`;
export function atOf(key: CellKey): CellAt {
  const [table = '', row = '', field = ''] = key.split('/');
  return { table, row, field };
}

/** What is known of a typed cell until the server has it. */
export interface Draft {
  readonly at: CellAt;
  readonly typed: string;
  /** understood in the browser, with the same function as the server uses */
  readonly cell: Cell;
  /** the text that stays beside the cell, as the database will keep it */
  readonly kept: string | null;
  /** what the server had when the typing began: a changed base is a conflict */
  readonly base: Cell;
  /** grows with every act of this filing; an answer to an older number never overwrites a newer text */
  readonly seq: number;
  readonly status: 'waiting' | 'sending' | 'refused' | 'conflict';
  readonly refusal?: Refusal;
  readonly theirs?: Theirs;
}
export interface Refusal { readonly code: ErrorCode; readonly params: ErrorParams }
export interface Theirs { readonly cell: Cell; readonly typed: string | null; readonly by: string; readonly at: string }

/** A row that came, went or changed its place, not yet known to the server. */
export type RowAct =
  | { readonly act: 'add' | 'move'; readonly seq: number; readonly table: string; readonly row: string; readonly after: string | null }
  | { readonly act: 'remove' | 'restore'; readonly seq: number; readonly table: string; readonly row: string };

export interface RemovedRow { readonly table: string; readonly row: Row; readonly after: string | null }

/** One request on its way. A retry sends exactly the same, with the same operation id. */
export interface Flight {
  readonly request: SaveRequest;
  /** keys and numbers of the drafts in it, in the order of `request.edits` */
  readonly sent: readonly { readonly key: CellKey; readonly seq: number }[];
  readonly acts: readonly number[];
  readonly attempts: number;
}

export type Trouble = 'offline' | 'server' | 'database' | 'signed_out';

export interface SaveState {
  /** what the server has, as far as it has said */
  readonly body: Body;
  readonly drafts: Readonly<Record<CellKey, Draft>>;
  readonly acts: readonly RowAct[];
  readonly removed: Readonly<Record<string, RemovedRow>>;
  readonly seq: number;
  readonly flight: Flight | null;
  readonly trouble: Trouble | null;
  /** text in an open editor, kept so that a crash does not lose it */
  readonly editing: { readonly at: CellAt; readonly text: string } | null;
  readonly savedAt: string | null;
  readonly savedCells: Readonly<Record<CellKey, string>>;
  /** a row act that the server refused: told once on the page */
  readonly refusedAct: Refusal | null;
}

export const startState = (body: Body): SaveState => ({
  body, drafts: {}, acts: [], removed: {}, seq: 0, flight: null, trouble: null, editing: null, savedAt: null, savedCells: {}, refusedAct: null,
});

export interface Counts { readonly editing: number; readonly saving: number; readonly retry: number; readonly refused: number; readonly conflict: number }

export function countsOf(state: SaveState): Counts {
  const drafts = Object.values(state.drafts);
  const pending = drafts.filter((draft) => draft.status === 'waiting' || draft.status === 'sending').length + state.acts.length;
  return {
    editing: state.editing ? 1 : 0,
    saving: state.trouble ? 0 : pending,
    retry: state.trouble ? pending : 0,
    refused: drafts.filter((draft) => draft.status === 'refused').length,
    conflict: drafts.filter((draft) => draft.status === 'conflict').length,
  };
}

/** Everything typed has reached the server, and nothing waits for a decision. */
export const isSettled = (state: SaveState): boolean => state.acts.length === 0 && state.flight === null && state.editing === null && Object.keys(state.drafts).length === 0;
