'use client';

import { useTranslations } from 'next-intl';
import { Fragment, useState } from 'react';
import type { Words } from '@/components/compare/use-words';
import type { ImportForm, ImportRow } from '@/domain/importing/proposal';
import type { RuleSet } from '@/domain/rules/schema';
import { CellLine } from './cell-line';
import { Tick } from './tick';
import { useFormWords } from './use-form-words';
import { keysOf, stated, type Selection } from './use-selection';

interface Props {
  readonly documentId: string;
  readonly form: ImportForm;
  readonly rules: RuleSet;
  readonly fiscalYear: number;
  readonly selection: Selection;
  readonly onTick: (row: ImportRow, field: string, on: boolean) => void;
}

/** rows shown at once: a form of 500 rows has thousands of cells */
const AT_ONCE = 60;

/** A row by its name; the sources of money by theirs. */
const nameIn = (words: Words, table: string, name: string): string => words.rowName(table, { id: '', lineage: '', seq: 0, typed: {}, cells: table === 'funds' ? { source: name } : { name } });

/** Every cell of a form, row by row, as the form has them. Cells that would not change are folded away until asked for. */
export function FormTable({ documentId, form, rules, fiscalYear, selection, onTick }: Props) {
  const t = useTranslations('importing');
  const { words, tables } = useFormWords(form, rules, fiscalYear);
  const [unchanged, setUnchanged] = useState(false);
  const [most, setMost] = useState(AT_ONCE);
  const shownCells = (row: ImportRow) => row.cells.filter((cell) => unchanged || cell.status !== 'unchanged');
  const rows = form.rows.filter((row) => shownCells(row).length > 0);
  const alone = form.leftAlone.filter((row) => row.name !== '');
  return (
    <>
      <div className="import-bar">
        <label><input type="checkbox" checked={unchanged} onChange={(event) => setUnchanged(event.target.checked)} /> {t('showUnchanged', { count: form.counts.unchanged })}</label>
      </div>
      {rows.length === 0 ? <p className="soft">{t('nothingNew')}</p> : (
        <table className="table form table--cards import-table">
          <caption className="sr">{t('caption', { name: form.name })}</caption>
          <thead><tr><th scope="col"><span className="sr">{t('columns.take')}</span></th><th scope="col">{t('columns.field')}</th><th scope="col">{t('columns.before')}</th><th scope="col">{t('columns.after')}</th><th scope="col">{t('columns.status')}</th><th scope="col">{t('columns.where')}</th></tr></thead>
          <tbody>
            {rows.slice(0, most).map((row) => (
              <Fragment key={row.key}>
                <tr className="import-row">
                  <td className="import-box"><Tick state={selection.state(form, [row])} label={t('takeRow', { name: row.name || words.section(row.table) })} onChange={(on) => selection.put(form, on ? stated([row]) : keysOf([row]), on)} /></td>
                  <th scope="rowgroup" colSpan={5}>{words.section(row.table)}{row.name && row.table !== 'header' ? ` · ${nameIn(words, row.table, row.name)}` : ''}
                    {row.row === null ? <span className="import-note">{t('by.none')}</span> : row.by === 'similar' || row.by === 'order' ? <span className="import-note">{t(`by.${row.by}`)}</span> : null}</th>
                </tr>
                {shownCells(row).map((cell) => (
                  <CellLine key={cell.field} documentId={documentId} row={row} cell={cell} words={words} spec={tables.find((table) => table.name === row.table)?.fields[cell.field] ?? null}
                    on={selection.has(form, row, cell.field)} onTick={(on) => onTick(row, cell.field, on)} />
                ))}
              </Fragment>
            ))}
          </tbody>
        </table>
      )}
      {rows.length > most ? <button type="button" className="btn btn--row" onClick={() => setMost(most + 200)}>{t('moreRows', { count: rows.length - most })}</button> : null}
      {alone.length > 0 ? <p className="import-alone">{t('leftAlone', { count: alone.length, names: alone.slice(0, 8).map((row) => nameIn(words, row.place.table ?? '', row.name).slice(0, 30)).join(t('comma')) })}</p> : null}
    </>
  );
}
