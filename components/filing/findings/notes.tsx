'use client';

import { useTranslations } from 'next-intl';
import type { KeyboardEvent, ReactNode } from 'react';
import type { Place } from '@/domain/filings/body';
import { useEditor, useLive } from '../editor-context';
import { placeNotes, type PlaceNote } from './group';
import { Note } from './note';
import { isColumnWide } from './places';

/** Notes of one row, or of some of its fields. */
export function useRowNotes(table: string, row: string, fields?: readonly string[]): readonly PlaceNote[] {
  const { findingsOfRow, levelOf } = useLive();
  const isHere = (place: Place): boolean => place.table === table && place.row === row && (!fields || (place.field !== null && fields.includes(place.field)));
  return placeNotes(findingsOfRow(table, row), isHere, levelOf);
}

/** Only some parts came back, and nothing of this row is among them. */
function useFrozen(table: string, row: string): boolean {
  const { view, kind, isOpen } = useEditor();
  if (view.open === 'all' || view.open === 'none') return false;
  const fields = Object.keys(kind.tables.find((one) => one.name === table)?.fields ?? {});
  return !fields.some((field) => isOpen({ table, row, field }));
}

/** To the left of the margin lies the last cell of the row. */
function backToRow(event: KeyboardEvent<HTMLElement>): void {
  if (event.key !== 'ArrowLeft' || (event.target instanceof HTMLElement && event.target.tagName === 'TEXTAREA')) return;
  event.preventDefault();
  [...(event.currentTarget.closest('[data-line]')?.querySelectorAll<HTMLElement>('[data-cell]') ?? [])].at(-1)?.focus();
}

/** The margin beside a row: outside the ruled form, speaking of the row. */
export function RowMargin({ table, row, fields, extra = null, rowSpan }: { table: string; row: string; fields?: readonly string[]; extra?: ReactNode; rowSpan?: number }) {
  const t = useTranslations('filing.mend');
  const notes = useRowNotes(table, row, fields);
  const frozen = useFrozen(table, row) && table !== 'header';
  return (
    <td className="margin" data-margin="" rowSpan={rowSpan} onKeyDown={backToRow}>
      {notes.map((note) => <Note key={note.key} note={note} />)}
      {frozen ? <p className="quiet small">{t('frozen')}</p> : null}
      {extra}
    </td>
  );
}

/** What concerns a table as a whole, or most of its rows alike. */
export function TableNotes({ table }: { table: string }) {
  const { findings, levelOf } = useLive();
  const notes = findings.flatMap((finding): PlaceNote[] => {
    const place = finding.places.find((one) => one.table === table && one.row === null) ?? (isColumnWide(finding) ? finding.places.find((one) => one.table === table) : undefined);
    return place ? [{ key: finding.code, place, level: levelOf(finding), findings: [finding], asks: [{ code: finding.code, place }], suggestion: null }] : [];
  });
  return <>{notes.map((note) => <Note key={note.key} note={note} atHead={note.place.row !== null} />)}</>;
}

/** Fields of a row where a finding stops submit, for the frame around those cells. */
export function useStops(table: string, row: string): ReadonlySet<string> {
  const { findingsOfRow, levelOf } = useLive();
  return new Set(findingsOfRow(table, row).filter((finding) => levelOf(finding) === 'block')
    .flatMap((finding) => finding.places.flatMap((place) => (place.table === table && place.row === row && place.field !== null ? [place.field] : []))));
}
