'use client';

import { useLocale, useTranslations } from 'next-intl';
import Link from 'next/link';
import { useSearchParams } from 'next/navigation';
import { Fragment } from 'react';
import { useQueryLink } from '@/components/board/use-query';
import { ChipLink } from '@/components/ui/chip';
import { DemoMark } from '@/components/ui/demo-mark';
import { Empty } from '@/components/ui/empty';
import { Light, type LightColour } from '@/components/ui/light';
import { filterOf, LIGHT_FILTERS, lightFiltersOf, shownFilters, type LightFilter } from '@/domain/board/indicator-filter';
import { targetText, type IndicatorLine } from '@/domain/board/indicators';
import { labelText } from '@/lib/format/label';
import { number, points } from '@/lib/format/numbers';
import { ExportLink } from './export-link';
import { ReachedLight, useReachedText } from './reached';

interface IndicatorTableProps { readonly lines: readonly IndicatorLine[]; readonly periods: readonly number[]; readonly department: string; readonly picked: string | null; readonly demo: boolean }

/** Promises of one department, by project, with what was reached in each period. Filters stand in the address. */
export function IndicatorTable({ lines, periods, department, picked, demo }: IndicatorTableProps) {
  const t = useTranslations('progress');
  const link = useQueryLink();
  const on = shownFilters(lines, lightFiltersOf(useSearchParams().get('lights')));
  const shown = lines.filter((line) => on.includes(filterOf(line)));
  const toggled = (filter: LightFilter) => (on.includes(filter) ? on.filter((one) => one !== filter) : [...on, filter]).join(',');
  const groups = [...new Set(shown.map((line) => line.project))].sort((a, b) => seqOf(shown, a) - seqOf(shown, b));
  const columns = 5 + periods.length * 2 + 1;
  return (
    <section aria-labelledby="indicators">
      <div className="block__head"><h2 id="indicators">{t('indicatorTitle')}</h2><span className="soft small">{t('indicatorCount', { department, count: lines.length })}</span>{lines.length > 0 ? <ExportLink part="indicators" /> : null}</div>
      {lines.length === 0 ? <Empty>{t('emptyIndicators')}</Empty> : (
        <>
          <nav className="chips below-2" aria-label={t('lightFilter')}>
            {LIGHT_FILTERS.map((filter) => ({ filter, count: lines.filter((line) => filterOf(line) === filter).length })).filter(({ filter, count }) => count > 0 || (filter !== 'empty' && filter !== 'none')).map(({ filter, count }) => (
              <ChipLink key={filter} on={on.includes(filter)} count={count} href={link({ lights: toggled(filter) })}><FilterName filter={filter} /></ChipLink>
            ))}
          </nav>
          <div className="scroll">
            <table className="table table--open fixed promises table--cards" style={{ minWidth: 576 + periods.length * 150 }}>
              <caption className="sr">{t('indicatorCaption', { shown: shown.length })}</caption>
              <colgroup>
                <col style={{ width: 76 }} /><col /><col style={{ width: 104 }} />
                {periods.map((month) => <Fragment key={month}><col style={{ width: 68 }} /><col style={{ width: 82 }} /></Fragment>)}
                <col style={{ width: 72 }} /><col style={{ width: 52 }} /><col style={{ width: 92 }} />
              </colgroup>
              <thead><tr>
                <th scope="col">{t('colLevel2')}</th><th scope="col">{t('colName')}</th><th scope="col">{t('colValue')}</th>
                {periods.map((month) => <th key={month} scope="colgroup" colSpan={2} className="per">{t('colPeriod', { month })}{demo ? <DemoMark /> : null}</th>)}
                <th scope="colgroup" colSpan={2} className="per">{t('colYear')}{demo ? <DemoMark /> : null}</th><th scope="col" className="num">{t('colScore')}</th>
              </tr></thead>
              <tbody>
                {groups.map((project) => (
                  <Fragment key={project ?? ''}>
                    <GroupRow project={project} columns={columns} target={shown.find((line) => line.project === project)?.target ?? null} />
                    {shown.filter((line) => line.project === project).map((line) => <Row key={line.lineage} line={line} periods={periods} picked={line.lineage === picked} href={link({ indicator: line.lineage })} />)}
                  </Fragment>
                ))}
              </tbody>
              {shown.length < lines.length ? (
                <tfoot><tr><td colSpan={columns} className="soft">{t('hidden', { count: lines.length - shown.length })} <Link className="in" href={link({ lights: LIGHT_FILTERS.join(',') })} scroll={false}>{t('showAll')}</Link></td></tr></tfoot>
              ) : null}
            </table>
          </div>
        </>
      )}
    </section>
  );
}

const seqOf = (lines: readonly IndicatorLine[], project: string | null): number => (project === null ? Number.MAX_SAFE_INTEGER : (lines.find((line) => line.project === project)?.projectSeq ?? 0));

function FilterName({ filter }: { filter: LightFilter }) {
  const t = useTranslations('progress');
  const states = useTranslations('states');
  return filter === 'empty' ? t('noLight') : <Light colour={filter as LightColour}>{states(`light.${filter}`)}</Light>;
}

function GroupRow({ project, columns, target }: { project: string | null; columns: number; target: string | null }) {
  const common = useTranslations('common');
  const name = project ?? common('wholeDepartment');
  return <tr className="group"><th scope="rowgroup" colSpan={columns}>{target ? <Link className="plain" href={`/filings/${target}`}>{name}</Link> : name}</th></tr>;
}

function Row({ line, periods, picked, href }: { line: IndicatorLine; periods: readonly number[]; picked: boolean; href: string }) {
  const t = useTranslations('progress');
  const common = useTranslations('common');
  const reachedText = useReachedText();
  const locale = useLocale();
  const target = targetText(line);
  return (
    <tr className={picked ? 'is-picked' : undefined}>
      <td className="quiet tgt" title={labelText(line.level2, locale)}>{labelText(line.level2, locale).replace(/^服务对象/, '').replace(/指标$/, '')}</td>
      <td><Link className={picked ? 'one' : 'one plain'} title={line.name} href={href} scroll={false} aria-current={picked ? 'true' : undefined}>{line.name}</Link></td>
      <td className="tgt" title={target} data-label={t('colValue')}>{target}</td>
      {periods.map((month) => (
        <Fragment key={month}>
          <td className="num" data-label={t('colPeriod', { month })}>{reachedText(line.periods[month])}</td>
          <td className="lt">{line.periods[month] ? <Link className="plain" href={`/filings/${line.periods[month].filing}`}><ReachedLight reached={line.periods[month]} /></Link> : null}</td>
        </Fragment>
      ))}
      <td className="num" data-label={t('colYear')}>{reachedText(line.year)}</td>
      <td className="lt"><ReachedLight reached={line.year} /></td>
      <td className="num" data-label={t('colScore')}>
        {line.year && line.year.score !== null && !line.year.returned
          ? <Link className="plain" href={`/filings/${line.year.filing}`}>{points(line.year.score)}/{line.weight === null ? '' : number(line.weight)}</Link>
          : <span className="quiet">{common('notYet')}</span>}
      </td>
    </tr>
  );
}
