'use client';

import type { ReactNode } from 'react';
import type { Finding } from '@/domain/checks/finding';
import type { Place } from '@/domain/filings/body';
import { useLive } from '../editor-context';
import { Note } from './note';
import { isColumnWide } from './places';

const ORDER = { block: 0, explain: 1, hint: 2 } as const;

/** Findings of one row (or of some of its fields), blockers first. Each stands once, at its first place in the row. */
export function useRowNotes(table: string, row: string, fields?: readonly string[]): readonly { readonly finding: Finding<Place>; readonly place: Place }[] {
  const { findingsOfRow, levelOf } = useLive();
  return findingsOfRow(table, row)
    .filter((finding) => !isColumnWide(finding, levelOf(finding) !== 'hint'))
    .flatMap((finding) => {
      const place = finding.places.find((one) => one.table === table && one.row === row && (!fields || (one.field !== null && fields.includes(one.field))));
      return place ? [{ finding, place }] : [];
    })
    .sort((a, b) => ORDER[levelOf(a.finding)] - ORDER[levelOf(b.finding)]);
}

/** The margin beside a row: outside the ruled form, speaking of the row. */
export function RowMargin({ table, row, fields, extra = null, rowSpan }: { table: string; row: string; fields?: readonly string[]; extra?: ReactNode; rowSpan?: number }) {
  const notes = useRowNotes(table, row, fields);
  return (
    <td className="margin" data-margin="" rowSpan={rowSpan}>
      {notes.map(({ finding, place }) => <Note key={`${finding.code}${place.field ?? ''}`} finding={finding} place={place} />)}
      {extra}
    </td>
  );
}

/** What concerns a table as a whole, or nearly all of its rows alike. */
export function useTableNotes(table: string): readonly { readonly finding: Finding<Place>; readonly place: Place }[] {
  const { findings, levelOf } = useLive();
  return findings.flatMap((finding) => {
    const whole = finding.places.find((place) => place.table === table && place.row === null);
    const wide = isColumnWide(finding, levelOf(finding) !== 'hint') ? finding.places.find((place) => place.table === table) : undefined;
    const place = whole ?? wide;
    return place ? [{ finding, place }] : [];
  });
}

export function TableNotes({ table }: { table: string }) {
  const notes = useTableNotes(table);
  return notes.length === 0 ? null : <>{notes.map(({ finding, place }) => <Note key={finding.code + (place.row ?? '')} finding={finding} place={place} />)}</>;
}

/** Fields of a row where a finding stops submit, for the frame around those cells. */
export function useStops(table: string, row: string): ReadonlySet<string> {
  const { findingsOfRow, levelOf } = useLive();
  return new Set(findingsOfRow(table, row).filter((finding) => levelOf(finding) === 'block')
    .flatMap((finding) => finding.places.flatMap((place) => (place.table === table && place.row === row && place.field !== null ? [place.field] : []))));
}
