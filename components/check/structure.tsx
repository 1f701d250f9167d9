'use client';

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { SumTable } from './sum-table';
import { useChecked } from './checked-context';
import { FormDetails, FundDetails, NumberDetails } from './structure-details';
import { VagueDetails } from './vague-details';
import { usePlaces } from './use-places';
import type { SectionContents } from '@/domain/documents/outline';
import { grouped } from '@/lib/format/numbers';

/** What was read of the document: its head, its parts with what each holds, forms, money, figures, and the sums that were tried. */
export function Structure() {
  const t = useTranslations('check.structure');
  const kinds = useTranslations('reading.kinds');
  const { file: { document }, outline } = useChecked();
  const facts: readonly (readonly [string, string | null])[] = [
    [t('kind'), kinds(document.kind)], [t('department'), document.department], [t('year'), document.fiscalYear === null ? null : String(document.fiscalYear)],
    ...(document.period === null ? [] : [[t('period'), document.period] as const]), [t('unit'), document.moneyUnit],
  ];
  return (
    <div className="structure">
      <dl className="facts">{facts.map(([label, value]) => <div key={label}><dt>{label}</dt><dd>{value ?? <span className="quiet">{t('none')}</span>}</dd></div>)}</dl>
      {outline.contents.length > 0 ? (
        <table className="table parts">
          <caption>{t('parts')}</caption>
          <thead><tr><th scope="col">{t('part')}</th><th scope="col">{t('name')}</th><th scope="col">{t('read')}</th><th scope="col" className="num">{t('line')}</th></tr></thead>
          <tbody>{outline.contents.map((one, index) => <PartRow key={index} contents={one} />)}</tbody>
        </table>
      ) : null}
      <SumTable />
      <FormDetails />
      <VagueDetails />
      <FundDetails />
      <NumberDetails />
    </div>
  );
}

function PartRow({ contents }: { contents: SectionContents }) {
  const t = useTranslations('check.structure');
  const places = usePlaces();
  const { section } = contents;
  const said: ReactNode[] = [
    ...contents.totals.map((figure) => `${figure.label.replace(/^\d{4}年/, '')} ${grouped(figure.value)}`),
    contents.agencies > 0 ? t('agencies', { count: contents.agencies }) : null,
    contents.goals > 0 ? t('goals', { goals: contents.goals, subGoals: contents.subGoals }) : null,
    contents.safeguards > 0 ? t('safeguards', { count: contents.safeguards }) : null,
    contents.tables > 0 ? t('tables', { tables: contents.tables, rows: contents.rows }) : null,
    contents.terms > 0 ? t('terms', { count: contents.terms }) : null,
    contents.totals.length === 0 && contents.figures > 0 ? t('figures', { count: contents.figures }) : null,
  ].filter((one) => one !== null);
  return (
    <tr>
      <td>{section.no}</td>
      <th scope="row">{section.title}</th>
      {section.found
        ? <><td>{said.length > 0 ? said.join(t('join')) : <span className="quiet">{t('nothing')}</span>}</td><td className="num quiet">{places.one(section.where)}</td></>
        : <td colSpan={2} className="state--bad"><span className="st st--text">{t('missing')}</span></td>}
    </tr>
  );
}
