'use client';

import { useTranslations } from 'next-intl';
import { compareBodies, type CellChange, type RowChange, type TableChange } from '@/domain/filings/compare';
import type { Body, TableSpec } from '@/domain/filings/body';
import type { Value } from '@/domain/indicator/types';
import { MarkedText } from './marked-text';
import type { Words } from './use-words';

interface Props { readonly tables: readonly TableSpec[]; readonly before: { readonly no: number; readonly body: Body }; readonly after: { readonly no: number | null; readonly body: Body }; readonly words: Words }

/** Every place that differs between two versions, in the order of the form: old struck, new marked. */
export function DifferenceTable({ tables, before, after, words }: Props) {
  const t = useTranslations('review');
  const changes = compareBodies(before.body, after.body, tables).map((change) => ({ ...change, rows: change.rows.filter((row) => row.status !== 'same') })).filter((change) => change.rows.length > 0);
  if (changes.length === 0) return <p className="empty">{t('compare.same')}</p>;
  return (
    <div className="scroll">
      <table className="table form fixed diff diff--versions">
        <caption className="sr">{t('compare.title')}</caption>
        <colgroup><col style={{ width: '26%' }} /><col style={{ width: '14%' }} /><col /><col /></colgroup>
        <thead><tr>
          <th scope="col" colSpan={2}>{t('compare.where')}</th>
          <th scope="col">{t('compare.before', { no: before.no })}</th>
          <th scope="col">{after.no === null ? t('compare.working') : t('compare.after', { no: after.no })}</th>
        </tr></thead>
        {changes.map((change) => <Section key={change.table.name} change={change} words={words} />)}
      </table>
    </div>
  );
}

function Section({ change, words }: { change: TableChange; words: Words }) {
  return (
    <tbody>
      <tr className="group"><th colSpan={4} scope="rowgroup">{words.section(change.table.name)}</th></tr>
      {change.rows.flatMap((row) => row.cells.length === 0 ? [<Line key={row.lineage} row={row} change={null} span={1} first words={words} table={change.table} />]
        : row.cells.map((cell, index) => <Line key={row.lineage + cell.field} row={row} change={cell} span={row.cells.length} first={index === 0} words={words} table={change.table} />))}
    </tbody>
  );
}

function Line({ row, change, span, first, words, table }: { row: RowChange; change: CellChange | null; span: number; first: boolean; words: Words; table: TableSpec }) {
  const t = useTranslations('review');
  const named = row.after ?? row.before;
  const name = table.shape === 'one' ? '' : [words.level2(named), words.rowName(table.name, named)].filter(Boolean).join('，');
  const text = (side: 'before' | 'after') => {
    const spec = change ? table.fields[change.field] : undefined;
    if (!change || !spec) return '';
    const typed = side === 'before' ? change.typedBefore : change.typedAfter;
    return typed ?? words.cell(change.field, spec, change[side]);
  };
  const [old, now] = [text('before'), text('after')];
  const valued = change ? isValue(change.before) || isValue(change.after) : false;
  return (
    <tr>
      {first ? <th scope="row" rowSpan={span}>{name}{row.status === 'added' ? <> <ins className="new">{t('addedRow')}</ins></> : row.status === 'removed' ? <> <del className="old">{t('removedRow')}</del></> : null}</th> : null}
      <td className="soft">{change ? words.field(table.name, change.field) : ''}</td>
      <td className="was pre">{row.status === 'added' ? null : old === '' ? <span className="quiet">{t('empty')}</span> : valued ? <del className="old">{old}</del> : <MarkedText side="before" before={old} after={now} />}</td>
      <td className="pre">{row.status === 'removed' ? null : now === '' ? <span className="quiet">{t('empty')}</span> : valued ? <ins className="new">{now}</ins> : <MarkedText side="after" before={old} after={now} />}</td>
    </tr>
  );
}

const isValue = (cell: unknown): cell is Value => typeof cell === 'object' && cell !== null && 'kind' in cell;
