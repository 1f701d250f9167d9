import type { Where } from '@/domain/reading/document';
import { foldRadicals } from '@/domain/shared/fold';

/** One stretch of source text that can carry marks: a line, or a cell of a grid. */
export interface Piece {
  readonly where: Where;
  readonly text: string;
  /** a line: a quote may go on in the line after it */
  readonly flows: boolean;
  /** lines put together to one paragraph have one number; null for a line or cell by itself */
  readonly paragraph: number | null;
}

/** What of a finding is needed to find its places in the text. */
export interface Marked {
  readonly quote: readonly string[];
  readonly expected: string | null;
  readonly where: readonly Where[];
}

/** Characters `from` to `to` of a piece belong to a place of a finding. */
export interface Mark {
  readonly finding: number;
  /** index into the finding's places */
  readonly place: number;
  readonly from: number;
  readonly to: number;
  /** the quoted words; null when the place is known but not the words, then the whole piece is meant */
  readonly quote: string | null;
  /** a quote that runs over several lines has a mark on each: this is where it begins, and where it ends */
  readonly first: boolean;
  readonly last: boolean;
  /** the finding's number stands behind it: once in each paragraph, however often the finding is there */
  readonly numbered: boolean;
}

/** lines before and after the named one in which its sentence is looked for */
const BEFORE = 2;
const AFTER = 4;
const SPACE = /[\s　]/;

/** One text for one place, whatever the format: "l263", "p3.12", "t2.4.3", "s!Sheet1!D7". */
export function placeKey(where: Where): string {
  if ('sheet' in where) return `s!${where.sheet}!${where.cell}`;
  if ('table' in where) return `t${where.table}.${where.row}.${where.column}`;
  return 'page' in where ? `p${where.page}.${where.line}` : `l${where.line}`;
}

/** Marks of each piece, by its index, in reading order. A place that no piece has gets no mark. */
export function placeMarks(pieces: readonly Piece[], findings: readonly Marked[]): ReadonlyMap<number, readonly Mark[]> {
  const byKey = new Map<string, number[]>();
  pieces.forEach((piece, index) => {
    const key = placeKey(piece.where);
    byKey.set(key, [...(byKey.get(key) ?? []), index]);
  });
  const out = new Map<number, Mark[]>();
  const put = (index: number, mark: Mark) => out.set(index, [...(out.get(index) ?? []), mark]);
  findings.forEach((finding, number) => {
    const taken = new Set<string>();
    const numbered = new Set<string>();
    finding.where.forEach((where, place) => {
      const here = byKey.get(placeKey(where)) ?? [];
      const first = here[0];
      if (first === undefined) return;
      const hit = locate(pieces, here, wordsOf(finding, place), taken);
      if (hit === null) {
        // The place is marked once, however often the finding names it.
        if ((out.get(first) ?? []).some((mark) => mark.finding === number)) return;
        put(first, { finding: number, place, from: 0, to: pieces[first]?.text.length ?? 0, quote: null, first: true, last: true, numbered: true });
        return;
      }
      const ends = hit.spans.at(-1)?.index ?? first;
      const paragraph = pieces[ends]?.paragraph ?? null;
      const group = paragraph === null ? `piece ${ends}` : `paragraph ${paragraph}`;
      const fresh = !numbered.has(group);
      numbered.add(group);
      hit.spans.forEach((span, i) => {
        taken.add(`${span.index}:${span.from}`);
        put(span.index, { finding: number, place, from: span.from, to: span.to, quote: hit.quote, first: i === 0, last: i === hit.spans.length - 1, numbered: fresh && i === hit.spans.length - 1 });
      });
    });
  });
  for (const marks of out.values()) marks.sort((a, b) => a.from - b.from || b.to - a.to || a.finding - b.finding);
  return out;
}

/** The quote of the place's own number first, what should stand there last: it is seldom in the source. */
function wordsOf({ quote, expected }: Marked, place: number): readonly string[] {
  const own = quote[place];
  const words = (own === undefined ? quote : [own, ...quote.filter((_, i) => i !== place)]).filter((word) => word.trim() !== '');
  return [...words.filter((word) => word !== expected), ...words.filter((word) => word === expected)];
}

interface Span { readonly index: number; readonly from: number; readonly to: number }
interface Hit { readonly quote: string; readonly spans: readonly Span[] }

/** In the piece itself; else over the lines around it, touching it; else anywhere in its own paragraph. */
function locate(pieces: readonly Piece[], here: readonly number[], words: readonly string[], taken: ReadonlySet<string>): Hit | null {
  for (const quote of words) {
    for (const index of here) {
      const spans = spansOf(pieces, [index], quote, taken);
      if (spans) return { quote, spans };
    }
  }
  const start = here[0] ?? 0;
  const around = linesAround(pieces, start);
  const hits = words.flatMap((quote) => { const spans = spansOf(pieces, around, quote, taken); return spans ? [{ quote, spans }] : []; });
  const inParagraph = (index: number) => pieces[start]?.paragraph !== null && pieces[index]?.paragraph === pieces[start]?.paragraph;
  return hits.find((hit) => hit.spans.some((span) => span.index === start)) ?? hits.find((hit) => hit.spans.every((span) => inParagraph(span.index))) ?? null;
}

/** A cell stands alone; a line has those after it, and those before it in its paragraph. */
function linesAround(pieces: readonly Piece[], start: number): number[] {
  const paragraph = pieces[start]?.paragraph ?? null;
  const out: number[] = [];
  for (let i = Math.max(0, start - BEFORE); i < start; i++) if (paragraph !== null && pieces[i]?.paragraph === paragraph) out.push(i);
  for (let i = start; i <= start + AFTER && pieces[i]?.flows; i++) out.push(i);
  return out;
}

/** First untaken occurrence of the words, blanks and radicals aside, over these pieces as one text. */
function spansOf(pieces: readonly Piece[], indexes: readonly number[], quote: string, taken: ReadonlySet<string>): Span[] | null {
  const letters: { readonly index: number; readonly at: number }[] = [];
  let text = '';
  for (const index of indexes) {
    const folded = foldRadicals(pieces[index]?.text ?? '');
    for (let at = 0; at < folded.length; at++) {
      const letter = folded.charAt(at);
      if (SPACE.test(letter)) continue;
      letters.push({ index, at });
      text += letter;
    }
  }
  const wanted = [...foldRadicals(quote)].filter((letter) => !SPACE.test(letter)).join('');
  for (let at = text.indexOf(wanted); wanted !== '' && at >= 0; at = text.indexOf(wanted, at + 1)) {
    const begin = letters[at];
    if (begin && !insideNumber(text, at, wanted) && !taken.has(`${begin.index}:${begin.at}`)) return spansBetween(letters.slice(at, at + wanted.length));
  }
  return null;
}

/** "0" is not found in "107.83", "6.88" not in "96.88". */
function insideNumber(text: string, at: number, wanted: string): boolean {
  const before = text.slice(Math.max(0, at - 2), at);
  const after = text.slice(at + wanted.length, at + wanted.length + 2);
  return (/^\d/.test(wanted) && /\d[.,]?$/.test(before)) || (/\d$/.test(wanted) && /^[.,]?\d/.test(after));
}

function spansBetween(letters: readonly { readonly index: number; readonly at: number }[]): Span[] {
  const out: { index: number; from: number; to: number }[] = [];
  for (const { index, at } of letters) {
    const last = out.at(-1);
    if (last?.index === index) last.to = at + 1;
    else out.push({ index, from: at, to: at + 1 });
  }
  return out;
}
