import { PassThrough } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ISql, TransactionSql } from 'postgres';
import type { Header, Sum, TableShape } from './format';
import { SumStream } from './sum-stream';

/** Settings under which the same rows always give the same bytes. */
export async function settleText(tx: TransactionSql): Promise<void> {
  await tx`set local timezone = 'UTC'`;
  await tx`set local datestyle = 'ISO'`;
  await tx`set local intervalstyle = 'postgres'`;
  await tx`set local bytea_output = 'hex'`;
  await tx`set local extra_float_digits = 1`;
  await tx`set local synchronize_seqscans = off`;
  await tx`set local max_parallel_workers_per_gather = 0`;
  // A policy that would hide rows is an error, never a smaller back-up.
  await tx`set local row_security = off`;
}

export async function listTables(sql: ISql): Promise<TableShape[]> {
  const tables = await sql<{ name: string; columns: string[] }[]>`
    select c.relname as name, array_agg(a.attname::text order by a.attnum) as columns
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
    where n.nspname = 'public' and c.relkind = 'r' group by c.relname order by c.relname`;
  const shapes: TableShape[] = [];
  for (const { name, columns } of tables) shapes.push({ name, columns, rows: await countRows(sql, name) });
  return shapes;
}

export async function countRows(sql: ISql, table: string): Promise<number> {
  const [row] = await sql<{ n: number }[]>`select count(*)::int as n from ${sql(table)}`;
  return row?.n ?? 0;
}

export async function listSequences(sql: ISql): Promise<Header['sequences']> {
  return sql<{ name: string; last: string | null }[]>`select sequencename as name, last_value::text as last from pg_sequences where schemaname = 'public' order by 1`;
}

/** sha256 of each applied migration, in order; empty for a database that has none. */
export async function appliedMigrations(sql: ISql): Promise<string[]> {
  const [there] = await sql`select to_regclass('drizzle.__drizzle_migrations') is not null as yes`;
  if (!there?.yes) return [];
  const rows = await sql<{ hash: string }[]>`select hash from drizzle.__drizzle_migrations order by created_at`;
  return rows.map((row) => row.hash);
}

export async function copyOut(tx: TransactionSql, { name, columns }: TableShape, to: NodeJS.WritableStream): Promise<Sum> {
  const rows = await tx`copy ${tx(name)} (${tx(columns)}) to stdout`.readable();
  // The driver pauses its socket when the stream is full and resumes it on the next read; after the last row there is none.
  rows.once('end', () => rows._read(0));
  const sum = new SumStream();
  await pipeline(rows, sum, to);
  return sum.sum();
}

export async function copyIn(tx: TransactionSql, { name, columns }: TableShape, from: AsyncIterable<unknown>): Promise<Sum> {
  const sink = await tx`copy ${tx(name)} (${tx(columns)}) from stdin`.writable();
  const sum = new SumStream();
  await pipeline(from, sum, sink);
  return sum.sum();
}

/** What a back-up of this table would say now. */
export function sumTable(tx: TransactionSql, table: TableShape): Promise<Sum> {
  return copyOut(tx, table, new PassThrough().resume());
}
