'use client';

import { EditCell } from '@/components/filing/grid/edit-cell';
import { RowMargin, useStops } from '@/components/filing/findings/notes';
import { useEditor } from '@/components/filing/editor-context';
import type { Row } from '@/domain/filings/body';

/** Texts of the header, one line each, checks beside them. */
export function TextTable({ title, row, fields }: { title: string; row: Row; fields: readonly string[] }) {
  const { label } = useEditor();
  const stops = useStops('header', row.id);
  return (
    <table className="table form fixed has-margin facts-form" data-grid="">
      <caption className="sr">{title}</caption>
      <colgroup><col className="w-item" /><col /><col className="w-margin" /></colgroup>
      <tbody>
        {fields.map((field) => (
          <tr key={field} data-line="">
            <th scope="row">{label('header', field)}</th>
            <EditCell table="header" row={row} field={field} label={label('header', field)} stop={stops.has(field)} />
            <RowMargin table="header" row={row.id} fields={[field]} />
          </tr>
        ))}
      </tbody>
    </table>
  );
}
