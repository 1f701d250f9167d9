import { and, eq, isNotNull, isNull, sql } from 'drizzle-orm';
import type { Cell, Row, TableSpec } from '@/domain/filings/body';
import type { Tx } from '../client';
import { columnsOf } from './cells';
import { toRow } from './load';
import type { BodyTable } from './registry';

export interface FilingKey { readonly id: string; readonly regionId: string; readonly unitId: string }
export interface RowToInsert { readonly id: string; readonly lineage: string; readonly seq: number; readonly cells: Readonly<Record<string, Cell>>; readonly typed?: Readonly<Record<string, string>> }

const values = (spec: TableSpec, cells: Readonly<Record<string, Cell>>): Record<string, unknown> =>
  Object.assign({}, ...Object.entries(cells).map(([name, cell]) => {
    const field = spec.fields[name];
    return field ? columnsOf(name, field, cell) : {};
  })) as Record<string, unknown>;

/** Writes the given cells of one row; `typed` entries of null forget what was typed. */
export async function writeCells(tx: Tx, spec: TableSpec, table: BodyTable, filing: FilingKey, rowId: string,
  cells: Readonly<Record<string, Cell>>, typed: Readonly<Record<string, string | null>> = {}): Promise<void> {
  const set: Record<string, unknown> = values(spec, cells);
  if (Object.keys(typed).length > 0) {
    set.typed = sql`jsonb_strip_nulls(${table.typed} || ${JSON.stringify(typed)}::jsonb)`;
  }
  await tx.update(table).set(set).where(and(eq(table.id, rowId), eq(table.filingId, filing.id)));
}

/** Returns how many were written: a row whose id exists already, here or elsewhere, is not. */
export async function insertRows(tx: Tx, spec: TableSpec, table: BodyTable, filing: FilingKey, rows: readonly RowToInsert[]): Promise<number> {
  if (rows.length === 0) return 0;
  const written = await tx.insert(table).values(rows.map((row) => ({
    id: row.id, filingId: filing.id, regionId: filing.regionId, unitId: filing.unitId,
    lineage: row.lineage, seq: row.seq, typed: row.typed ?? {}, ...values(spec, row.cells),
  }))).onConflictDoNothing().returning({ id: table.id });
  return written.length;
}

/** Marks a row as removed, or takes it back. False when there is no such row in that state. */
export async function markRemoved(tx: Tx, table: BodyTable, filingId: string, rowId: string, at: Date | null): Promise<boolean> {
  const rows = await tx.update(table).set({ removedAt: at })
    .where(and(eq(table.id, rowId), eq(table.filingId, filingId), at ? isNull(table.removedAt) : isNotNull(table.removedAt)))
    .returning({ id: table.id });
  return rows.length > 0;
}

/** Makes room in the list, removed rows too: one that comes back finds its place. */
export async function shiftRows(tx: Tx, table: BodyTable, filingId: string, fromSeq: number, by: number): Promise<void> {
  await tx.update(table).set({ seq: sql`${table.seq} + ${by}` }).where(and(eq(table.filingId, filingId), sql`${table.seq} >= ${fromSeq}`));
}

/** Gives each row its place in the list, in one statement. */
export async function writePlaces(tx: Tx, table: BodyTable, filingId: string, rows: readonly { readonly id: string; readonly seq: number }[]): Promise<void> {
  const places = sql.join(rows.map((row) => sql`(${row.id}::uuid, ${row.seq}::int)`), sql`, `);
  await tx.execute(sql`update ${table} set seq = p.seq from (values ${places}) as p(id, seq) where ${table}.id = p.id and ${table}.filing_id = ${filingId} and ${table}.seq <> p.seq`);
}

export async function findBodyRow(tx: Tx, spec: TableSpec, table: BodyTable, filingId: string, rowId: string): Promise<Row | null> {
  const [row] = await tx.select().from(table).where(and(eq(table.id, rowId), eq(table.filingId, filingId), isNull(table.removedAt)));
  return row ? toRow(row as Record<string, unknown>, spec) : null;
}

/** Is or was it a row of this filing? */
export async function hasBodyRow(tx: Tx, table: BodyTable, filingId: string, rowId: string): Promise<boolean> {
  const rows = await tx.select({ id: table.id }).from(table).where(and(eq(table.id, rowId), eq(table.filingId, filingId)));
  return rows.length > 0;
}
