import type { Body, Place, Row } from './body';
import { sameCell } from './cell';
import type { OpinionTarget } from './kind';

export type Mended = 'changed' | 'answered' | 'open';

/** Has the author done something about an opinion since the version that was returned? (product.md "row return") */
export function mendedBy(opinion: OpinionTarget & { readonly answer: string | null }, before: Body, now: Body): Mended {
  if (changed(opinion.scope, opinion.place, before, now)) return 'changed';
  return opinion.answer ? 'answered' : 'open';
}

function changed(scope: OpinionTarget['scope'], place: Place, before: Body, now: Body): boolean {
  const tables = place.table === null ? Object.keys(now) : [place.table];
  if (scope === 'missing') return tables.some((table) => addedRows(before, now, table).length > 0);
  return tables.some((table) => {
    if (place.row === null) return addedRows(before, now, table).length > 0 || (before[table] ?? []).some((row) => rowChanged(row, find(now, table, row.id), place.field));
    const old = find(before, table, place.row);
    return old ? rowChanged(old, find(now, table, place.row), place.field) : find(now, table, place.row) !== null;
  });
}

const find = (body: Body, table: string, id: string): Row | null => body[table]?.find((row) => row.id === id) ?? null;

function addedRows(before: Body, now: Body, table: string): readonly Row[] {
  const known = new Set((before[table] ?? []).map((row) => row.id));
  return (now[table] ?? []).filter((row) => !known.has(row.id));
}

function rowChanged(old: Row, row: Row | null, field: string | null): boolean {
  if (row === null) return true;
  const fields = field === null ? Object.keys(row.cells) : [field];
  return fields.some((name) => !sameCell(old.cells[name] ?? null, row.cells[name] ?? null) || (old.typed[name] ?? '') !== (row.typed[name] ?? ''));
}
