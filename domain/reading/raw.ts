import type { ReadingNote, Where } from './document';

/** What a file adapter delivers: lines and grids in reading order, each with its place. Nothing is understood yet. */

export interface RawLine {
  readonly kind: 'line';
  /** as the file has it, without its line break; blank lines are kept, they separate cells in text */
  readonly text: string;
  readonly where: Where;
}

/** A cell at its top left corner; spans of 1 where nothing is merged. Rows and columns count from 1. */
export interface RawCell {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  /** lines inside the cell are kept as line breaks */
  readonly text: string;
  readonly where: Where;
}

export interface RawGrid {
  readonly kind: 'grid';
  readonly cells: readonly RawCell[];
  readonly rows: number;
  readonly columns: number;
  readonly where: Where;
  /** sheet name, or null */
  readonly name: string | null;
}

export type RawBlock = RawLine | RawGrid;

export const RAW_FORMATS = ['txt', 'html', 'docx', 'xlsx', 'csv', 'pdf'] as const;
export type RawFormat = (typeof RAW_FORMATS)[number];

export interface RawDocument {
  readonly file: string;
  readonly format: RawFormat;
  readonly blocks: readonly RawBlock[];
  /** what the adapter could not read: an encrypted part, lines of another encoding */
  readonly notes: readonly ReadingNote[];
}
