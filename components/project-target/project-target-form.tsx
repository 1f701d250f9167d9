'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { EditCell } from '@/components/filing/grid/edit-cell';
import { Note } from '@/components/filing/findings/note';
import { RowMargin, useRowNotes, useStops } from '@/components/filing/findings/notes';
import { useEditor, useLive } from '@/components/filing/editor-context';
import { IndicatorTable } from '@/components/indicators/indicator-table';
import { headerOf } from '@/domain/filings/cell';
import type { Row } from '@/domain/filings/body';
import { FUND_SOURCES } from '@/domain/kinds/shared-tables';
import { dec, sum } from '@/domain/shared/decimal';
import { wan } from '@/lib/format/money';

const ALWAYS = ['projectName'] as const;
const GOAL = ['annualGoal'] as const;
const MORE = ['projectClass', 'projectNature', 'startDate', 'endDate', 'totalAmount', 'overallGoal', 'basis', 'summary', 'satisfactionNotApplicable', 'notApplicableReason', 'contactPhone'] as const;
/** a pair shares one line of the form */
const PAIRS: Readonly<Record<string, string>> = { projectClass: 'projectNature', startDate: 'endDate', totalAmount: 'contactPhone', satisfactionNotApplicable: 'notApplicableReason' };

/** 项目支出绩效目标申报表 (domain.md 2.3): facts, money, goal, then the promises. */
export function ProjectTargetForm() {
  const t = useTranslations('filing.project');
  const { body } = useLive();
  const header = headerOf(body);
  return (
    <>
      <section className="block" aria-label={t('facts')}>
        <table className="table form fixed has-margin facts-form" data-grid="">
          <caption className="sr">{t('facts')}</caption>
          <colgroup><col className="w-fact" /><col /><col className="w-margin" /></colgroup>
          <tbody>
            {ALWAYS.map((field) => <Fact key={field} row={header} fields={[field]} />)}
            <FundLine />
            {GOAL.map((field) => <Fact key={field} row={header} fields={[field]} />)}
          </tbody>
        </table>
        <MoreFacts row={header} />
      </section>
      <IndicatorTable />
    </>
  );
}

/** What the official form asks beside these, folded until it is wanted; it opens by itself when something in it must be mended. */
function MoreFacts({ row }: { row: Row }) {
  const t = useTranslations('filing.project');
  const stops = useStops('header', row.id);
  const [asked, setAsked] = useState(false);
  const open = asked || MORE.some((field) => stops.has(field));
  const filled = MORE.filter((field) => row.cells[field] !== null && row.cells[field] !== undefined && row.cells[field] !== '').length;
  const paired = new Set(Object.values(PAIRS));
  return (
    <details className="more-facts" open={open} onToggle={(event) => setAsked(event.currentTarget.open)}>
      <summary>{t('more', { count: MORE.length, filled })}</summary>
      <table className="table form fixed has-margin facts-form" data-grid="">
        <caption className="sr">{t('more', { count: MORE.length, filled })}</caption>
        <colgroup><col className="w-fact" /><col /><col className="w-margin" /></colgroup>
        <tbody>{MORE.filter((field) => !paired.has(field)).map((field) => <Fact key={field} row={row} fields={PAIRS[field] ? [field, PAIRS[field]] : [field]} />)}</tbody>
      </table>
    </details>
  );
}

function Fact({ row, fields }: { row: Row; fields: readonly string[] }) {
  const { label } = useEditor();
  const stops = useStops('header', row.id);
  const [first = '', second] = fields;
  return (
    <tr data-line="">
      <th scope="row">{label('header', first)}</th>
      {second === undefined ? <EditCell table="header" row={row} field={first} label={label('header', first)} stop={stops.has(first)} /> : (
        <td><div className="two-fields">
          <EditCell as="div" className="cell-box" table="header" row={row} field={first} label={label('header', first)} stop={stops.has(first)} />
          <span className="soft" aria-hidden="true">{label('header', second)}</span>
          <EditCell as="div" className="cell-box" table="header" row={row} field={second} label={label('header', second)} stop={stops.has(second)} />
        </div></td>
      )}
      <RowMargin table="header" row={row.id} fields={fields} />
    </tr>
  );
}

/** 年度资金总额 with its sources in one line, and whether they add up. */
function FundLine() {
  const t = useTranslations('filing.project');
  const tSources = useTranslations('values.source');
  const tCommon = useTranslations('common');
  const { label } = useEditor();
  const { body } = useLive();
  const rows = FUND_SOURCES.flatMap((source) => body.funds?.find((row) => row.cells.source === source) ?? []);
  const [total, ...parts] = rows;
  if (!total) return null;
  return (
    <tr data-line="">
      <th scope="row">{t('funds')}</th>
      <td>
        <div className="money">
          {rows.map((row) => {
            const source = tSources(row.cells.source as never);
            return (
              <span key={row.id} className="money__one">
                {row === total ? null : <span className="soft" aria-hidden="true">{row === parts[0] ? t('of', { source }) : source}</span>}
                <FundCell row={row} label={`${label('funds', 'annual')}，${source}，${tCommon('money')}`} />
                {row === total ? <span>{tCommon('money')}</span> : null}
              </span>
            );
          })}
        </div>
        <FundSum total={total} parts={parts} />
      </td>
      <FundMargin rows={rows} />
    </tr>
  );
}

function FundCell({ row, label }: { row: Row; label: string }) {
  const stops = useStops('funds', row.id);
  return <EditCell as="div" className="cell-box num" table="funds" row={row} field="annual" label={label} stop={stops.has('annual')} />;
}

const amount = (row: Row): string | null => (typeof row.cells.annual === 'string' ? row.cells.annual : null);

function FundSum({ total, parts }: { total: Row; parts: readonly Row[] }) {
  const t = useTranslations('filing.project');
  const given = parts.flatMap((row) => amount(row) ?? []);
  const whole = amount(total);
  if (given.length === 0 || whole === null) return null;
  const added = sum(...given);
  const off = dec(added).minus(dec(whole));
  return <p className="quiet small gap-1">{t('sum', { sum: wan(added) })}，{off.isZero() ? t('same') : t('differs', { difference: wan(off.toFixed()) })}</p>;
}

function FundMargin({ rows }: { rows: readonly Row[] }) {
  return <td className="margin" data-margin="">{rows.map((row) => <Notes key={row.id} row={row.id} />)}</td>;
}

function Notes({ row }: { row: string }) {
  return <>{useRowNotes('funds', row).map((note) => <Note key={note.key} note={note} />)}</>;
}
