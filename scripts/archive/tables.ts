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
  // A policy that would hide rows is an error, never a smaller back-up.
  await tx`set local row_security = off`;
}

export async function listTables(sql: ISql): Promise<TableShape[]> {
  const tables = await sql<{ name: string; columns: string[]; key: string[] | null }[]>`
    select c.relname as name, array_agg(a.attname::text order by a.attnum) as columns,
      (select array_agg(k.attname::text order by k.attnum) from pg_attribute k
        where k.attrelid = c.oid and k.attnum = any((select i.indkey from pg_index i where i.indrelid = c.oid and i.indisprimary)::int2[])) as key
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
    where n.nspname = 'public' and c.relkind = 'r' group by c.oid, c.relname order by c.relname`;
  const shapes: TableShape[] = [];
  for (const { name, columns, key } of tables) shapes.push({ name, columns, key: key ?? columns, rows: await countRows(sql, name) });
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

export async function copyOut(tx: TransactionSql, { name, columns, key }: TableShape, to: NodeJS.WritableStream): Promise<Sum> {
  // Where rows lie in the file of a table says nothing, and collations differ from server to server.
  const order = key.map((column) => `${quoted(column)}::text collate "C"`).join(', ');
  const rows = await tx.unsafe(`copy (select ${columns.map(quoted).join(', ')} from ${quoted(name)} order by ${order}) to stdout`).readable();
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

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/** What a back-up of this table would say now. */
export function sumTable(tx: TransactionSql, table: TableShape): Promise<Sum> {
  return copyOut(tx, table, new PassThrough().resume());
}
