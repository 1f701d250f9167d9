'use client';

import { useTranslations } from 'next-intl';
import { useMemo } from 'react';
import type { Row } from '@/domain/filings/body';
import { RowMargin, TableNotes, useStops } from '../findings/notes';
import { useEditor, useLive } from '../editor-context';
import { EditCell } from './edit-cell';
import { GridContext, type GridPlace } from './grid-context';
import { useRowActs } from './row-acts';
import { RowMenu } from './row-menu';

/** className: of the column; cell: of its cells, `fold` for texts of a page */
export interface ListColumn { readonly field: string; readonly className?: string; readonly cell?: string }

/** A list of a form: duties, goals, terms. Numbered rows of a few texts, with the checks beside them. */
export function ListTable({ table, columns }: { table: string; columns: readonly ListColumn[] }) {
  const t = useTranslations('filing.rows');
  const tDepartment = useTranslations('filing.department');
  const editor = useEditor();
  const { body } = useLive();
  const rows = useMemo(() => body[table] ?? [], [body, table]);
  const acts = useRowActs(table);
  const mayAdd = editor.mayAdd(table);
  const { label } = editor;
  const place = useMemo<GridPlace>(() => ({
    lines: () => ({
      lines: rows.map((row) => columns.map(({ field }) => ({ table, row: row.id, field }))),
      grows: mayAdd ? { table, fields: columns.map(({ field }) => field) } : null,
      labels: columns.map(({ field }) => label(table, field)),
    }),
    newRow: mayAdd ? (after) => acts.addBelow(after) : null,
    shift: mayAdd ? (row, way) => acts.shift(row, way) : null,
  }), [rows, columns, table, mayAdd, label, acts]);
  return (
    <section className="block list" aria-labelledby={`list-${table}`}>
      <div className="block__head">
        <h3 id={`list-${table}`}>{label(table, '_')}</h3>
        {mayAdd ? <div className="push tools"><button className="link" type="button" onClick={() => acts.addBelow(null)}>{t('add')}</button></div> : null}
      </div>
      <GridContext value={place}>
        <table className="table form fixed has-margin cells" data-grid="">
          <caption className="sr">{label(table, '_')}</caption>
          <colgroup><col className="w-no" />{columns.map(({ field, className }) => <col key={field} className={className} />)}<col className="w-margin" /></colgroup>
          <thead>
            <tr>
              <th scope="col" className="num">#</th>
              {columns.map(({ field }) => <th key={field} scope="col">{label(table, field)}</th>)}
              <th scope="col" className="margin"><span className="sr">{t('margin')}</span><TableNotes table={table} /></th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row, index) => <ListRow key={row.id} table={table} row={row} no={index + 1} columns={columns} mayAdd={mayAdd} />)}
            {rows.length === 0 ? <tr><td className="num" /><td colSpan={columns.length} className="soft">{mayAdd ? t('empty') : tDepartment('noRows')}</td><td className="margin" /></tr> : null}
          </tbody>
        </table>
      </GridContext>
    </section>
  );
}

function ListRow({ table, row, no, columns, mayAdd }: { table: string; row: Row; no: number; columns: readonly ListColumn[]; mayAdd: boolean }) {
  const t = useTranslations('filing.rows');
  const { label } = useEditor();
  const stops = useStops(table, row.id);
  const acts = useRowActs(table);
  return (
    <tr data-line={row.id}>
      <th scope="row" className="num">
        {no}
        {mayAdd ? <RowMenu label={t('menu', { no })} items={[
          { key: 'below', text: t('below'), act: () => acts.addBelow(row.id) },
          { key: 'duplicate', text: t('duplicate'), act: () => acts.duplicate(row) },
          { key: 'up', text: t('up'), act: () => acts.shift(row.id, 'up') },
          { key: 'down', text: t('down'), act: () => acts.shift(row.id, 'down') },
          { key: 'remove', text: t('remove'), act: () => acts.remove(row.id) },
        ]} /> : null}
      </th>
      {columns.map(({ field, cell }) => <EditCell key={field} table={table} row={row} field={field} className={cell ?? ''} label={t('rowLabelNo', { field: label(table, field), no })} stop={stops.has(field)} />)}
      <RowMargin table={table} row={row.id} />
    </tr>
  );
}
