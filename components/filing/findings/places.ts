import type { Finding } from '@/domain/checks/finding';
import type { Body, Place } from '@/domain/filings/body';
import { placeKey } from '@/domain/filings/place';

/** More rows than this, and a finding stands once at the head of the table instead of beside each row. */
const MOST_BESIDE = 2;

export const isColumnWide = (finding: Finding<Place>): boolean =>
  new Set(finding.places.flatMap((place) => (place.row === null ? [] : [place.row]))).size > MOST_BESIDE;

/** Key of the cell that a place leads to: a row leads to its first cell, a table to its first row. */
export function cellKeyOf(place: Place, body: Body): string {
  if (place.field !== null) return placeKey(place);
  const row = place.row ?? (place.table ? body[place.table]?.[0]?.id : body.header?.[0]?.id) ?? '';
  return `${place.table ?? 'header'}/${row}/`;
}

/** The page finds cells by key; a row-wide key ends with a slash. */
export const findCell = (key: string): HTMLElement | null =>
  document.querySelector<HTMLElement>(key.endsWith('/') ? `[data-cell^="${CSS.escape(key)}"]` : `[data-cell="${CSS.escape(key)}"]`);

/** F8: the next place after the cell that has the focus, in the order of the page; from the last it begins again. */
export function nextPlace(keys: readonly string[], direction: 1 | -1): HTMLElement | null {
  const cells = [...new Set(keys.flatMap((key) => findCell(key) ?? []))].sort((a, b) => (a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1));
  const here = document.activeElement?.closest<HTMLElement>('[data-cell]') ?? document.activeElement;
  const index = cells.findIndex((cell) => cell === here);
  if (index >= 0) return cells[(index + direction + cells.length) % cells.length] ?? null;
  const after = here && here !== document.body ? cells.findIndex((cell) => Boolean(here.compareDocumentPosition(cell) & Node.DOCUMENT_POSITION_FOLLOWING)) : 0;
  if (direction === 1) return cells[Math.max(0, after)] ?? null;
  return cells.at(after < 0 ? -1 : after - 1) ?? null;
}

export function show(cell: HTMLElement | null): void {
  if (!cell) return;
  cell.closest('details')?.setAttribute('open', '');
  cell.scrollIntoView({ block: 'center' });
  cell.focus();
}
