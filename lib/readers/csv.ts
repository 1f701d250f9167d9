import { parse } from 'csv-parse/sync';
import type { RawBlock, RawCell } from '@/domain/reading/raw';
import { LIMITS } from './limits';
import { ReadError } from './read-error';
import { decodeText } from './text';

/** A table saved as text: comma, semicolon or tab, quoted cells. One grid without merged cells. */
export function readCsv(bytes: Uint8Array): RawBlock[] {
  const text = decodeText(bytes);
  const first = text.slice(0, 2000);
  const delimiter = [',', '\t', ';', '，'].map((mark) => ({ mark, count: first.split(mark).length })).sort((a, b) => b.count - a.count)[0]?.mark ?? ',';
  let rows: string[][];
  try {
    rows = parse(text, { delimiter, bom: true, relax_column_count: true, relax_quotes: true, skip_empty_lines: false, to: LIMITS.rows + 1 });
  } catch {
    throw new ReadError('READ-DAMAGED');
  }
  const columns = Math.max(0, ...rows.map((row) => row.length));
  if (rows.length > LIMITS.rows || rows.length * columns > LIMITS.cells) throw new ReadError('READ-ROWS', { limit: LIMITS.rows });
  const cells = rows.flatMap((row, r) =>
    row.map((value, c): RawCell => ({ row: r + 1, column: c + 1, rowSpan: 1, columnSpan: 1, text: value, where: { table: 1, row: r + 1, column: c + 1 } })),
  );
  return [{ kind: 'grid', cells, rows: rows.length, columns, where: { table: 1, row: 1, column: 1 }, name: null }];
}
