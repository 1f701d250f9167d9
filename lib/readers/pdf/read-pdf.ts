import { getDocumentProxy, getResolvedPDFJS } from 'unpdf';
import type { RawBlock, RawCell, RawGrid } from '@/domain/reading/raw';
import { LIMITS } from '../limits';
import { ReadError } from '../read-error';
import { cutAt, linesOfGlyphs, type Glyphs } from './glyphs';
import { tablesOf, type RuledTable } from './grids';
import { rulesOf, type OpCodes } from './rules';
import { ensureRuntime } from './runtime';

/** A PDF with a text layer → its lines and ruled tables. Tables that run over pages are put together. */
export async function readPdf(bytes: Uint8Array): Promise<RawBlock[]> {
  ensureRuntime();
  const { OPS, VerbosityLevel } = await getResolvedPDFJS();
  // An own copy: pdf.js takes the buffer for itself.
  const document = await getDocumentProxy(new Uint8Array(bytes), { verbosity: VerbosityLevel.ERRORS, isEvalSupported: false, stopAtErrors: false }).catch((error: unknown) => {
    throw new ReadError(error instanceof Error && error.name === 'PasswordException' ? 'READ-PASSWORD' : 'READ-DAMAGED');
  });
  try {
    if (document.numPages > LIMITS.pages) throw new ReadError('READ-PAGES', { pages: document.numPages, limit: LIMITS.pages });
    const pages: Page[] = [];
    let glyphs = 0;
    for (let number = 1; number <= document.numPages; number++) {
      const page = await readPage(document, number, OPS as unknown as OpCodes);
      glyphs += page.letters;
      if (glyphs > LIMITS.glyphs) throw new ReadError('READ-SIZE', { limit: LIMITS.fileBytes / 1024 / 1024 });
      pages.push(page);
    }
    if (glyphs < 8 * Math.max(1, Math.min(document.numPages, 4))) throw new ReadError('READ-SCAN', { pages: document.numPages });
    return blocksOf(pages);
  } catch (error) {
    if (error instanceof ReadError) throw error;
    throw new ReadError('READ-DAMAGED');
  } finally {
    await document.destroy();
  }
}

interface PlacedGrid {
  readonly y: number;
  readonly table: RuledTable;
  readonly texts: readonly { readonly text: string; readonly line: number }[];
}

interface Page {
  readonly number: number;
  readonly letters: number;
  readonly items: readonly ({ readonly kind: 'line'; readonly y: number; readonly text: string; readonly line: number } | ({ readonly kind: 'grid' } & PlacedGrid))[];
}

type Document = Awaited<ReturnType<typeof getDocumentProxy>>;

async function readPage(document: Document, number: number, codes: OpCodes): Promise<Page> {
  const page = await document.getPage(number);
  const content = await page.getTextContent();
  const glyphs: Glyphs[] = content.items.flatMap((item) => {
    if (!('str' in item) || item.str === '' || /^[\0\s]*$/.test(item.str)) return [];
    const [, , c = 0, d = 0, x = 0, y = 0] = item.transform.map(Number);
    return [{ text: item.str.replace(/\0/g, ''), x, y, width: item.width, size: Math.hypot(c, d) || item.height || 10 }];
  });
  const operators = await page.getOperatorList();
  const tables = tablesOf(rulesOf(operators, codes)).filter((t) => t.columns > 1 || t.rows > 2);
  page.cleanup();

  const inside = tables.map((): Glyphs[][] => []);
  const outside: Glyphs[] = [];
  for (const glyph of glyphs) {
    const [x, y] = [glyph.x + Math.min(glyph.width / 2, glyph.size), glyph.y + glyph.size * 0.3];
    const t = tables.findIndex((table) => x >= table.left && x <= table.right && y <= table.top && y >= table.bottom);
    const table = tables[t];
    if (!table) outside.push(glyph);
    for (const piece of table ? cutAt(glyph, table.xs) : []) {
      const middle = piece.x + piece.width / 2;
      const cell = table?.cells.findIndex((box) => middle >= box.left && middle <= box.right && y <= box.top && y >= box.bottom) ?? -1;
      if (cell >= 0) ((inside[t] ??= [])[cell] ??= []).push(piece);
      else outside.push(piece);
    }
  }
  const all = linesOfGlyphs(glyphs);
  const lineAt = (y: number): number => 1 + all.findIndex((line) => line.y <= y + 1.5);
  const lines = linesOfGlyphs(outside).map((line) => ({ kind: 'line' as const, y: line.y, text: line.text, line: lineAt(line.y) || 1 }));
  const grids = tables.flatMap((table, t) => {
    const texts = table.cells.map((_, c) => {
      const rows = linesOfGlyphs(inside[t]?.[c] ?? []);
      return { text: rows.map((row) => row.text).join('\n'), line: lineAt(rows[0]?.y ?? table.cells[c]?.top ?? 0) || 1 };
    });
    return texts.some((text) => text.text !== '') ? [{ kind: 'grid' as const, y: table.top, table, texts }] : [];
  });
  return { number, letters: glyphs.reduce((sum, g) => sum + g.text.trim().length, 0), items: [...lines, ...grids].sort((a, b) => b.y - a.y) };
}

const PAGE_NUMBER = /^[-—–\s]*\d{1,4}[-—–\s]*$|^第\s*\d+\s*页/;

/** Pages → blocks. A table at the top of a page, as wide as the one that ended the page before, goes on with it. */
function blocksOf(pages: readonly Page[]): RawBlock[] {
  const out: RawBlock[] = [];
  let open: { grid: RawGrid; xs: readonly number[]; at: number } | null = null;
  for (const page of pages) {
    const items = page.items.filter((item) => item.kind === 'grid' || !PAGE_NUMBER.test(item.text));
    items.forEach((item, i) => {
      if (item.kind === 'line') {
        out.push({ kind: 'line', text: item.text, where: { page: page.number, line: item.line } });
        open = null;
        return;
      }
      const grid = gridOf(item, page.number);
      const xs = item.table.xs;
      if (i === 0 && open && sameWidth(open.xs, xs)) {
        const all = unionOf(open.xs, xs);
        open = { grid: append(spread(open.grid, open.xs, all), spread(grid, xs, all)), xs: all, at: open.at };
        out[open.at] = open.grid;
        return;
      }
      out.push(grid);
      open = { grid, xs, at: out.length - 1 };
    });
  }
  return out;
}

const NEAR = 4;
const sameWidth = (a: readonly number[], b: readonly number[]): boolean => Math.abs((a[0] ?? 0) - (b[0] ?? 1e9)) <= NEAR && Math.abs((a.at(-1) ?? 0) - (b.at(-1) ?? 1e9)) <= NEAR;

/** Column borders of two parts of one table: each may show borders that the other, having merged cells there, does not. */
function unionOf(a: readonly number[], b: readonly number[]): number[] {
  const out: number[] = [];
  for (const x of [...a, ...b].sort((m, n) => m - n)) if (out.length === 0 || x - (out.at(-1) ?? 0) > NEAR) out.push(x);
  return out;
}

/** The same cells, counted by the columns of the whole table. */
function spread(grid: RawGrid, own: readonly number[], all: readonly number[]): RawGrid {
  if (own.length === all.length) return grid;
  const column = (x: number | undefined): number => all.reduce((best, at, i) => (Math.abs(at - (x ?? 0)) < Math.abs((all[best] ?? 0) - (x ?? 0)) ? i : best), 0);
  return {
    ...grid,
    columns: all.length - 1,
    cells: grid.cells.map((cell) => {
      const left = column(own[cell.column - 1]);
      return { ...cell, column: left + 1, columnSpan: Math.max(1, column(own[cell.column - 1 + cell.columnSpan]) - left) };
    }),
  };
}

function gridOf(item: PlacedGrid, page: number): RawGrid {
  const cells = item.table.cells.map((cell, i): RawCell => ({
    row: cell.row + 1, column: cell.column + 1, rowSpan: cell.rowSpan, columnSpan: cell.columnSpan, text: item.texts[i]?.text ?? '', where: { page, line: item.texts[i]?.line ?? 1 },
  }));
  return { kind: 'grid', cells, rows: item.table.rows, columns: item.table.columns, where: cells[0]?.where ?? { page, line: 1 }, name: null };
}

const append = (above: RawGrid, below: RawGrid): RawGrid => ({
  ...above,
  rows: above.rows + below.rows,
  cells: [...above.cells, ...below.cells.map((cell) => ({ ...cell, row: cell.row + above.rows }))],
});
