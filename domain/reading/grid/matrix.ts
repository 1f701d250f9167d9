import { foldRadicals } from '../../shared/fold';
import type { RawCell, RawGrid } from '../raw';
import { squeeze, type Chunk } from '../stream/chunks';

/** A cell with its text ready to read: folded, blanks of layout gone. `lines` keep the author's line breaks. */
export interface GridCell {
  readonly raw: RawCell;
  readonly text: string;
  readonly lines: readonly string[];
}

/** Rows of distinct cells, and what covers a given place when cells are merged. Rows and columns from 1. */
export interface Matrix {
  readonly rows: number;
  readonly columns: number;
  at(row: number, column: number): GridCell | null;
  /** cells whose top edge lies in this row, left to right */
  starting(row: number): readonly GridCell[];
}

/** Merged areas are filled in up to this many places; a larger grid is read without the far ones. */
const MOST = 600_000;

export function matrixOf(grid: RawGrid): Matrix {
  const places = new Map<number, GridCell>();
  const byRow = new Map<number, GridCell[]>();
  let filled = 0;
  for (const raw of grid.cells) {
    const folded = foldRadicals(raw.text);
    const cell: GridCell = { raw, text: squeeze(folded), lines: folded.split('\n').map(squeeze).filter((line) => line !== '') };
    const row = byRow.get(raw.row);
    if (row) row.push(cell);
    else byRow.set(raw.row, [cell]);
    for (let i = 0; i < raw.rowSpan && filled < MOST; i++) {
      for (let j = 0; j < raw.columnSpan; j++, filled++) places.set((raw.row + i) * 20_000 + raw.column + j, cell);
    }
  }
  for (const cells of byRow.values()) cells.sort((a, b) => a.raw.column - b.raw.column);
  return { rows: grid.rows, columns: grid.columns, at: (row, column) => places.get(row * 20_000 + column) ?? null, starting: (row) => byRow.get(row) ?? [] };
}

/** Rows as cells in reading order, the shape that the head of a form is read from. Missing places are empty cells. */
export function chunksOfRows(matrix: Matrix, from: number, to: number): Chunk[] {
  const out: Chunk[] = [];
  for (let row = from; row < to; row++) {
    for (let column = 1; column <= matrix.columns; column++) {
      const cell = matrix.at(row, column);
      if (cell && (cell.raw.row !== row || cell.raw.column !== column)) continue;
      const near = cell ?? matrix.starting(row)[0];
      if (!near) continue;
      out.push({ text: cell?.text ?? '', where: (cell ?? near).raw.where, gap: 'pipe', line: row, piped: true });
    }
  }
  return out;
}
