/** A run of text as the page places it; y of the baseline, upwards. */
export interface Glyphs {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
}

/** A run that a PDF program wrote over several cells → one piece for each; characters are as wide as their kind. */
export function cutAt(glyph: Glyphs, borders: readonly number[]): Glyphs[] {
  const end = glyph.x + glyph.width;
  const crossed = borders.filter((x) => x > glyph.x + glyph.size * 0.3 && x < end - glyph.size * 0.3);
  const chars = [...glyph.text];
  if (!crossed.length || chars.length < 2) return [glyph];
  const weights = chars.map((char) => ((char.codePointAt(0) ?? 0) < 0x2e80 ? 0.55 : 1));
  const unit = glyph.width / weights.reduce((a, b) => a + b, 0);
  const out: { text: string; x: number; width: number; zone: number }[] = [];
  let x = glyph.x;
  chars.forEach((char, i) => {
    const own = (weights[i] ?? 1) * unit;
    const zone = crossed.filter((border) => border < x + own / 2).length;
    const last = out.at(-1);
    if (last && last.zone === zone) {
      last.text += char;
      last.width += own;
    } else out.push({ text: char, x, width: own, zone });
    x += own;
  });
  return out.map((piece) => ({ ...glyph, text: piece.text, x: piece.x, width: piece.width }));
}

export interface TextLine {
  readonly text: string;
  readonly y: number;
  readonly x: number;
}

/** Runs → lines, top to bottom; a gap wider than a character becomes two blanks, so that columns stay apart. */
export function linesOfGlyphs(glyphs: readonly Glyphs[]): TextLine[] {
  const sorted = [...glyphs].filter((g) => g.text.trim() !== '').sort((a, b) => b.y - a.y || a.x - b.x);
  const rows: Glyphs[][] = [];
  for (const glyph of sorted) {
    const row = rows.at(-1);
    const first = row?.[0];
    if (row && first && Math.abs(first.y - glyph.y) <= Math.max(2, Math.min(first.size, glyph.size) * 0.45)) row.push(glyph);
    else rows.push([glyph]);
  }
  return rows.map((row) => {
    row.sort((a, b) => a.x - b.x);
    let text = '';
    let end: number | null = null;
    for (const glyph of row) {
      const gap = end === null ? 0 : glyph.x - end;
      if (gap > glyph.size * 0.9) text += '  ';
      else if (gap > glyph.size * 0.25 && /[A-Za-z0-9]$/.test(text) && /^[A-Za-z]/.test(glyph.text)) text += ' ';
      text += glyph.text;
      end = Math.max(end ?? 0, glyph.x + glyph.width);
    }
    return { text: text.trim(), y: row[0]?.y ?? 0, x: row[0]?.x ?? 0 };
  });
}
