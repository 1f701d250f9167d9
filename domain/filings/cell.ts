import type { Body, Cell, Row } from './body';

/** Text with sorted keys: the same content gives the same text, whoever wrote it. Used for hashes and comparisons. */
export function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    inner && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)))
      : inner);
}

/** Empty text and no value are the same to people. */
export const sameCell = (a: Cell, b: Cell): boolean => a === b || canonical(a === '' ? null : a) === canonical(b === '' ? null : b);

export function findRow(body: Body, table: string, id: string): Row | null {
  return body[table]?.find((row) => row.id === id) ?? null;
}

/** A body with one cell replaced; the rest is shared. */
export function withCell(body: Body, table: string, id: string, field: string, cell: Cell): Body {
  const rows = body[table] ?? [];
  return { ...body, [table]: rows.map((row) => (row.id === id ? { ...row, cells: { ...row.cells, [field]: cell } } : row)) };
}

/** The one row of a table of shape `one`; a body always has it. */
export function headerOf(body: Body, table = 'header'): Row {
  const row = body[table]?.[0];
  if (!row) throw new Error(`body without ${table}`);
  return row;
}
