import { sameCell } from '@/domain/filings/cell';
import type { Body, Cell } from '@/domain/filings/body';
import type { CellAnswer, SaveAnswer, SaveRequest } from '@/domain/filings/view';
import { applyAct, withTyped } from './overlay';
import { keyOf, type CellAt, type CellKey, type Draft, type Flight, type Refusal, type RowAct, type SaveState, type Trouble } from './state';

/** Cells in one request: a paste of any size goes in portions, in order. */
export const MOST_EDITS = 200;

const savedCell = (state: SaveState, at: CellAt): Cell => state.body[at.table]?.find((row) => row.id === at.row)?.cells[at.field] ?? null;

/** Somebody typed into cells. The base of a cell stays what it was when its first unsaved text was typed. */
export function typed(state: SaveState, edits: readonly { readonly at: CellAt; readonly typed: string; readonly cell: Cell; readonly kept: string | null }[]): SaveState {
  const drafts = { ...state.drafts };
  let seq = state.seq;
  for (const edit of edits) {
    const key = keyOf(edit.at);
    const earlier = drafts[key];
    seq += 1;
    const draft: Draft = { at: edit.at, typed: edit.typed, cell: edit.cell, kept: edit.kept, base: earlier?.base ?? savedCell(state, edit.at), seq, status: 'waiting' };
    // An open conflict stays open whatever is typed over it: the person decides with both values in sight.
    drafts[key] = earlier?.theirs ? { ...draft, status: 'conflict', theirs: earlier.theirs } : draft;
  }
  return { ...state, drafts, seq };
}

export type NewAct = { act: 'add' | 'move'; table: string; row: string; after: string | null } | { act: 'remove' | 'restore'; table: string; row: string };

export function rowActs(state: SaveState, acts: readonly NewAct[]): SaveState {
  let next = state;
  for (const act of acts) {
    const numbered = { ...act, seq: next.seq + 1 } as RowAct;
    next = { ...next, seq: numbered.seq, acts: [...next.acts, numbered], refusedAct: null };
  }
  return next;
}

/** The next portion: rows to add with the texts typed before the first row goes or moves, or a run of such. Null when all is sent or undecided. */
export function nextFlight(state: SaveState, operation: string): { readonly state: SaveState; readonly flight: Flight } | null {
  if (state.flight) return { state, flight: state.flight };
  const waiting = Object.entries(state.drafts).filter(([, draft]) => draft.status === 'waiting').sort(([, a], [, b]) => a.seq - b.seq);
  const firstGoing = state.acts.find((act) => act.act !== 'add');
  const firstOther = Math.min(waiting[0]?.[1].seq ?? Infinity, state.acts.find((act) => act.act === 'add')?.seq ?? Infinity);
  if (firstGoing && firstGoing.seq < firstOther) return goings(state, operation, firstOther);

  const limit = firstGoing?.seq ?? Infinity;
  const acts = state.acts.filter((act) => act.act === 'add' && act.seq < limit);
  const edits = waiting.filter(([, draft]) => draft.seq < limit).slice(0, MOST_EDITS);
  if (acts.length === 0 && edits.length === 0) return null;
  const added = acts.flatMap((act) => (act.act === 'add' ? [{ table: act.table, row: act.row, after: act.after }] : []));
  const request: SaveRequest = {
    operation,
    edits: edits.map(([, draft]) => ({ ...draft.at, base: draft.base, typed: draft.typed })),
    ...(added.length > 0 ? { add: added } : {}),
  };
  return leave(state, { request, sent: edits.map(([key, draft]) => ({ key, seq: draft.seq })), acts: acts.map((act) => act.seq), attempts: 0 });
}

function goings(state: SaveState, operation: string, before: number): ReturnType<typeof nextFlight> {
  const first = state.acts.find((act) => act.act !== 'add');
  const run = state.acts.filter((act) => act.act === first?.act && act.seq < before);
  const other = state.acts.find((act) => act.act !== 'add' && act.act !== first?.act);
  const acts = other ? run.filter((act) => act.seq < other.seq) : run;
  const rows = acts.map((act) => ({ table: act.table, row: act.row }));
  const moved = acts.flatMap((act) => (act.act === 'move' ? [{ table: act.table, row: act.row, after: act.after }] : []));
  const request: SaveRequest = { operation, edits: [], ...(first?.act === 'remove' ? { remove: rows } : first?.act === 'move' ? { move: moved } : { restore: rows }) };
  return leave(state, { request, sent: [], acts: acts.map((act) => act.seq), attempts: 0 });
}

function leave(state: SaveState, flight: Flight): { readonly state: SaveState; readonly flight: Flight } {
  const drafts = { ...state.drafts };
  for (const { key } of flight.sent) {
    const draft = drafts[key];
    if (draft) drafts[key] = { ...draft, status: 'sending' };
  }
  return { state: { ...state, drafts, flight }, flight };
}

/** The answer of the server to the request on its way. */
export function answered(state: SaveState, answer: SaveAnswer): SaveState {
  const flight = state.flight;
  if (!flight) return state;
  const done = new Set(flight.acts);
  let body = state.acts.filter((act) => done.has(act.seq)).reduce<Body>((rows, act) => applyAct(rows, act, state.removed), state.body);
  const drafts: Record<CellKey, Draft> = { ...state.drafts };
  const savedCells: Record<CellKey, string> = { ...state.savedCells };

  flight.sent.forEach(({ key, seq }, index) => {
    const said = answer.edits[index];
    const draft = drafts[key];
    if (!said || !draft) return;
    if (said.status !== 'refused') body = put(body, draft.at, said.cell, said.typed);
    const after = afterAnswer(draft, seq, said);
    if (after) drafts[key] = after;
    else {
      delete drafts[key];
      savedCells[key] = answer.at;
    }
  });
  for (const cell of answer.derived) body = put(body, cell, cell.cell, null);
  return { ...state, body, drafts, savedCells, acts: state.acts.filter((act) => !done.has(act.seq)), flight: null, trouble: null, savedAt: answer.at };
}

/** What stays of a draft; null: nothing, the server has exactly this text. */
function afterAnswer(draft: Draft, seq: number, said: CellAnswer): Draft | null {
  const newer = draft.seq !== seq;
  switch (said.status) {
    case 'saved': return newer ? { ...draft, base: said.cell, status: 'waiting' } : null;
    case 'refused':
      return newer ? { ...draft, status: 'waiting' } : { ...draft, status: 'refused', refusal: { code: said.code, params: said.params } };
    case 'conflict':
      return sameCell(said.cell, draft.cell) ? null : { ...draft, status: 'conflict', theirs: { cell: said.cell, typed: said.typed, by: said.by, at: said.at } };
  }
}

function put(body: Body, at: CellAt, cell: Cell, text: string | null): Body {
  const rows = body[at.table] ?? [];
  return { ...body, [at.table]: rows.map((row) => (row.id === at.row ? withTyped(row, at.field, cell, text) : row)) };
}

/** No answer came, or none that says anything of the texts: the same request goes again. */
export function troubled(state: SaveState, trouble: Trouble): SaveState {
  if (!state.flight) return { ...state, trouble };
  return { ...state, trouble, flight: { ...state.flight, attempts: state.flight.attempts + 1 } };
}

/** The whole request was refused: the texts stay where they are and say why; rows that came or went are taken back. */
export function refusedAll(state: SaveState, refusal: Refusal): SaveState {
  const flight = state.flight;
  if (!flight) return state;
  const drafts = { ...state.drafts };
  for (const { key, seq } of flight.sent) {
    const draft = drafts[key];
    if (draft) drafts[key] = draft.seq === seq ? { ...draft, status: 'refused', refusal } : { ...draft, status: 'waiting' };
  }
  const done = new Set(flight.acts);
  return { ...state, drafts, acts: state.acts.filter((act) => !done.has(act.seq)), flight: null, trouble: null, refusedAct: done.size > 0 ? refusal : state.refusedAct };
}

/** 用我的: the text is sent again, now knowing the other's value. */
export function keepMine(state: SaveState, key: CellKey): SaveState {
  const draft = state.drafts[key];
  if (!draft?.theirs) return state;
  const { theirs, ...mine } = draft;
  return { ...state, seq: state.seq + 1, drafts: { ...state.drafts, [key]: { ...mine, base: theirs.cell, seq: state.seq + 1, status: 'waiting' } } };
}

/** 用对方的, and giving up a refused text: what the server has stays. */
export function dropMine(state: SaveState, key: CellKey): SaveState {
  const { [key]: dropped, ...drafts } = state.drafts;
  if (!dropped || dropped.status === 'sending') return state;
  return { ...state, drafts };
}

/**
 * A fresh page from the server. Unsaved texts keep the base they were typed over, so that the server can tell a conflict.
 * On a slow line it may have been read before the last save and arrive after its answer: then it is no news.
 */
export const renewed = (state: SaveState, body: Body, readAt: string): SaveState =>
  (state.savedAt !== null && Date.parse(readAt) < Date.parse(state.savedAt) ? state : { ...state, body });
