import { atOf, type CellAt } from '../save/state';
import { between, mark, neighbour, type Way } from './navigate';

/** A selection of several cells lives in the page as marks: anchor, head and what lies between. */
const marked = (which: 'anchor' | 'head'): HTMLElement | null => document.querySelector<HTMLElement>(`[data-picked="${which}"]`);

export function extend(from: HTMLElement, way: Way): void {
  const anchor = marked('anchor') ?? from;
  const head = neighbour(marked('head') ?? anchor, way) ?? marked('head') ?? anchor;
  show(anchor, head);
}
export function show(anchor: HTMLElement, head: HTMLElement): void {
  const cells = between(anchor, head).cells.flat();
  mark(cells, 'picked', (cell) => (cell === anchor ? 'anchor' : cell === head ? 'head' : 'in'));
  head.scrollIntoView({ block: 'nearest', inline: 'nearest' });
}
export function clear(): void {
  if (marked('anchor')) mark([], 'picked');
}

/** Cells of the selection line by line; without one, the cell itself. */
export function selected(from: HTMLElement): readonly (readonly CellAt[])[] {
  const anchor = marked('anchor');
  const head = marked('head') ?? anchor;
  const cells = anchor && head ? between(anchor, head).cells : [[from]];
  return cells.map((line) => line.map((cell) => atOf(cell.dataset.cell ?? '')));
}

/** Ctrl+D: the first line of the selection into the lines below it; of a single cell, the text above it. */
export function fillDown(from: HTMLElement, textAt: (at: CellAt) => string, isOpen: (at: CellAt) => boolean): readonly { at: CellAt; text: string }[] {
  const lines = selected(from);
  const [top = [], ...below] = lines;
  if (below.length === 0) {
    const above = neighbour(from, 'up');
    const at = atOf(from.dataset.cell ?? '');
    return above && above.dataset.col === from.dataset.col && isOpen(at) ? [{ at, text: textAt(atOf(above.dataset.cell ?? '')) }] : [];
  }
  return below.flatMap((line) => line.flatMap((at, x) => {
    const source = top[x];
    return source && source.field === at.field && isOpen(at) ? [{ at, text: textAt(source) }] : [];
  }));
}
