import type { CellEdit } from '@/domain/filings/view';
import { cellKey, takeable, type ImportCell, type ImportRow } from './proposal';

/** Every cell that is stated in so many words, or these by their keys. */
export type Taken = 'all' | readonly string[];

export interface ImportRequest {
  readonly edits: readonly CellEdit[];
  readonly add: readonly { readonly table: string; readonly row: string; readonly after: string | null; readonly cells: Readonly<Record<string, string>> }[];
}

/**
 * The accepted cells as a person would type them: over the cells of rows that are there, and as new rows behind the row that stands
 * before them in the document. Null: a wished cell is not to be had any more.
 */
export function requestOf(rows: readonly ImportRow[], taken: Taken, newId: () => string): ImportRequest | null {
  const wished = taken === 'all' ? null : new Set(taken);
  const wants = (row: ImportRow, cell: ImportCell): boolean => takeable(cell) && (wished ? wished.has(cellKey(row, cell.field)) : cell.inferred === null);
  const edits: CellEdit[] = [];
  const add: ImportRequest['add'][number][] = [];
  const last = new Map<string, string>();
  let found = 0;
  for (const row of rows) {
    const cells = row.cells.filter((cell) => wants(row, cell));
    found += cells.length;
    const id = row.row ?? (cells.length > 0 ? newId() : null);
    if (id === null) continue;
    if (row.row !== null) edits.push(...cells.map((cell) => ({ table: row.table, row: id, field: cell.field, base: cell.before, typed: cell.typed })));
    else add.push({ table: row.table, row: id, after: last.get(row.table) ?? null, cells: Object.fromEntries(cells.map((cell) => [cell.field, cell.typed])) });
    last.set(row.table, id);
  }
  return wished && found < wished.size ? null : { edits, add };
}
