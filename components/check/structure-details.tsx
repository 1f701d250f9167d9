'use client';

import { useTranslations } from 'next-intl';
import type { IndicatorRow, TargetTable } from '@/domain/reading/document';
import { grouped } from '@/lib/format/numbers';
import { useChecked } from './checked-context';
import { usePlaces } from './use-places';

const same = (a: string | null, b: string | null): boolean => (a ?? '') === (b ?? '');

/** Every performance form with its rows, folded until asked for. */
export function FormDetails() {
  const t = useTranslations('check.structure');
  const kinds = useTranslations('reading.kinds');
  const { file: { document: { tables } } } = useChecked();
  if (tables.length === 0) return null;
  return (
    <section>
      <h2>{t('forms')}</h2>
      {tables.map((table, index) => (
        <details key={index} className="unfold">
          <summary><span>{table.project ?? table.title ?? kinds(table.kind)}</span><span className="quiet">{t('rows', { count: table.rows.length })}</span></summary>
          {table.goal ? <p className="small soft unfold__goal">{table.goal}</p> : null}
          <RowTable table={table} />
        </details>
      ))}
    </section>
  );
}

function RowTable({ table }: { table: TargetTable }) {
  const t = useTranslations('check.structure');
  const places = usePlaces();
  const has = (field: 'weight' | 'score' | 'printedActual') => table.rows.some((row) => row[field] !== null);
  const [weights, actuals, scores] = [has('weight'), has('printedActual'), has('score')];
  const level = (row: IndicatorRow, before: IndicatorRow | undefined) => (before && same(row.level1, before.level1) && same(row.level2, before.level2) ? '' : [row.level1, row.level2].filter(Boolean).join(' · '));
  return (
    <div className="scroll" role="region" aria-label={table.project ?? table.title ?? t('forms')} tabIndex={0}>
      <table className="table">
        <thead><tr><th scope="col">{t('level')}</th><th scope="col">{t('indicator')}</th><th scope="col">{t('target')}</th>{weights ? <th scope="col" className="num">{t('weight')}</th> : null}{actuals ? <th scope="col">{t('actual')}</th> : null}{scores ? <th scope="col" className="num">{t('score')}</th> : null}<th scope="col" className="num">{t('line')}</th></tr></thead>
        <tbody>
          {table.rows.map((row, index) => (
            <tr key={index}>
              <td className="soft">{level(row, table.rows[index - 1])}</td>
              <th scope="row">{row.name}</th>
              <td>{row.printed ?? <span className="quiet">{t('empty')}</span>}</td>
              {weights ? <td className="num">{row.weight}</td> : null}
              {actuals ? <td>{row.printedActual}</td> : null}
              {scores ? <td className="num">{row.score}</td> : null}
              <td className="num quiet">{places.one(row.where)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

export function FundDetails() {
  const t = useTranslations('check.structure');
  const { file: { document: { funds } } } = useChecked();
  if (funds.length === 0) return null;
  const amount = (text: string | null) => (text === null ? '' : /^-?\d+(\.\d+)?$/.test(text) ? grouped(text) : text);
  return (
    <section>
      <h2>{t('funds')}</h2>
      <div className="scroll" role="region" aria-label={t('funds')} tabIndex={0}>
        <table className="table">
          <thead><tr><th scope="col">{t('fund')}</th><th scope="col" className="num">{t('initial')}</th><th scope="col" className="num">{t('annual')}</th><th scope="col" className="num">{t('executed')}</th><th scope="col" className="num">{t('rate')}</th><th scope="col" className="num">{t('score')}</th></tr></thead>
          <tbody>
            {funds.map((fund, index) => (
              <tr key={index}>
                <th scope="row">{fund.row}{fund.project && !same(fund.project, funds[index - 1]?.project ?? null) ? <span className="quiet small"> {fund.project}</span> : null}</th>
                <td className="num">{amount(fund.initial)}</td><td className="num">{amount(fund.annual)}</td><td className="num">{amount(fund.executed)}</td><td className="num">{fund.rate === null ? '' : `${fund.rate}%`}</td><td className="num">{fund.score}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

export function NumberDetails() {
  const t = useTranslations('check.structure');
  const places = usePlaces();
  const { file: { document: { figures } } } = useChecked();
  if (figures.length === 0) return null;
  return (
    <section>
      <h2>{t('numbers')}</h2>
      <details className="unfold">
        <summary><span>{t('show', { count: figures.length })}</span></summary>
        <table className="table">
          <thead><tr><th scope="col">{t('label')}</th><th scope="col" className="num">{t('value')}</th><th scope="col">{t('unitOf')}</th><th scope="col" className="num">{t('line')}</th></tr></thead>
          <tbody>{figures.map((figure, index) => <tr key={index}><th scope="row">{figure.label}</th><td className="num">{grouped(figure.value)}</td><td>{figure.unit}</td><td className="num quiet">{places.one(figure.where)}</td></tr>)}</tbody>
        </table>
      </details>
    </section>
  );
}
