import { rowActs } from './queue';
import { shownBody } from './overlay';
import type { RemovedRow, SaveState } from './state';

interface RowAt { readonly table: string; readonly row: string }

/** Rows go; what they held stays known, so that they can come back as they were. */
export function going(state: SaveState, rows: readonly RowAt[]): SaveState {
  const body = shownBody(state);
  const removed: Record<string, RemovedRow> = { ...state.removed };
  for (const { table, row } of rows) {
    const all = body[table] ?? [];
    const index = all.findIndex((other) => other.id === row);
    const gone = all[index];
    if (gone) removed[row] = { table, row: gone, after: all[index - 1]?.id ?? null };
  }
  return rowActs({ ...state, removed }, rows.map((row) => ({ act: 'remove' as const, ...row })));
}

/** Behind which row it stands now, and behind which one place further up or down; null where there is no such place. */
export function oneFurther(state: SaveState, { table, row }: RowAt, way: 'up' | 'down'): { readonly before: string | null; readonly after: string | null } | null {
  const ids = (shownBody(state)[table] ?? []).map((one) => one.id);
  const index = ids.indexOf(row);
  const to = way === 'up' ? index - 1 : index + 1;
  if (index < 0 || to < 0 || to >= ids.length) return null;
  return { before: ids[index - 1] ?? null, after: (way === 'up' ? ids[index - 2] : ids[index + 1]) ?? null };
}
