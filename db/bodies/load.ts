import { and, asc, eq, isNull } from 'drizzle-orm';
import type { Body, Row, TableSpec } from '@/domain/filings/body';
import type { Tx } from '../client';
import { cellsFrom } from './cells';
import type { BodyTable } from './registry';

/** All tables of a filing as one Body. The reads go out together on the transaction's connection. */
export async function loadBody(tx: Tx, tables: readonly TableSpec[], physical: Readonly<Record<string, BodyTable>>, filingId: string): Promise<Body> {
  const parts = await Promise.all(tables.map(async (spec) => [spec.name, await loadTable(tx, spec, physicalTable(physical, spec.name), filingId)] as const));
  return Object.fromEntries(parts);
}

export function physicalTable(physical: Readonly<Record<string, BodyTable>>, name: string): BodyTable {
  const table = physical[name];
  if (!table) throw new Error(`no physical table for ${name}`);
  return table;
}

async function loadTable(tx: Tx, spec: TableSpec, table: BodyTable, filingId: string): Promise<Row[]> {
  const rows = await tx.select().from(table).where(and(eq(table.filingId, filingId), isNull(table.removedAt))).orderBy(asc(table.seq), asc(table.id));
  return rows.map((row) => toRow(row as Record<string, unknown>, spec));
}

export const toRow = (row: Record<string, unknown>, spec: TableSpec): Row => ({
  id: row.id as string, lineage: row.lineage as string, seq: row.seq as number,
  cells: cellsFrom(row, spec), typed: row.typed as Record<string, string>,
});
