import type { Chunk } from './chunks';

/** Width on paper in Chinese characters: Latin letters and digits take half. */
export function width(text: string): number {
  let w = 0;
  for (const c of text) w += c.charCodeAt(0) < 0x2e80 ? 0.55 : 1;
  return w;
}

/**
 * What it costs to take two neighbouring pieces as one cell. A cell broken over lines fills its width before it breaks,
 * so a short piece followed by a longer one is hardly one cell. `strictBlanks`: blank lines stand between all cells.
 */
export function joinCost(left: Chunk, right: Chunk, strictBlanks: boolean): number {
  switch (right.gap) {
    case 'none':
      return 0;
    case 'space':
      return /[\d%]$/.test(left.text) !== /^[\d%]/.test(right.text) && !/[\d%]$/.test(left.text) ? 0.6 : 2.4;
    case 'wide':
      return 5;
    case 'pipe':
      return 9;
    case 'blank':
      return (strictBlanks ? 3.5 : 0.5) + wrapCost(left.text, right.text);
    case 'line':
      return wrapCost(left.text, right.text);
  }
}

function wrapCost(left: string, right: string): number {
  if (/^[，。；、）)》”：,;.]/.test(right)) return 0;
  if (/[。！？]$/.test(left)) return 4;
  const missing = width(right) - width(left) - 1.2;
  // One or two characters do not fill a line: hardly anything goes on after them.
  const base = /[、，,；（(及和与的]$/.test(left) ? 0.2 : width(left) < 3 ? 1.4 : 0.5;
  return missing > 0 ? base + 0.9 * missing : base;
}

/** What it costs to begin a new cell here; in the middle of a sentence that filled its line, more. */
export function breakCost(left: Chunk | undefined, right: Chunk): number {
  if (left && right.gap === 'line' && width(left.text) >= 14 && /[\u3400-\u9fff，、,]$/.test(left.text) && /^[\u3400-\u9fff]/.test(right.text)) return 1.7;
  return right.gap === 'none' ? 2 : right.gap === 'space' ? 0.3 : right.gap === 'line' ? 0.2 : 0;
}

/** Blank lines part cells where (nearly) every line has one before it; where only some have, they come from the line spacing. */
export function blanksAreStrict(chunks: readonly Chunk[]): boolean {
  const blank = chunks.filter((c) => c.gap === 'blank').length;
  const line = chunks.filter((c) => c.gap === 'line').length;
  return blank > 0 && blank >= 9 * line;
}
