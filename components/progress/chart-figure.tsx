'use client';

import { useTranslations } from 'next-intl';
import { axisOf, planAt, type Chart } from '@/domain/board/chart';
import { number } from '@/lib/format/numbers';

/** Drawn in units of the screen; numbers become floats only here, for the place of a line. */
const LEFT = 52;
const RIGHT = 446;
const BOTTOM = 222;
const TOP = 27;
const MONTHS = Array.from({ length: 12 }, (_, index) => index + 1);
const DOT = 6;

/** Planned against actual over the months. Only the marks were reported; the broken line between them is no figure. */
export function ChartFigure({ chart, title }: { chart: Chart; title: string }) {
  const t = useTranslations('progress.chart');
  const top = Math.max(Number(chart.target), ...chart.points.map((point) => Number(point.actual)));
  const steps = axisOf(top * 1.05);
  const max = steps.at(-1) ?? 1;
  const x = (month: number) => LEFT + ((RIGHT - LEFT) * month) / 12;
  const y = (value: number) => BOTTOM - ((BOTTOM - TOP) * Math.max(0, value)) / max;
  const actual = chart.points.reduce((path, point) => `${path}L${x(point.month)} ${y(Number(point.actual))}`, `M${x(0)} ${y(0)}`);
  const plan = chart.linear ? `M${x(0)} ${y(0)}L${x(12)} ${y(Number(chart.target))}` : `M${x(0)} ${y(Number(chart.target))}H${x(12)}`;
  const desc = t('desc', {
    plan: t(chart.linear ? 'descLinear' : 'descFlat', { target: number(chart.target), unit: chart.unit }),
    points: chart.points.map((point) => t('descPoint', { month: point.month, actual: number(point.actual), unit: chart.unit })).join('，'),
  });
  return (
    <svg className="chart" viewBox="0 0 476 250" role="img" aria-label={`${title} ${desc}`}>
      <path className="gridline" d={steps.slice(1).map((step) => `M${LEFT} ${y(step)}H${RIGHT}`).join('')} />
      <path className="axis" d={`M${LEFT} ${BOTTOM}H${RIGHT}`} />
      <path className="tick" d={[0, ...MONTHS].map((month) => `M${x(month)} ${BOTTOM}v4`).join('')} />
      {chart.points.filter((point) => point.month < 12).map((point) => <path key={point.month} className="period" d={`M${x(point.month)} ${BOTTOM}V${TOP - 8}`} />)}
      <path className="plan" d={plan} />
      <path className="actual" d={actual} />
      {chart.points.map((point) => <Dot key={point.month} x={x(point.month)} y={y(Number(point.actual))} light={point.light} />)}
      <g aria-hidden="true">
        {steps.map((step) => <text key={step} x={LEFT - 8} y={y(step) + 4} textAnchor="end">{number(String(step))}</text>)}
        {MONTHS.map((month) => <text key={month} x={(x(month) + x(month - 1)) / 2} y={242} textAnchor="middle">{month === 12 ? t('month', { month }) : month}</text>)}
        <text x={8} y={14}>{chart.unit === '' ? t('axisPlain') : t('axis', { unit: chart.unit })}</text>
        {chart.points.map((point) => <PointWords key={point.month} point={point} x={x(point.month)} y={y(Number(point.actual))} chart={chart} />)}
        <text x={RIGHT} y={y(Number(chart.target)) + (chart.linear ? 34 : -6)} textAnchor="end">{t('plan', { plan: number(planAt(chart.target, 12, chart.linear)) })}</text>
      </g>
    </svg>
  );
}

function Dot({ x, y, light }: { x: number; y: number; light: string | null }) {
  const shape = light === 'red' ? `M${x} ${y - DOT}l${DOT} ${2 * DOT - 1}h${-2 * DOT}z` : light === 'yellow' ? `M${x - 5} ${y - 5}h10v10h-10z`
    : light === 'blue' ? `M${x} ${y - DOT}l${DOT} ${DOT}-${DOT} ${DOT}-${DOT}-${DOT}z` : `M${x - 5} ${y}a5 5 0 1 0 10 0a5 5 0 1 0-10 0z`;
  return <path className={`dot dot--${light ?? 'none'}`} d={shape} />;
}

function PointWords({ point, x, y, chart }: { point: Chart['points'][number]; x: number; y: number; chart: Chart }) {
  const t = useTranslations('progress.chart');
  const end = point.month > 8;
  const words = point.month === 12 || !chart.linear ? t('pointActual', { actual: number(point.actual) }) : t('pointBoth', { actual: number(point.actual), plan: number(point.plan) });
  return (
    <>
      {point.month < 12 ? <text x={x - 6} y={TOP - 6} textAnchor="end">{t('period', { month: point.month })}</text> : null}
      <text className="s" x={end ? x - 10 : x + 12} y={end ? Math.max(y - 10, 14) : y + 18 > BOTTOM - 6 ? y - 10 : y + 18} textAnchor={end ? 'end' : 'start'}>{words}</text>
    </>
  );
}
