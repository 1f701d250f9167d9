import { startState, type SaveState } from './state';
import { NO_HISTORY, type History } from './undo';

/** What survives a reload, a crash, a night: texts not yet saved, and the steps of Ctrl+Z. Per person and filing; nobody else's page reads it. */
export interface Kept {
  readonly schema: 1;
  readonly state: Pick<SaveState, 'drafts' | 'acts' | 'removed' | 'seq' | 'flight' | 'editing'>;
  readonly history: History;
}

const prefix = (userId: string, filingId: string): string => `zhunsheng.unsaved.${userId}.${filingId}.`;

/** One entry a tab, so that two tabs of one person do not overwrite each other's. */
export function keep(storage: Storage, who: { userId: string; filingId: string; tab: string }, state: SaveState, history: History): void {
  const { drafts, acts, removed, seq, flight, editing } = state;
  const kept: Kept = { schema: 1, state: { drafts, acts, removed, seq, flight, editing }, history };
  try {
    storage.setItem(prefix(who.userId, who.filingId) + who.tab, JSON.stringify(kept));
  } catch {
    // A full or forbidden storage must not stop the saving itself; the texts are still in the page and on their way.
  }
}

/** Everything kept of this person for this filing, the own tab's first; other tabs' unsaved texts are taken over and their entries removed. */
export function takeKept(storage: Storage, who: { userId: string; filingId: string; tab: string }): { readonly own: Kept | null; readonly others: readonly Kept[] } {
  const start = prefix(who.userId, who.filingId);
  const keys = Array.from({ length: storage.length }, (_, index) => storage.key(index)).filter((key): key is string => key?.startsWith(start) ?? false);
  const others: Kept[] = [];
  for (const key of keys.filter((name) => name !== start + who.tab)) {
    const kept = read(storage, key);
    if (kept && hasUnsaved(kept)) others.push(kept);
    storage.removeItem(key);
  }
  return { own: read(storage, start + who.tab), others };
}

function read(storage: Storage, key: string): Kept | null {
  try {
    const kept = JSON.parse(storage.getItem(key) ?? 'null') as Kept | null;
    return kept?.schema === 1 ? kept : null;
  } catch {
    return null;
  }
}

const hasUnsaved = (kept: Kept): boolean => Object.keys(kept.state.drafts).length > 0 || kept.state.acts.length > 0 || kept.state.editing !== null;

/**
 * State of a page that opens again. A request that was on its way is sent again as it was: its operation id gives the first answer.
 */
export function reopened(body: SaveState['body'], kept: { readonly own: Kept | null; readonly others: readonly Kept[] }): { state: SaveState; history: History } {
  const start = startState(body);
  const [first, ...rest] = [...(kept.own ? [kept.own] : []), ...kept.others];
  if (!first) return { state: start, history: NO_HISTORY };
  let state: SaveState = { ...start, ...first.state };
  for (const other of rest) {
    const drafts = Object.fromEntries(Object.entries(other.state.drafts).map(([key, draft]) => [key, { ...draft, seq: draft.seq + state.seq, status: 'waiting' as const }]));
    const acts = other.state.acts.map((act) => ({ ...act, seq: act.seq + state.seq }));
    state = {
      ...state,
      drafts: { ...drafts, ...state.drafts },
      acts: [...state.acts, ...acts],
      removed: { ...other.state.removed, ...state.removed },
      editing: state.editing ?? other.state.editing,
      seq: state.seq + other.state.seq,
    };
  }
  return { state, history: first.history };
}
