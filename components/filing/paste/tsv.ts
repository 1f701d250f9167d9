/** A block from a clipboard: rows of cells. null: the source has no cell here (merged, or a short row); it never writes. */
export type Block = readonly (readonly (string | null)[])[];

/**
 * Text as Excel and WPS put it on the clipboard: tabs between cells, a cell with line breaks or quotes stands in quotes, quotes doubled.
 * The trailing line break is no row. A quote inside a plain cell is a quote.
 */
export function parseTsv(text: string): Block {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let quoted = false;
  let fresh = true; // nothing of this cell read yet: only then a quote opens
  const endCell = () => { row.push(cell); cell = ''; fresh = true; };
  const endRow = () => { endCell(); rows.push(row); row = []; };
  const source = text.replace(/\r\n?/g, '\n');
  for (let i = 0; i < source.length; i += 1) {
    const char = source[i] ?? '';
    if (quoted) {
      if (char !== '"') cell += char;
      else if (source[i + 1] === '"') { cell += '"'; i += 1; }
      else quoted = false;
    } else if (char === '"' && fresh && closes(source, i + 1)) { quoted = true; fresh = false; }
    else if (char === '\t') endCell();
    else if (char === '\n') endRow();
    else { cell += char; fresh = false; }
  }
  if (cell !== '' || row.length > 0 || !fresh) endRow();
  return withoutTail(rows);
}

/** Does a quoted cell that begins here end before a tab, a line or the text does? Otherwise the quote is part of the words. */
function closes(source: string, from: number): boolean {
  for (let i = from; i < source.length; i += 1) {
    if (source[i] !== '"') continue;
    if (source[i + 1] === '"') { i += 1; continue; }
    return i + 1 >= source.length || source[i + 1] === '\t' || source[i + 1] === '\n';
  }
  return false;
}

/** Rows below the last one that holds anything are not part of the block. */
export function withoutTail<T extends string | null>(rows: readonly (readonly T[])[]): readonly (readonly T[])[] {
  let end = rows.length;
  while (end > 0 && (rows[end - 1] ?? []).every((cell) => cell === null || cell.trim() === '')) end -= 1;
  return rows.slice(0, end);
}

/** The way back: numbers and units as they read, so that a spreadsheet takes them cell by cell. */
export const toTsv = (block: readonly (readonly string[])[]): string =>
  block.map((row) => row.map((cell) => (/[\t\n"]/.test(cell) ? `"${cell.replace(/"/g, '""')}"` : cell)).join('\t')).join('\r\n');
