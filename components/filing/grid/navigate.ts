/** Ways through the cells of a table. They are found in the page itself, so that merged heads, headers and lists move alike. */
export type Way = 'up' | 'down' | 'left' | 'right' | 'next' | 'previous' | 'home' | 'end' | 'top' | 'bottom';

const CELL = '[data-cell]';
const STOP = 'button:not([disabled]), a[href], textarea, input';

const rowsOf = (grid: Element): HTMLElement[] => [...grid.querySelectorAll<HTMLElement>('[data-line]')].filter((row) => row.querySelector(CELL));
const cellsOf = (row: Element): HTMLElement[] => [...row.querySelectorAll<HTMLElement>(CELL)];

/** The cell that lies this way; null at the edge. */
export function neighbour(from: HTMLElement, way: Way): HTMLElement | null {
  const grid = from.closest('[data-grid]');
  const row = from.closest('[data-line]');
  if (!grid || !row) return null;
  const rows = rowsOf(grid);
  const y = rows.indexOf(row as HTMLElement);
  const cells = cellsOf(row);
  const x = cells.indexOf(from);
  switch (way) {
    case 'left': return cells[x - 1] ?? null;
    case 'right': return cells[x + 1] ?? null;
    case 'next': return cells[x + 1] ?? first(rows[y + 1]);
    case 'previous': return cells[x - 1] ?? last(rows[y - 1]);
    case 'home': return cells[0] ?? null;
    case 'end': return cells.at(-1) ?? null;
    case 'up': return sameColumn(rows[y - 1], from, x);
    case 'down': return sameColumn(rows[y + 1], from, x);
    case 'top': return sameColumn(rows[0], from, x);
    case 'bottom': return sameColumn(rows.at(-1), from, x);
  }
}

const first = (row: Element | undefined): HTMLElement | null => (row ? (cellsOf(row)[0] ?? null) : null);
const last = (row: Element | undefined): HTMLElement | null => (row ? (cellsOf(row).at(-1) ?? null) : null);

function sameColumn(row: Element | undefined, from: HTMLElement, index: number): HTMLElement | null {
  if (!row) return null;
  const cells = cellsOf(row);
  return cells.find((cell) => cell.dataset.col === from.dataset.col) ?? cells[Math.min(index, cells.length - 1)] ?? null;
}

/** What stands in the margin beside a row: to the right of its last cell. */
export const marginOf = (from: HTMLElement): HTMLElement | null => from.closest('[data-line]')?.querySelector('[data-margin]')?.querySelector<HTMLElement>(STOP) ?? null;

export const cellAt = (key: string): HTMLElement | null => document.querySelector<HTMLElement>(`[data-cell="${CSS.escape(key)}"]`);

/** Goes to a cell wherever it is; a folded section opens. */
export function goTo(key: string): boolean {
  const cell = cellAt(key);
  if (!cell) return false;
  cell.closest('details')?.setAttribute('open', '');
  cell.scrollIntoView({ block: 'center', behavior: 'auto' });
  cell.focus();
  return true;
}

export interface Rectangle { readonly cells: readonly (readonly HTMLElement[])[] }

/** All cells between two of one table, line by line. */
export function between(a: HTMLElement, b: HTMLElement): Rectangle {
  const grid = a.closest('[data-grid]');
  if (!grid || grid !== b.closest('[data-grid]')) return { cells: [[a]] };
  const rows = rowsOf(grid);
  const place = (cell: HTMLElement) => {
    const row = cell.closest<HTMLElement>('[data-line]');
    return row ? { y: rows.indexOf(row), x: cellsOf(row).indexOf(cell) } : { y: 0, x: 0 };
  };
  const [from, to] = [place(a), place(b)];
  const lines = rows.slice(Math.min(from.y, to.y), Math.max(from.y, to.y) + 1);
  return { cells: lines.map((row) => cellsOf(row).slice(Math.min(from.x, to.x), Math.max(from.x, to.x) + 1)) };
}

/** Marks a selection in the page; marks of before go. */
export function mark(cells: readonly HTMLElement[], name: 'picked' | 'paste', value: (cell: HTMLElement) => string = () => ''): void {
  for (const old of document.querySelectorAll<HTMLElement>(`[data-${name}]`)) delete old.dataset[name];
  for (const cell of cells) cell.dataset[name] = value(cell);
}

/** Keys of all cells of the table around a cell, line by line: where a pasted block falls when the table says nothing else. */
export const linesAround = (from: HTMLElement): readonly (readonly string[])[] => {
  const grid = from.closest('[data-grid]');
  return grid ? rowsOf(grid).map((row) => cellsOf(row).map((cell) => cell.dataset.cell ?? '')) : [];
};
