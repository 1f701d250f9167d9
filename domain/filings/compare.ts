import type { Body, Cell, FieldSpec, Row, TableSpec } from './body';
import { sameCell } from './cell';

/** Differences of two bodies of one kind, cell by cell. Rows are the same row when their lineage is the same. */
export interface CellChange {
  readonly field: string;
  readonly before: Cell;
  readonly after: Cell;
  /** what was typed, where it could not be read or differs from what was understood */
  readonly typedBefore: string | null;
  readonly typedAfter: string | null;
}
export interface RowChange {
  readonly table: string;
  readonly lineage: string;
  readonly status: 'same' | 'changed' | 'added' | 'removed';
  readonly before: Row | null;
  readonly after: Row | null;
  /** only the cells that differ; for an added or removed row every cell that is not empty */
  readonly cells: readonly CellChange[];
}
export interface TableChange { readonly table: TableSpec; readonly rows: readonly RowChange[] }

/** Everything a person can read: traces are followed from their score, never compared. */
export const readable = (spec: FieldSpec): boolean => spec.type !== 'json';
/** What authors and reviewers write themselves: computed scores and copied promises are left out. */
export const written = (spec: FieldSpec): boolean => readable(spec) && spec.owner !== 'derived' && spec.owner !== 'copied';

/**
 * Rows in the order of the newer body; a removed row stands behind the row it stood behind before.
 * `fields` says which fields count; a table that only one of the bodies has is empty in the other.
 */
export function compareBodies(before: Body, after: Body, tables: readonly TableSpec[], fields: (spec: FieldSpec) => boolean = readable): readonly TableChange[] {
  return tables.map((table) => ({ table, rows: compareRows(table, before[table.name] ?? [], after[table.name] ?? [], fields) }));
}

function compareRows(table: TableSpec, before: readonly Row[], after: readonly Row[], fields: (spec: FieldSpec) => boolean): RowChange[] {
  const key = (row: Row) => (table.shape === 'one' ? 'one' : row.lineage);
  const old = new Map(before.map((row) => [key(row), row]));
  const kept = new Set(after.map(key));
  const changes = after.map((row) => compareRow(table, old.get(key(row)) ?? null, row, fields));
  before.forEach((row, index) => {
    if (kept.has(key(row))) return;
    const previous = before[index - 1];
    const place = previous ? changes.findIndex((change) => change.lineage === previous.lineage) + 1 : 0;
    changes.splice(place, 0, compareRow(table, row, null, fields));
  });
  return changes;
}

function compareRow(table: TableSpec, before: Row | null, after: Row | null, fields: (spec: FieldSpec) => boolean): RowChange {
  const cells = Object.entries(table.fields).filter(([, spec]) => fields(spec)).flatMap(([field]): CellChange[] => {
    const change: CellChange = {
      field, before: cell(before, field), after: cell(after, field), typedBefore: typed(before, field), typedAfter: typed(after, field),
    };
    return sameCell(change.before, change.after) && change.typedBefore === change.typedAfter ? [] : [change];
  });
  const status = !before ? 'added' : !after ? 'removed' : cells.length > 0 ? 'changed' : 'same';
  return { table: table.name, lineage: (after ?? before)?.lineage ?? '', status, before, after, cells };
}

const cell = (row: Row | null, field: string): Cell => row?.cells[field] ?? null;
/** Typed text counts only where nothing was understood: how a readable number was spelled is no change. */
const typed = (row: Row | null, field: string): string | null => (cell(row, field) === null ? (row?.typed[field] ?? null) : null);

export interface ChangeCount { readonly places: number; readonly rows: number; readonly unchanged: number }
/** places: differing cells, an added or removed row counting once; rows and unchanged: of tables that are lists. */
export function countChanges(changes: readonly TableChange[]): ChangeCount {
  const all = changes.flatMap((change) => change.rows.map((row) => ({ row, list: change.table.shape === 'many' })));
  return {
    places: all.reduce((count, { row }) => count + (row.status === 'changed' ? row.cells.length : row.status === 'same' ? 0 : 1), 0),
    rows: all.filter(({ row, list }) => list && row.status !== 'same').length,
    unchanged: all.filter(({ row, list }) => list && row.status === 'same').length,
  };
}
