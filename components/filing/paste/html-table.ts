import { withoutTail, type Block } from './tsv';

const MOST_SPAN = 200;

/**
 * A table on the clipboard as HTML (Excel, WPS, Word, a web page). Cells merged downwards give their text to each row they cover
 * (产出指标 over four rows); cells merged sideways give it once. null: there is no table.
 */
export function parseHtmlTable(html: string): Block | null {
  const table = new DOMParser().parseFromString(html, 'text/html').querySelector('table');
  if (!table) return null;
  const grid: (string | null)[][] = [];
  [...table.rows].forEach((tr, y) => {
    const line = (grid[y] ??= []);
    let x = 0;
    for (const cell of tr.cells) {
      while (line[x] !== undefined) x += 1;
      const text = textOf(cell);
      const down = Math.min(cell.rowSpan || 1, MOST_SPAN, table.rows.length - y);
      const along = Math.min(cell.colSpan || 1, MOST_SPAN);
      for (let dy = 0; dy < down; dy += 1) {
        for (let dx = 0; dx < along; dx += 1) (grid[y + dy] ??= [])[x + dx] = dx === 0 ? text : null;
      }
      x += along;
    }
  });
  const width = Math.max(0, ...grid.map((line) => line.length));
  const block = withoutTail(grid.map((line) => Array.from({ length: width }, (_, x) => line[x] ?? null)));
  return block.length === 0 ? null : block;
}

/** Line breaks of the cell are kept, those of the source are not. */
function textOf(cell: HTMLTableCellElement): string {
  const copy = cell.cloneNode(true) as HTMLTableCellElement;
  for (const node of copy.querySelectorAll('style,script')) node.remove();
  for (const br of copy.querySelectorAll('br')) br.replaceWith('\u0001');
  for (const block of [...copy.querySelectorAll('p,div,li')].slice(1)) block.prepend('\u0001');
  return (copy.textContent ?? '').replace(/[ \t\r\n\u00a0]+/g, ' ').replace(/ ?\u0001 ?/g, '\n').trim();
}
