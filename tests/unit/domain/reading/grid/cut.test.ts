import { expect, it } from 'vitest';
import type { RawCell } from '@/domain/reading/raw';
import { cutSheet } from '@/domain/reading/grid/cut';

it('cuts a sheet of as many cells as a document may have', () => {
  const cells = Array.from({ length: 200_000 }, (_, index): RawCell => {
    const [row, column] = [Math.floor(index / 40) + 3, (index % 40) + 1];
    return { row, column, rowSpan: 1, columnSpan: 1, text: '1', where: { sheet: '表', cell: `A${row}` } };
  });
  const grids = cutSheet({ kind: 'grid', cells, rows: 5002, columns: 40, where: { sheet: '表', cell: 'A3' }, name: '表' }).flatMap((block) => (block.kind === 'grid' ? [block] : []));
  expect(grids.map((grid) => [grid.rows, grid.cells.length, grid.cells[0]?.row])).toEqual([[5000, 200_000, 1]]);
});
