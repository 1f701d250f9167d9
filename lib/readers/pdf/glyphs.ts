/** A run of text as the page places it; y of the baseline, upwards. */
export interface Glyphs {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
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
