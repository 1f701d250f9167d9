'use client';

import { Note } from './note';
import { useRowNotes } from './notes';

/** Notes of a row where the form has no margin: they stand inside its last cell. */
export function RowNotes({ table, row, fields }: { table: string; row: string; fields?: readonly string[] }) {
  const notes = useRowNotes(table, row, fields);
  return notes.length === 0 ? null : <div className="row-notes" data-margin="">{notes.map((note) => <Note key={note.key} note={note} />)}</div>;
}
