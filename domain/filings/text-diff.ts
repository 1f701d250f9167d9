import { diffArrays } from 'diff';

export interface Piece { readonly kind: 'same' | 'out' | 'in'; readonly text: string }

/** A number or a foreign word is read as one thing: 96.88 → 106.88 is one change, not three. */
const TOKENS = /\d[\d.,，]*|[A-Za-z]+|\s+|./gsu;
/** Beyond this the marks would be a mosaic that nobody reads: the whole text counts as replaced. */
const MOST_EDITS = 400;
const LEAST_KEPT = 0.5;

/** What was taken out of a text and what was put in, in reading order. Two empty texts give nothing. */
export function diffText(before: string, after: string): readonly Piece[] {
  if (before === after) return before === '' ? [] : [{ kind: 'same', text: before }];
  const [old, now] = [before.match(TOKENS) ?? [], after.match(TOKENS) ?? []];
  const changes = diffArrays(old, now, { maxEditLength: MOST_EDITS });
  if (!changes) return replaced(before, after);
  const kept = changes.reduce((count, change) => count + (change.added || change.removed ? 0 : change.value.length), 0);
  if (kept < LEAST_KEPT * Math.max(old.length, now.length) && kept < Math.min(old.length, now.length)) return replaced(before, after);
  return joinIslands(changes.map((change): Piece => ({
    kind: change.added ? 'in' : change.removed ? 'out' : 'same', text: change.value.join(''),
  })));
}

const replaced = (before: string, after: string): readonly Piece[] =>
  ([{ kind: 'out', text: before }, { kind: 'in', text: after }] as const).filter((piece) => piece.text !== '');

/** One unchanged character between two changes is read as part of the change. */
function joinIslands(pieces: readonly Piece[]): readonly Piece[] {
  const joined: Piece[] = [];
  let out = '';
  let put = '';
  const flush = () => {
    if (out) joined.push({ kind: 'out', text: out });
    if (put) joined.push({ kind: 'in', text: put });
    out = put = '';
  };
  pieces.forEach((piece, index) => {
    const island = piece.kind === 'same' && piece.text.length === 1 && out + put !== '' && index < pieces.length - 1;
    if (piece.kind !== 'in' && (piece.kind === 'out' || island)) out += piece.text;
    if (piece.kind !== 'out' && (piece.kind === 'in' || island)) put += piece.text;
    if (piece.kind === 'same' && !island) {
      flush();
      joined.push(piece);
    }
  });
  flush();
  return joined;
}
