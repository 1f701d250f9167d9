import type { Where } from '@/domain/reading/document';
import { foldRadicals } from '@/domain/shared/fold';

/** One stretch of source text that can carry marks: a line, or a cell of a grid. */
export interface Piece {
  readonly where: Where;
  readonly text: string;
  /** a line: a quote may go on in the line after it */
  readonly flows: boolean;
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
  /** the number of the finding stands behind this one; false for the parts of a quote that goes on from the line before */
  readonly first: boolean;
}

const GOES_ON = 4;
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
    finding.where.forEach((where, place) => {
      const here = byKey.get(placeKey(where)) ?? [];
      const first = here[0];
      if (first === undefined) return;
      const hit = locate(pieces, here, wordsOf(finding, place), taken);
      if (hit === null) {
        // The place is marked once, however often the finding names it.
        if ((out.get(first) ?? []).some((mark) => mark.finding === number)) return;
        put(first, { finding: number, place, from: 0, to: pieces[first]?.text.length ?? 0, quote: null, first: true });
        return;
      }
      hit.spans.forEach((span, i) => {
        taken.add(`${span.index}:${span.from}`);
        put(span.index, { finding: number, place, from: span.from, to: span.to, quote: hit.quote, first: i === 0 });
      });
    });
  });
  for (const marks of out.values()) marks.sort((a, b) => a.from - b.from || b.to - a.to || a.finding - b.finding);
  return out;
}

/** The quote of the place's own number first; what should stand there is no quote of the source. */
function wordsOf({ quote, expected }: Marked, place: number): readonly string[] {
  const own = quote[place];
  const words = own === undefined ? quote : [own, ...quote.filter((_, i) => i !== place)];
  return words.filter((word) => word.trim() !== '' && word !== expected);
}

interface Span { readonly index: number; readonly from: number; readonly to: number }
interface Hit { readonly quote: string; readonly spans: readonly Span[] }

function locate(pieces: readonly Piece[], here: readonly number[], words: readonly string[], taken: ReadonlySet<string>): Hit | null {
  for (const quote of words) {
    for (const index of here) {
      const spans = spansOf(pieces, [index], quote, taken);
      if (spans) return { quote, spans };
    }
  }
  const start = here[0] ?? 0;
  for (const quote of words) {
    const spans = spansOf(pieces, flowFrom(pieces, start), quote, taken);
    if (spans && spans[0]?.index === start) return { quote, spans };
  }
  return null;
}

/** The line and those into which its sentence runs on; empty lines are passed over. */
function flowFrom(pieces: readonly Piece[], start: number): number[] {
  const out: number[] = [];
  for (let i = start; i < pieces.length && out.length < GOES_ON; i++) {
    const piece = pieces[i];
    if (!piece?.flows) break;
    if (piece.text.trim() !== '') out.push(i);
  }
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
