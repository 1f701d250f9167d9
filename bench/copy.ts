import { once } from 'node:events';
import type { Writable } from 'node:stream';
import type postgres from 'postgres';

export type Field = string | number | boolean | null | Date | object;

/** One row in the text format of COPY. */
export function copyLine(fields: readonly Field[]): string {
  return `${fields.map(text).join('\t')}\n`;
}

function text(field: Field): string {
  if (field === null) return '\\N';
  if (field instanceof Date) return field.toISOString();
  if (typeof field === 'boolean') return field ? 't' : 'f';
  const raw = typeof field === 'object' ? JSON.stringify(field) : String(field);
  return raw.replace(/\\/g, '\\\\').replace(/\t/g, '\\t').replace(/\n/g, '\\n').replace(/\r/g, '\\r');
}

/** Streams rows of named columns into a table by COPY. */
export async function copyInto(sql: postgres.Sql | postgres.ReservedSql, table: string, rows: Iterable<Readonly<Record<string, Field>>>): Promise<number> {
  const list = [...rows];
  const columns = Object.keys(list[0] ?? {});
  if (columns.length === 0) return 0;
  const stream: Writable = await sql`copy ${sql(table)} (${sql(columns)}) from stdin`.writable();
  let count = 0;
  let buffer = '';
  for (const row of list) {
    buffer += copyLine(columns.map((column) => row[column] ?? null));
    count += 1;
    if (buffer.length > 256_000) {
      if (!stream.write(buffer)) await once(stream, 'drain');
      buffer = '';
    }
  }
  stream.end(buffer);
  await once(stream, 'finish');
  return count;
}
