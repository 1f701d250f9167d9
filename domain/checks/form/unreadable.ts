import type { Body, Place, TableSpec } from '@/domain/filings/body';
import type { Finding } from '../finding';
import { fault } from '../fault';

/** Cells in which something was typed that could not be read as what the field holds. Value cells of rows are checked with a proposal by VL01. */
export const unreadableCells = (body: Body, tables: readonly TableSpec[]): readonly Finding<Place>[] =>
  tables.flatMap((table) =>
    (body[table.name] ?? []).flatMap((row) =>
      Object.entries(row.typed)
        .filter(([field, typed]) => typed !== '' && (row.cells[field] ?? null) === null && !(field === 'target' && table.fields[field]?.type === 'value'))
        .map(([field, typed]) =>
          fault<Place>('VL-01', [{ table: table.name, row: row.id, field }], { quote: [typed], found: typed, params: { name: '', value: typed, level2: '', field } }),
        ),
    ),
  );
