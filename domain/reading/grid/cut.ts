import type { RawBlock, RawCell, RawGrid } from '../raw';
import { formTitle } from '../titles';

const HEADING = /^(?:第[一二三四五六七八九十]{1,3}部分|[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十\d]{1,3}[)）])|^[（(]?\s*20\d{2}\s*年度?\s*[)）]?$/;

/**
 * A sheet holds forms one below the other, with titles, remarks and whole paragraphs between, each alone in its row. Such rows become
 * lines, what stands between them grids of their own. Rows inside a form (a label without its value) stay.
 */
export function cutSheet(grid: RawGrid): RawBlock[] {
  const byRow = new Map<number, RawCell[]>();
  for (const cell of grid.cells) {
    const row = byRow.get(cell.row);
    if (row) row.push(cell);
    else byRow.set(cell.row, [cell]);
  }
  const rows = new Map([...byRow].map(([row, cells]) => [row, cells.filter((cell) => cell.text.trim() !== '')] as const).filter(([, cells]) => cells.length > 0));
  const covered = new Set(grid.cells.flatMap((cell) => Array.from({ length: cell.rowSpan - 1 }, (_, i) => cell.row + 1 + i)));
  const alone = (row: number): RawCell | null => {
    const cells = rows.get(row) ?? [];
    const cell = cells[0];
    if (!cell || cells.length > 1 || cell.rowSpan > 1 || cell.column > 1 || covered.has(row)) return null;
    const wide = cell.columnSpan >= Math.max(2, grid.columns - 1);
    return wide || cell.text.length > 40 || HEADING.test(cell.text.trim()) || formTitle(cell.text) ? cell : null;
  };
  const out: RawBlock[] = [];
  let open: RawCell[] = [];
  const close = (): void => {
    if (open.length) out.push(gridFrom(grid, open));
    open = [];
  };
  let between = false;
  for (let row = 1; row <= grid.rows; row++) {
    const cell = alone(row);
    // A paragraph of the text around the tables: a short line beside such lines belongs to them.
    const loose = cell ?? (between && (rows.get(row)?.length ?? 0) === 1 && !covered.has(row) && rows.get(row)?.[0]?.column === 1 ? (rows.get(row)?.[0] ?? null) : null);
    if (loose) {
      close();
      out.push(...loose.text.split('\n').map((text) => ({ kind: 'line' as const, text, where: loose.where })));
      between = true;
    } else if (rows.has(row)) {
      between = false;
      open.push(...(byRow.get(row) ?? []));
    }
  }
  close();
  return out;
}

function gridFrom(grid: RawGrid, cells: readonly RawCell[]): RawGrid {
  // A sheet has more cells than a call takes arguments.
  const first = cells.reduce((least, cell) => Math.min(least, cell.row), Infinity);
  const moved = cells.map((cell) => ({ ...cell, row: cell.row - first + 1 }));
  return { ...grid, cells: moved, rows: moved.reduce((most, cell) => Math.max(most, cell.row + cell.rowSpan - 1), 0), where: cells[0]?.where ?? grid.where };
}
