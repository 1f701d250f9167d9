import type { Body, Place } from '@/domain/filings/body';
import { findRow, sameCell } from '@/domain/filings/cell';
import type { OpinionView } from '@/domain/filings/view';

/** What the returner asked for and the clerk has not yet settled. Opinions that were sent with this return, blocking or not. */
export const returnedOpinions = (opinions: readonly OpinionView[]): readonly OpinionView[] => opinions.filter((opinion) => opinion.sent && opinion.mended !== null);

export type Mended = 'changed' | 'answered' | 'open';

/** Live: a change counts as soon as it is typed, an answer as soon as it is kept. */
export function mendedOf(opinion: OpinionView, before: Body | null, now: Body): Mended {
  if (opinion.answer !== null && opinion.answer.trim() !== '') return 'answered';
  if (before && differs(opinion.place, before, now)) return 'changed';
  return opinion.mended === 'changed' && !before ? 'changed' : opinion.mended === 'answered' ? 'answered' : 'open';
}

function differs(place: Place, before: Body, now: Body): boolean {
  if (place.table === null) return [...new Set([...Object.keys(before), ...Object.keys(now)])].some((table) => differs({ table, row: null, field: null }, before, now));
  if (place.row === null) {
    const [old, fresh] = [before[place.table] ?? [], now[place.table] ?? []];
    return old.length !== fresh.length || fresh.some((row) => differs({ table: place.table, row: row.id, field: null }, before, now));
  }
  const [old, fresh] = [findRow(before, place.table, place.row), findRow(now, place.table, place.row)];
  if (!old || !fresh) return old !== fresh;
  const fields = place.field === null ? [...new Set([...Object.keys(old.cells), ...Object.keys(fresh.cells)])] : [place.field];
  return fields.some((field) => !sameCell(old.cells[field] ?? null, fresh.cells[field] ?? null) || (old.typed[field] ?? '') !== (fresh.typed[field] ?? ''));
}
