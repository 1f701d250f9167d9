import type { Paragraph, StructuredDocument } from '@/domain/reading/document';
import type { RawBlock, RawCell, RawGrid, RawLine } from '@/domain/reading/raw';
import { foldRadicals } from '@/domain/shared/fold';
import { placeKey, type Piece } from './marks';

/** A cell of a grid on the paper; `piece` is the index of its text, null where it is empty. */
export interface PaperCell { readonly piece: number | null; readonly rowSpan: number; readonly columnSpan: number }

/** What is drawn at once: a paragraph, the head of a page or sheet, or some rows of a grid (never cut through a merged cell). */
export type PaperPart =
  | { readonly kind: 'text'; readonly look: 'title' | 'heading' | 'sub' | 'para' | 'cell'; /** printed beside it: "263–265" */ readonly label: string; readonly pieces: readonly number[] }
  | { readonly kind: 'page'; readonly page: number }
  | { readonly kind: 'sheet'; readonly name: string }
  | { readonly kind: 'rows'; readonly grid: number; readonly rows: readonly { readonly no: number; readonly cells: readonly PaperCell[] }[]; /** share of each column, per cent */ readonly widths: readonly number[] };
type Text = Extract<PaperPart, { kind: 'text' }>;
interface OpenText { readonly paragraph: Paragraph; readonly part: { -readonly [K in keyof Text]: Text[K] } }

export interface Paper {
  readonly pieces: readonly Piece[];
  readonly parts: readonly PaperPart[];
  /** piece → index of the part that draws it */
  readonly partOf: readonly number[];
}

const ROWS_AT_ONCE = 20;
const BLANKS = /[ \t\u00a0\u3000]+/g;
const SUB = /^(?:第[一二三四五六七八九十]{1,3}部分|[（(][一二三四五六七八九十\d]{1,3}[)）]|\d{1,2}\s*[、.．](?!\d))[^。；，]{1,24}$/;

/** The source as it is shown: broken lines put together to the paragraphs that were read, grids as tables, blank lines left out. */
export function paperOf(source: readonly RawBlock[], document: Pick<StructuredDocument, 'paragraphs' | 'sections' | 'title'>): Paper {
  const pieces: Piece[] = [];
  const parts: PaperPart[] = [];
  const partOf: number[] = [];
  const add = (part: PaperPart, own: readonly number[]) => { own.forEach((piece) => { partOf[piece] = parts.length; }); parts.push(part); };
  const spans = spansOf(document.paragraphs);
  const headings = new Set(document.sections.filter((section) => section.found).map((section) => placeKey(section.where)));
  let page: number | null = null;
  let grids = 0;
  let paragraphs = 0;
  let open = null as OpenText | null;

  for (const block of source) {
    if ('page' in block.where && block.where.page !== page) {
      page = block.where.page;
      open = null;
      add({ kind: 'page', page }, []);
    }
    if (block.kind === 'grid') {
      open = null;
      grids += 1;
      if (block.name !== null) add({ kind: 'sheet', name: block.name }, []);
      for (const part of rowsOf(block, grids, pieces)) add(part, part.rows.flatMap((row) => row.cells.flatMap((cell) => cell.piece ?? [])));
      continue;
    }
    const read = readAs(block, spans);
    const running = read && !read.paragraph.inTable ? read : null;
    const text = running?.text ?? foldRadicals(block.text).replace(BLANKS, ' ').trim();
    if (text === '') continue;
    const joined = running !== null && running.paragraph === open?.paragraph;
    if (running && !joined) paragraphs += 1;
    const piece = pieces.push({ where: block.where, text, flows: true, paragraph: running ? paragraphs : null }) - 1;
    if (open && joined) {
      open.part.pieces = [...open.part.pieces, piece];
      open.part.label = labelOf(pieces, open.part.pieces);
      partOf[piece] = parts.length - 1;
      continue;
    }
    const part: OpenText['part'] = { kind: 'text', look: lookOf(running?.paragraph ?? null, headings.has(placeKey(block.where)), document.title), label: labelOf(pieces, [piece]), pieces: [piece] };
    add(part, [piece]);
    open = running ? { paragraph: running.paragraph, part } : null;
  }
  return { pieces, parts, partOf };
}

interface Read { readonly paragraph: Paragraph; readonly text: string }

function spansOf(paragraphs: readonly Paragraph[]): ReadonlyMap<string, Read> {
  const out = new Map<string, Read>();
  for (const paragraph of paragraphs) {
    paragraph.spans.forEach(({ from, where }, i) => out.set(placeKey(where), { paragraph, text: paragraph.text.slice(from, paragraph.spans[i + 1]?.from ?? paragraph.text.length) }));
  }
  return out;
}

const bare = (text: string): string => foldRadicals(text).replace(/[\s|｜　]+/g, '');

/** The paragraph of a line, unless something else was read at its place. */
function readAs(line: RawLine, spans: ReadonlyMap<string, Read>): Read | null {
  const read = spans.get(placeKey(line.where));
  return read && bare(read.text) === bare(line.text) ? read : null;
}

function lookOf(paragraph: Paragraph | null, heading: boolean, title: string | null): Text['look'] {
  if (heading) return 'heading';
  if (paragraph === null) return 'cell';
  if (title !== null && bare(paragraph.text) === bare(title)) return 'title';
  return SUB.test(paragraph.text) ? 'sub' : 'para';
}

function labelOf(pieces: readonly Piece[], own: readonly number[]): string {
  const lines = own.flatMap((piece) => { const where = pieces[piece]?.where; return where && 'line' in where ? [where.line] : []; });
  const [first, last] = [lines[0], lines.at(-1)];
  return first === undefined || last === undefined ? '' : first === last ? String(first) : `${first}–${last}`;
}

/** A grid without its empty rows, in parts of some rows; a merged cell keeps its rows together. Gaps between filled cells are cells too. */
function rowsOf(grid: RawGrid, no: number, pieces: Piece[]): Extract<PaperPart, { kind: 'rows' }>[] {
  const filled = grid.cells.filter((cell) => cell.text.trim() !== '');
  const columns = most(filled, (cell) => cell.column);
  const widths = widthsOf(filled, columns);
  const byRow = new Map<number, RawCell[]>();
  for (const cell of grid.cells) if (cell.column <= columns) byRow.set(cell.row, [...(byRow.get(cell.row) ?? []), cell]);
  const last = most(filled, (cell) => cell.row);
  const coveredTo: number[] = Array.from({ length: columns + 1 }, () => 0);
  const out: { kind: 'rows'; grid: number; rows: { no: number; cells: PaperCell[] }[]; widths: readonly number[] }[] = [];
  for (let row = 1; row <= last; row++) {
    const cells = new Map((byRow.get(row) ?? []).map((cell) => [cell.column, cell]));
    const inside = coveredTo.some((to) => to >= row);
    if (!inside && [...cells.values()].every((cell) => cell.text.trim() === '')) continue;
    let part = out.at(-1);
    if (!part || (part.rows.length >= ROWS_AT_ONCE && !inside)) out.push((part = { kind: 'rows', grid: no, rows: [], widths }));
    const line: PaperCell[] = [];
    for (let column = 1; column <= columns; column++) {
      if ((coveredTo[column] ?? 0) >= row) continue;
      const cell = cells.get(column);
      const [rowSpan, columnSpan] = cell ? [Math.min(cell.rowSpan, last - row + 1), Math.min(cell.columnSpan, columns - column + 1)] : [1, 1];
      const text = cell ? foldRadicals(cell.text).trim() : '';
      line.push({ piece: cell && text !== '' ? pieces.push({ where: cell.where, text, flows: false, paragraph: null }) - 1 : null, rowSpan, columnSpan });
      for (let covered = column; covered < column + columnSpan; covered++) coveredTo[covered] = row + rowSpan - 1;
    }
    part.rows.push({ no: row, cells: line });
  }
  return out;
}

/** Over more cells than a call takes arguments. */
const most = (cells: readonly RawCell[], of: (cell: RawCell) => number): number => cells.reduce((so, cell) => Math.max(so, of(cell)), 0);

/** Wide columns for long texts, none so narrow that nothing can be read. Shares in per cent. */
function widthsOf(cells: readonly RawCell[], columns: number): number[] {
  const longest = Array.from({ length: columns }, () => 5);
  for (const cell of cells) {
    if (cell.columnSpan > 1) continue;
    const length = Math.min(18, Math.max(...cell.text.split('\n').map((line) => line.length)));
    longest[cell.column - 1] = Math.max(longest[cell.column - 1] ?? 5, length);
  }
  const whole = longest.reduce((sum, length) => sum + length, 0);
  return longest.map((length) => (length / whole) * 100);
}
