'use client';

import { useTranslations } from 'next-intl';
import { Fragment, useMemo, useState, type ReactNode } from 'react';
import { EditCell } from '@/components/filing/grid/edit-cell';
import { GridContext, type GridPlace } from '@/components/filing/grid/grid-context';
import { RowMenu } from '@/components/filing/grid/row-menu';
import { useRowActs } from '@/components/filing/grid/row-acts';
import { RowMargin, TableNotes, useStops } from '@/components/filing/findings/notes';
import { useEditor, useLive } from '@/components/filing/editor-context';
import { Level } from '@/components/ui/level';
import type { Row } from '@/domain/filings/body';
import { level1Of } from '@/domain/rules/frame';
import { plain } from '@/domain/shared/decimal';
import { labelText } from '@/lib/format/label';
import { groupRows, isWhole, measurable, weightOf, weightParts } from './groups';
import { LastYear } from './last-year';
import { RowDetail } from './row-detail';

const TABLE = 'rows';
const SHOWN = ['level2', 'name', 'description', 'target', 'weight', 'direction', 'dueMonth'] as const;
/** columns of a pasted block, level 1 first as the official form prints it */
const PASTED = ['level1', ...SHOWN] as const;

/** 绩效指标: the promises of a form, with their checks in the margin. */
export function IndicatorTable() {
  const t = useTranslations('filing.rows');
  const tLevels = useTranslations('states.level');
  const editor = useEditor();
  const { body } = useLive();
  const { view, label, locale } = editor;
  const rows = useMemo(() => body[TABLE] ?? [], [body]);
  const frame = view.context.rules.frames[view.context.object];
  const acts = useRowActs(TABLE);
  const [detail, setDetail] = useState<string | null>(null);
  const [lastYear, setLastYear] = useState(false);
  const mayAdd = editor.mayAdd(TABLE);
  const { totals } = view.context.rules;

  const place = useMemo<GridPlace>(() => ({
    lines: () => ({
      lines: rows.map((row) => PASTED.map((field) => ({ table: TABLE, row: row.id, field }))),
      grows: mayAdd ? { table: TABLE, fields: PASTED } : null,
      labels: PASTED.map((field) => label(TABLE, field)),
    }),
    newRow: mayAdd ? (after) => acts.addBelow(after) : null,
    shift: mayAdd ? (row, way) => acts.shift(row, way) : null,
  }), [rows, mayAdd, label, acts]);

  const total = weightOf(rows);
  const level1Name = (code: string): string => {
    const level = level1Of(frame, code);
    return level ? labelText(level.label, locale) : t('noLevel');
  };
  return (
    <section className="block" aria-labelledby="rows-title">
      <div className="block__head">
        <h2 id="rows-title">{t('title')}</h2>
        <span className="soft">{t('count', { count: rows.length, measurable: measurable(rows) })}</span>
        {mayAdd ? (
          <div className="push tools">
            <span className="quiet tools__hint">{t('paste')} <kbd>Ctrl V</kbd></span>
            {view.context.source ? <button className="link" type="button" onClick={() => setLastYear(true)}>{t('lastYear')}</button> : null}
            <button className="link" type="button" onClick={() => acts.addBelow(null)}>{t('add')}</button>
          </div>
        ) : null}
      </div>
      <GridContext value={place}>
        <table className="table form fixed has-margin cells" data-grid="">
          <caption className="sr">{t('title')}</caption>
          <colgroup><col className="w-l1" /><col className="w-l2" /><col className="w-name" /><col /><col className="w-value" /><col className="w-num" /><col className="w-word" /><col className="w-month" /><col className="w-margin" /></colgroup>
          <thead>
            <tr>
              <th scope="col" colSpan={2}>{t('levels')}</th>
              {SHOWN.slice(1).map((field) => <th key={field} scope="col" className={field === 'weight' ? 'num' : undefined}>{label(TABLE, field)}</th>)}
              <th scope="col" className="margin"><span className="sr">{t('margin')}</span><TableNotes table={TABLE} /></th>
            </tr>
          </thead>
          <tbody>
            {groupRows(rows, frame).map((group, groupIndex) => group.rows.map((row, index) => {
              const spread = group.rows.length + (group.rows.some((one) => one.id === detail) ? 1 : 0);
              return (
                <Fragment key={row.id}>
                  <IndicatorRow row={row} no={rows.indexOf(row) + 1} last={index === group.rows.length - 1} mayAdd={mayAdd} detail={detail === row.id}
                    onDetail={() => setDetail(detail === row.id ? null : row.id)}
                    head={index === 0 ? (
                      <th scope="rowgroup" rowSpan={spread} className={group.rows.length === 1 ? 'l1 l1--short' : 'l1'} key={`${group.level1}${groupIndex}`}>
                        <span>{level1Name(group.level1)}</span><small>{plain(group.weight)}</small>
                      </th>
                    ) : null} />
                  {detail === row.id ? <RowDetail row={row} no={rows.indexOf(row) + 1} /> : null}
                </Fragment>
              );
            }))}
            {rows.length === 0 ? <tr><td colSpan={8} className="soft">{t('empty')}</td><td className="margin" /></tr> : null}
          </tbody>
          <tfoot>
            <tr>
              <td colSpan={5} className="soft">{t('sum', { parts: weightParts(rows, frame).map((part) => `${level1Name(part.level1)} ${plain(part.weight)}`).join(' + ') })}</td>
              <td colSpan={3} className="nowrap">{t.rich('total', { indicators: plain(total), execution: totals.execution, b: (text) => <b className="strong">{text}</b> })}</td>
              <td className="margin">
                {isWhole(total, totals.indicators) ? (
                  <div className="note"><Level look="done">{tLevels('passed')}</Level><p>{t('executionNote', { points: totals.execution })}</p></div>
                ) : null}
              </td>
            </tr>
          </tfoot>
        </table>
      </GridContext>
      {view.context.source ? <LastYear open={lastYear} onClose={() => setLastYear(false)} source={view.context.source.body[TABLE] ?? []} rows={rows} /> : null}
    </section>
  );
}

function IndicatorRow({ row, no, last, head, mayAdd, detail, onDetail }: { row: Row; no: number; last: boolean; head: ReactNode; mayAdd: boolean; detail: boolean; onDetail: () => void }) {
  const t = useTranslations('filing.rows');
  const { label } = useEditor();
  const stops = useStops(TABLE, row.id);
  const acts = useRowActs(TABLE);
  const name = typeof row.cells.name === 'string' && row.cells.name !== '' ? row.cells.name : null;
  const labelOf = (field: string): string => (name && field !== 'name' ? t('rowLabel', { field: label(TABLE, field), name: name.slice(0, 30) }) : t('rowLabelNo', { field: label(TABLE, field), no }));
  const cell = (field: string, more: { className?: string; clamp?: boolean } = {}) => (
    <EditCell key={field} table={TABLE} row={row} field={field} label={labelOf(field)} stop={stops.has(field)} {...more} />
  );
  return (
    <tr className={last ? 'end' : undefined} data-line={row.id}>
      {head}
      <EditCell as="th" table={TABLE} row={row} field="level2" label={labelOf('level2')} stop={stops.has('level2')}>
        <RowMenu label={name ? t('menuOf', { name: name.slice(0, 30) }) : t('menu', { no })} items={[
          { key: 'detail', text: t('detail'), pressed: detail, act: onDetail },
          ...(mayAdd ? [
            { key: 'below', text: t('below'), act: () => acts.addBelow(row.id) },
            { key: 'duplicate', text: t('duplicate'), act: () => acts.duplicate(row) },
            { key: 'up', text: t('up'), act: () => acts.shift(row.id, 'up') },
            { key: 'down', text: t('down'), act: () => acts.shift(row.id, 'down') },
            { key: 'remove', text: t('remove'), act: () => acts.remove(row.id) },
          ] : []),
        ]} />
      </EditCell>
      {cell('name')}
      {cell('description', { clamp: true })}
      {cell('target', { clamp: true })}
      {cell('weight', { className: 'num' })}
      {cell('direction')}
      {cell('dueMonth')}
      <RowMargin table={TABLE} row={row.id} />
    </tr>
  );
}
