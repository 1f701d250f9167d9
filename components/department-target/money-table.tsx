'use client';

import { useTranslations } from 'next-intl';
import { EditCell } from '@/components/filing/grid/edit-cell';
import { RowMargin, useStops } from '@/components/filing/findings/notes';
import { useEditor } from '@/components/filing/editor-context';
import type { Row } from '@/domain/filings/body';
import { dec, sum } from '@/domain/shared/decimal';
import { wan } from '@/lib/format/money';
import type { MoneyLine } from './layout';

interface MoneyTableProps {
  readonly title: string;
  readonly row: Row;
  readonly lines: readonly MoneyLine[];
  /** head of the second column: 比上年增减, or 数量 */
  readonly second?: string;
  /** texts that belong to the table: reasons, notes */
  readonly texts?: readonly string[];
}

/** Amounts of one part of the budget, each beside its change or quantity; what must add up says whether it does. */
export function MoneyTable({ title, row, lines, second, texts = [] }: MoneyTableProps) {
  const t = useTranslations('filing.department');
  const tCommon = useTranslations('common');
  const { label } = useEditor();
  const stops = useStops('header', row.id);
  const cell = (field: string) => <EditCell key={field} table="header" row={row} field={field} label={label('header', field)} className="num" stop={stops.has(field)} />;
  return (
    <table className="table form fixed has-margin cells money-table" data-grid="">
      <caption className="sr">{title}</caption>
      <colgroup><col className="w-item" /><col className="w-amount" />{second ? <col className="w-amount" /> : null}<col /><col className="w-margin" /></colgroup>
      <thead>
        <tr>
          <th scope="col">{t('item')}</th><th scope="col" className="num">{t('amount')}（{tCommon('money')}）</th>
          {second ? <th scope="col" className="num">{second}</th> : null}<th scope="col">{t('note')}</th><th scope="col" className="margin" aria-label={t('note')} />
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.field} data-line="">
            <th scope="row" className={line.indent ? `in-${line.indent}` : 'medium'}>{label('header', line.field)}</th>
            {cell(line.field)}
            {second ? (line.second ? cell(line.second) : <td />) : null}
            <td className="quiet small">{line.parts ? <AddsUp row={row} line={line} parts={line.parts} /> : null}</td>
            <RowMargin table="header" row={row.id} fields={[line.field, ...(line.second ? [line.second] : [])]} />
          </tr>
        ))}
        {texts.map((field) => (
          <tr key={field} data-line="">
            <th scope="row">{label('header', field)}</th>
            <TextCell row={row} field={field} columns={second ? 3 : 2} stop={stops.has(field)} />
            <RowMargin table="header" row={row.id} fields={[field]} />
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function TextCell({ row, field, columns, stop }: { row: Row; field: string; columns: number; stop: boolean }) {
  const { label } = useEditor();
  return <EditCell table="header" row={row} field={field} label={label('header', field)} stop={stop} colSpan={columns} />;
}

const amount = (row: Row, field: string): string | null => (typeof row.cells[field] === 'string' ? (row.cells[field] as string) : null);

function AddsUp({ row, line, parts }: { row: Row; line: MoneyLine; parts: readonly string[] }) {
  const t = useTranslations('filing.department');
  const given = parts.flatMap((field) => amount(row, field) ?? []);
  const whole = amount(row, line.field);
  if (given.length === 0) return null;
  const added = sum(...given);
  const off = whole === null ? null : dec(added).minus(dec(whole));
  return <>{t('sum', { sum: wan(added) })}{off === null ? null : off.isZero() ? `，${t('same')}` : <b className="medium state--bad">，{t('shouldBe', { difference: wan(off.toFixed()) })}</b>}</>;
}
