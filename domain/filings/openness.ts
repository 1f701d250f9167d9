import type { Body, Place, TableSpec } from './body';
import type { OpinionTarget } from './kind';

/** In a pattern of places null means any; row `new` means rows that the returned version did not have. */
export const NEW_ROW = 'new';

/** May this cell be typed into, given the opened places? `known`: ids of the rows of the returned version. */
export function isOpen(open: 'all' | 'none' | readonly Place[], at: { table: string; row: string; field: string }, known: ReadonlySet<string>): boolean {
  if (open === 'all') return true;
  if (open === 'none') return false;
  return open.some((place) => matches(place, at, known));
}

/** May rows be added to this table (or rows that were added since be removed)? */
export function mayAdd(open: 'all' | 'none' | readonly Place[], spec: TableSpec): boolean {
  if (!spec.open || open === 'none') return false;
  if (open === 'all') return true;
  return open.some((place) => (place.table === null || place.table === spec.name) && place.field === null && (place.row === null || place.row === NEW_ROW));
}

function matches(place: Place, at: { table: string; row: string; field: string }, known: ReadonlySet<string>): boolean {
  if (place.table !== null && place.table !== at.table) return false;
  if (place.field !== null && place.field !== at.field) return false;
  if (place.row === NEW_ROW) return !known.has(at.row);
  return place.row === null || place.row === at.row;
}

/** The parts an opinion opens by itself, the same for every kind. */
export function openedBy(target: OpinionTarget): readonly Place[] {
  const { table, row, field } = target.place;
  switch (target.scope) {
    case 'form': return [{ table: null, row: null, field: null }];
    case 'table': return [{ table, row: null, field: null }];
    case 'missing': return [{ table, row: NEW_ROW, field: null }];
    case 'row': return [{ table, row, field: null }];
    case 'cell': return [{ table, row, field }];
  }
}

export const rowIds = (body: Body): ReadonlySet<string> => new Set(Object.values(body).flatMap((rows) => rows.map((row) => row.id)));
