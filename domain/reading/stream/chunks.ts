import { foldRadicals } from '../../shared/fold';
import type { RawLine } from '../raw';
import type { Where } from '../document';

/** What stands before a piece of text: how sure it is that another cell begins there. */
export type Gap = 'pipe' | 'blank' | 'line' | 'wide' | 'space' | 'none';

/** A piece of text between separators: a cell, or a part of a cell that was broken over lines or by a blank. */
export interface Chunk {
  readonly text: string;
  readonly where: Where;
  readonly gap: Gap;
  /** index of the line among all lines given, to tell pieces of one line */
  readonly line: number;
  /** the line had cell marks (`|` or tab) */
  readonly piped: boolean;
}

const PAGE_NUMBER = /^\s*(?:[-—–－]\s*\d{1,4}\s*[-—–－]|第\s*\d{1,4}\s*页(?:\s*[，,/共]\s*(?:共\s*)?\d{1,4}\s*页)?)\s*$/;
const BLANK = /^[\s\u00a0\u3000\ufeff]*$/;
const PIPE = /[|｜\t]/;

/** Lines cut into chunks. Empty cells between marks, and cells of nothing but blanks, are kept as empty chunks. */
export function chunksOf(lines: readonly RawLine[]): Chunk[] {
  const out: Chunk[] = [];
  let gap: Gap = 'line';
  lines.forEach((line, index) => {
    const text = foldRadicals(line.text);
    if (PAGE_NUMBER.test(text)) return;
    if (BLANK.test(text)) {
      if (/[ \u00a0\u3000]/.test(text)) out.push({ text: '', where: line.where, gap: 'blank', line: index, piped: false });
      gap = 'blank';
      return;
    }
    const pieces = PIPE.test(text) ? pipePieces(text) : blankPieces(text);
    pieces.forEach((piece, i) => {
      out.push({ text: piece.text, where: line.where, gap: i === 0 ? gap : piece.gap, line: index, piped: piece.piped });
    });
    gap = PIPE.test(text.trimEnd().slice(-1)) ? 'pipe' : 'line';
  });
  return out;
}

interface Piece {
  readonly text: string;
  readonly gap: Gap;
  readonly piped: boolean;
}

function pipePieces(text: string): Piece[] {
  const parts = text.split(PIPE);
  if (BLANK.test(parts.at(-1) ?? '')) parts.pop();
  return parts.map((part) => ({ text: squeeze(part), gap: 'pipe' as const, piped: true }));
}

function blankPieces(text: string): Piece[] {
  const out: Piece[] = [];
  for (const match of text.matchAll(/([\s\u00a0\u3000]*)([^\s\u00a0\u3000]+)/g)) {
    const blanks = match[1] ?? '';
    out.push({ text: match[2] ?? '', gap: blanks.length > 1 || /[\u3000\t]/.test(blanks) ? 'wide' : 'space', piped: false });
  }
  return out;
}

/** Blanks at the ends go; blanks inside stay single, and go between Chinese characters, where they are layout. */
export function squeeze(text: string): string {
  return text
    .replace(/[\s\u00a0\u3000\ufeff]+/g, ' ')
    .trim()
    .replace(/(?<=[\u2e80-\u9fff，。；：、（）《》“”]) (?=[\u2e80-\u9fff，。；：、（）《》“”])/g, '');
}

/** Two pieces of one cell: a blank is kept between Latin words only. */
export function glue(left: string, right: string): string {
  if (!left || !right) return left + right;
  return /[A-Za-z]$/.test(left) && /^[A-Za-z]/.test(right) ? `${left} ${right}` : left + right;
}
