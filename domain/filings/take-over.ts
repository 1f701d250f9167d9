import type { Body, Cell, Row, TableSpec } from './body';
import { sameCell } from './cell';
import type { Kind, KindContext, NewRow } from './kind';

/** What has to change in a form so that it stands on another version of its source. */
export interface TakeOver {
  readonly set: readonly { readonly table: string; readonly row: string; readonly field: string; readonly from: Cell; readonly to: Cell }[];
  /** `after`: lineage of the row before it, null for the first */
  readonly add: readonly { readonly table: string; readonly row: NewRow; readonly after: string | null }[];
  readonly remove: readonly { readonly table: string; readonly row: Row }[];
  /** rows that stay, in the order of the source */
  readonly order: readonly { readonly table: string; readonly rows: readonly string[] }[];
}

/**
 * Compares the copied cells of a form with those that its kind would copy from `context.source` now. What the author, a reviewer
 * or the kind itself wrote stays: rows are the same by their lineage, or by their place where the source gives them none.
 */
export function takeOver(kind: Kind, body: Body, context: KindContext): TakeOver {
  const made = kind.create(context);
  const parts = kind.tables.map((spec) => ofTable(spec, body[spec.name] ?? [], made[spec.name] ?? []));
  return { set: parts.flatMap((part) => part.set), add: parts.flatMap((part) => part.add), remove: parts.flatMap((part) => part.remove), order: parts.flatMap((part) => part.order) };
}

function ofTable(spec: TableSpec, rows: readonly Row[], made: readonly NewRow[]): TakeOver {
  const copied = Object.keys(spec.fields).filter((field) => spec.fields[field]?.owner === 'copied');
  const kept = made.map((row, index) => (row.lineage === null ? rows[index] : rows.find((one) => one.lineage === row.lineage)));
  const set = kept.flatMap((row, index) => (row ? copied.flatMap((field) => {
    const [from, to] = [row.cells[field] ?? null, made[index]?.cells[field] ?? null];
    return sameCell(from, to) ? [] : [{ table: spec.name, row: row.id, field, from, to }];
  }) : []));
  const add = made.flatMap((row, index) => (kept[index] ? [] : [{ table: spec.name, row, after: made[index - 1]?.lineage ?? null }]));
  const gone = made.some((row) => row.lineage !== null) ? rows.filter((row) => !made.some((one) => one.lineage === row.lineage)) : [];
  const order = kept.flatMap((row, index) => (row && made[index]?.lineage !== null ? [row.id] : []));
  return { set, add, remove: gone.map((row) => ({ table: spec.name, row })), order: order.length > 0 ? [{ table: spec.name, rows: order }] : [] };
}
