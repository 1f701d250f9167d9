'use client';

import { useLocale, useTranslations } from 'next-intl';
import Link from 'next/link';
import { useEffect, useState } from 'react';
import { isTyping } from '@/components/shell/key-events';
import { usePageKeys } from '@/components/shell/page-keys';
import { DemoMark } from '@/components/ui/demo-mark';
import { Empty } from '@/components/ui/empty';
import { Light, type LightColour } from '@/components/ui/light';
import { chartOf, type Chart } from '@/domain/board/chart';
import { lastReached } from '@/domain/board/indicator-filter';
import { targetText, type IndicatorLine } from '@/domain/board/indicators';
import { percent } from '@/domain/shared/decimal';
import { labelText } from '@/lib/format/label';
import { number, percentText, points } from '@/lib/format/numbers';
import { ChartFigure } from './chart-figure';

/** One question: is this promise on its way? The title is the answer; T shows the numbers as a table. */
export function IndicatorChart({ line, rules, demo }: { line: IndicatorLine | null; rules: string; demo: boolean }) {
  const t = useTranslations('progress');
  const common = useTranslations('common');
  const locale = useLocale();
  const [table, setTable] = useState(false);
  usePageKeys([{ caps: ['T'], word: t('keys.table') }]);
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() === 't' && !event.ctrlKey && !event.metaKey && !event.altKey && !isTyping(event.target) && !document.querySelector('dialog[open]')) setTable((was) => !was);
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);
  const chart = line ? chartOf(line) : null;
  const title = useTitle(line, chart);
  if (!line) return <Empty>{t('chart.pick')}</Empty>;
  return (
    <figure className="figure" aria-labelledby="chart">
      <div className="block__head"><h2 id="chart">{title}</h2></div>
      <p className="soft small">{t('chart.sub', { project: line.project ?? common('wholeDepartment'), level2: labelText(line.level2, locale), target: targetText(line), rules, pacing: line.pacing === 'linear' ? t('chart.linear') : t('chart.flat') })}</p>
      {chart && !table ? <ChartFigure chart={chart} title={title} /> : null}
      {chart && table ? <ChartTable chart={chart} title={title} /> : null}
      {chart ? (
        <p className="counts small soft">
          <span><svg width="22" height="8" aria-hidden="true"><path d="M0 4h22" stroke="var(--act)" strokeWidth="2" strokeDasharray="6 4" /></svg> {t('chart.legendActual')}{demo ? <DemoMark /> : null}</span>
          <span><svg width="22" height="8" aria-hidden="true"><path d="M0 4h22" stroke="var(--line-field)" strokeWidth="1.5" /></svg> {t('chart.legendPlan')}</span>
          <button className="link push" type="button" aria-pressed={table} onClick={() => setTable(!table)}>{table ? t('chart.figure') : t('chart.table')} <kbd>T</kbd></button>
        </p>
      ) : null}
      <Facts line={line} chart={chart} />
    </figure>
  );
}

function useTitle(line: IndicatorLine | null, chart: Chart | null): string {
  const t = useTranslations('progress.chart');
  if (!line) return '';
  if (!chart) return line.value?.kind === 'number' || line.value === null ? t('emptyNone', { name: line.name }) : t('emptyText', { name: line.name });
  const whole = chart.last.month === 12;
  const key = chart.verdict === 'above' && whole && chart.last.light === 'blue' ? 'aboveSoft' : chart.verdict;
  return t(key, {
    name: line.name, actual: number(chart.last.actual), unit: chart.unit, target: number(chart.target), distance: chart.distance ?? '0',
    when: whole ? t('year') : t('until', { month: chart.last.month }), than: whole || !chart.linear ? t('thanYear') : t('thanPlan'),
  });
}

function ChartTable({ chart, title }: { chart: Chart; title: string }) {
  const t = useTranslations('progress.chart');
  const states = useTranslations('states');
  return (
    <table className="table gap-2">
      <caption className="sr">{title}</caption>
      <thead><tr><th scope="col">{t('colMonth')}</th><th scope="col" className="num">{t('colPlan')}</th><th scope="col" className="num">{t('colActual')}</th><th scope="col">{t('colLight')}</th></tr></thead>
      <tbody>
        {chart.points.map((point) => (
          <tr key={point.month}><th scope="row">{t('month', { month: point.month })}</th><td className="num">{number(point.plan)}</td><td className="num">{number(point.actual)}</td>
            <td>{point.light ? <Light colour={point.light as LightColour}>{states(`light.${point.light}`)}</Light> : null}</td></tr>
        ))}
      </tbody>
    </table>
  );
}

function Facts({ line, chart }: { line: IndicatorLine; chart: Chart | null }) {
  const t = useTranslations('progress.fact');
  const states = useTranslations('states');
  const period = chart?.points.filter((point) => point.month < 12).at(-1);
  const share = period ? percent(period.actual, period.plan) : null;
  const last = lastReached(line);
  const words = last?.words ?? line.year?.words;
  return (
    <dl className="fact">
      {period && share ? (
        <div><dt>{t('judged', { month: period.month })}</dt><dd>{t('judgedText', { plan: number(period.plan), actual: number(period.actual), share: percentText(share).replace('%', '') })}{period.light ? <> <Light colour={period.light as LightColour}>{states(`light.${period.light}`)}</Light></> : null}</dd></div>
      ) : null}
      {words ? <div><dt>{t('said')}</dt><dd>{words}</dd></div> : null}
      {line.year?.score ? <div><dt>{t('score')}</dt><dd><Link className="in" href={`/filings/${line.year.filing}`}>{points(line.year.score)}</Link>{line.weight === null ? '' : ` / ${number(line.weight)}`}</dd></div> : null}
    </dl>
  );
}
