import type { RawBlock, RawCell, RawGrid } from '@/domain/reading/raw';
import type { Where } from '@/domain/reading/document';

interface OpenCell {
  text: string;
  columnSpan: number;
  rowSpan: number;
  /** Word marks a cell merged downwards by its continuation in the next row */
  continues: boolean;
  /** pieces of a nested table stand in this cell */
  nested: boolean;
}

interface OpenTable {
  rows: OpenCell[][];
  blocks: RawBlock[];
  nested: boolean;
}

/**
 * Collects lines and tables of a marked-up document in reading order. A table that holds other tables is layout: its words become
 * lines, the inner ones tables of their own. Places: paragraph number for lines, table/row/column for cells.
 */
export class BlockBuilder {
  private readonly blocks: RawBlock[] = [];
  private readonly stack: OpenTable[] = [];
  private line = '';
  private lines = 0;
  private tables = 0;

  text(text: string): void {
    const cell = this.cell();
    if (cell) cell.text += text;
    else this.line += text;
  }

  /** end of a paragraph, or a line break */
  break(): void {
    const cell = this.cell();
    if (cell) {
      if (cell.text !== '' && !cell.text.endsWith('\n')) cell.text += '\n';
      return;
    }
    this.lines += 1;
    this.push({ kind: 'line', text: this.line, where: { line: this.lines } });
    this.line = '';
  }

  openTable(): void {
    const cell = this.cell();
    if (cell) {
      cell.nested = true;
      const table = this.stack.at(-1);
      if (table) table.nested = true;
    } else if (this.line.trim() !== '') this.break();
    this.stack.push({ rows: [], blocks: [], nested: false });
  }

  openRow(): void {
    this.stack.at(-1)?.rows.push([]);
  }

  openCell(columnSpan: number, rowSpan: number): void {
    const table = this.stack.at(-1);
    if (table && table.rows.length === 0) table.rows.push([]);
    table?.rows.at(-1)?.push({ text: '', columnSpan: clamp(columnSpan), rowSpan: clamp(rowSpan), continues: false, nested: false });
  }

  spanColumns(columns: number): void {
    const cell = this.cell();
    if (cell) cell.columnSpan = clamp(columns);
  }

  continueAbove(): void {
    const cell = this.cell();
    if (cell) cell.continues = true;
  }

  closeTable(): void {
    const table = this.stack.pop();
    if (!table) return;
    if (table.nested || isLayout(table.rows)) {
      for (const text of table.rows.flat().flatMap((cell) => cell.text.split('\n'))) {
        this.lines += 1;
        this.push({ kind: 'line', text, where: { line: this.lines } });
      }
      table.blocks.forEach((block) => this.push(block));
      return;
    }
    this.tables += 1;
    this.push(gridOf(table.rows, this.tables));
  }

  finish(): RawBlock[] {
    while (this.stack.length) this.closeTable();
    if (this.line.trim() !== '') this.break();
    return this.blocks;
  }

  private cell(): OpenCell | undefined {
    return this.stack.at(-1)?.rows.at(-1)?.at(-1);
  }

  private push(block: RawBlock): void {
    (this.stack.at(-1)?.blocks ?? this.blocks).push(block);
  }
}

const clamp = (span: number): number => (Number.isFinite(span) && span >= 1 ? Math.min(Math.trunc(span), 200) : 1);

/** One column of running text is no table. */
const isLayout = (rows: readonly OpenCell[][]): boolean => rows.length === 0 || rows.every((row) => row.length <= 1);

function gridOf(rows: readonly OpenCell[][], table: number): RawGrid {
  const cells: { -readonly [K in keyof RawCell]: RawCell[K] }[] = [];
  const taken = new Map<string, (typeof cells)[number]>();
  let width = 0;
  rows.forEach((row, r) => {
    let column = 1;
    for (const open of row) {
      while (taken.has(`${r + 1}:${column}`)) column++;
      const above = open.continues ? taken.get(`${r}:${column}`) : undefined;
      const cell = above ?? { row: r + 1, column, rowSpan: Math.min(open.rowSpan, rows.length - r), columnSpan: open.columnSpan, text: open.text.replace(/\n+$/, ''), where: { table, row: r + 1, column } satisfies Where };
      if (above) above.rowSpan = r + 1 - above.row + 1;
      else cells.push(cell);
      for (let i = 0; i < cell.rowSpan; i++) for (let j = 0; j < cell.columnSpan; j++) taken.set(`${cell.row + i}:${cell.column + j}`, cell);
      column = cell.column + cell.columnSpan;
      width = Math.max(width, column - 1);
    }
  });
  return { kind: 'grid', cells, rows: rows.length, columns: width, where: { table, row: 1, column: 1 }, name: null };
}
