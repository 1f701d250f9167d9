'use client';

import type { ReactNode } from 'react';
import type { Place } from '@/domain/filings/body';
import { useLive } from '../editor-context';
import { placeNotes, type PlaceNote } from './group';
import { Note } from './note';
import { isColumnWide } from './places';

/** Notes of one row, or of some of its fields. */
export function useRowNotes(table: string, row: string, fields?: readonly string[]): readonly PlaceNote[] {
  const { findingsOfRow, levelOf } = useLive();
  const isHere = (place: Place): boolean => place.table === table && place.row === row && (!fields || (place.field !== null && fields.includes(place.field)));
  return placeNotes(findingsOfRow(table, row), isHere, levelOf);
}

/** The margin beside a row: outside the ruled form, speaking of the row. */
export function RowMargin({ table, row, fields, extra = null, rowSpan }: { table: string; row: string; fields?: readonly string[]; extra?: ReactNode; rowSpan?: number }) {
  const notes = useRowNotes(table, row, fields);
  return (
    <td className="margin" data-margin="" rowSpan={rowSpan}>
      {notes.map((note) => <Note key={note.key} note={note} />)}
      {extra}
    </td>
  );
}

/** What concerns a table as a whole, or most of its rows alike. */
export function TableNotes({ table }: { table: string }) {
  const { findings, levelOf } = useLive();
  const notes = findings.flatMap((finding): PlaceNote[] => {
    const place = finding.places.find((one) => one.table === table && one.row === null) ?? (isColumnWide(finding) ? finding.places.find((one) => one.table === table) : undefined);
    return place ? [{ key: finding.code, place, level: levelOf(finding), findings: [finding], suggestion: null }] : [];
  });
  return <>{notes.map((note) => <Note key={note.key} note={note} atHead={note.place.row !== null} />)}</>;
}

/** Fields of a row where a finding stops submit, for the frame around those cells. */
export function useStops(table: string, row: string): ReadonlySet<string> {
  const { findingsOfRow, levelOf } = useLive();
  return new Set(findingsOfRow(table, row).filter((finding) => levelOf(finding) === 'block')
    .flatMap((finding) => finding.places.flatMap((place) => (place.table === table && place.row === row && place.field !== null ? [place.field] : []))));
}
