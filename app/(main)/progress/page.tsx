import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import Link from 'next/link';
import { Suspense, type ReactNode } from 'react';
import { BoardTable } from '@/components/progress/board-table';
import { ExportLink } from '@/components/progress/export-link';
import { FundTable } from '@/components/progress/fund-table';
import { IndicatorChart } from '@/components/progress/indicator-chart';
import { IndicatorTable } from '@/components/progress/indicator-table';
import { RemindOverdue } from '@/components/progress/remind-overdue';
import { CountyShareView } from '@/components/share/county-share';
import { DemoMark } from '@/components/ui/demo-mark';
import { Empty } from '@/components/ui/empty';
import { PageHead } from '@/components/ui/page-head';
import { can } from '@/domain/access/actor';
import { chartOf } from '@/domain/board/chart';
import { filterOf } from '@/domain/board/indicator-filter';
import type { IndicatorLine } from '@/domain/board/indicators';
import { countCell, type Board } from '@/domain/board/progress';
import type { YearOption } from '@/domain/board/year';
import { fullMomentText } from '@/lib/format/dates';
import { labelText } from '@/lib/format/label';
import { localeOf } from '@/lib/i18n/locales';
import { remindAction } from '@/server/filings/actions';
import { loadCountyShare } from '@/server/progress/measurable';
import { requirePermission } from '@/server/kernel/session';
import { loadProgress } from '@/server/progress/loaders';
import { loadShell, loadYear } from '@/server/shell/loaders';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('progress'))('title') };
}

type Query = Promise<{ year?: string; department?: string; indicator?: string }>;
const strong = (chunks: ReactNode) => <b className="medium">{chunks}</b>;

export default async function ProgressPage({ searchParams }: { searchParams: Query }) {
  const ctx = await requirePermission('progress.view');
  const { year: asked, department, indicator } = await searchParams;
  const [t, locale, shell, year] = await Promise.all([getTranslations('progress'), getLocale(), loadShell(), loadYear(ctx, asked)]);
  if (!year) return <main className="main" id="main"><PageHead title={t('title')} /><Empty>{t('noYear')}</Empty></main>;
  const { now, board, detail } = await loadProgress(ctx, year, department ?? null);
  const total = totals(board);
  const line = detail ? choose(detail.indicators, indicator) : null;
  const demo = year.demo || board.rows.some((row) => row.demo);
  const period = detail?.periods.at(-1) ?? null;
  return (
    <main className="main" id="main">
      <PageHead title={t('title')} kind={<>{t('kind', { region: shell.regionName, year: year.year })}{year.demo ? <DemoMark /> : null}</>} meta={[
        t('asOf', { at: fullMomentText(now, localeOf(locale)) }), t('size', { departments: board.rows.length, projects: total.projects }),
        total.evaluations.all > 0 ? t.rich('accepted', { done: total.evaluations.done, all: total.evaluations.all, b: strong }) : null,
        total.overdue > 0 ? <span key="overdue" className="state--bad">{t('overdue', { count: total.overdue })}</span> : null,
      ]} tools={board.rows.length > 0 ? (
        <>
          <Suspense><ExportLink part="board" /></Suspense>
          {can(ctx.actor, 'window.reopen') ? <RemindOverdue board={board} cycleId={year.id} remind={remindAction} /> : null}
        </>
      ) : null} />
      <Suspense><BoardTable board={board} now={now} picked={detail?.department.id ?? null} demo={demo} /></Suspense>
      {detail ? (
        <div className="below block">
          <div>
            <Suspense><IndicatorTable lines={detail.indicators} periods={detail.periods} department={detail.department.name} picked={line?.lineage ?? null} demo={demo} /></Suspense>
            <p className="gap-2 small"><Link href={`/departments/${detail.department.id}?year=${year.year}`}>{t('departmentPage')}</Link></p>
          </div>
          <div>
            <IndicatorChart line={line} rules={detail.rules ? labelText(detail.rules, locale) : ''} demo={demo} />
            <FundTable rows={detail.funds} month={period} demo={demo} />
          </div>
        </div>
      ) : null}
      <Suspense><CountyShare year={year} names={Object.fromEntries(board.rows.map((row) => [row.id, row.name]))} /></Suspense>
      <p className="demo-line">{demo ? t('note') : t('yearNote')}</p>
    </main>
  );
}

/** Below the board and after it: the page does not wait for the counts. */
async function CountyShare({ year, names }: { year: YearOption; names: Readonly<Record<string, string>> }) {
  const { whole, departments } = await loadCountyShare(await requirePermission('progress.view'), year);
  return <CountyShareView whole={whole} year={year.year} departments={departments.map(({ departmentId, share }) => ({ id: departmentId, name: names[departmentId] ?? '', share })).filter(({ name }) => name !== '')} />;
}

function totals(board: Board) {
  const letters = board.columns.map((column) => ({ column, text: board.rows.map((row) => row.cells[column.key] ?? '').join('') }));
  const of = (key: string) => countCell(letters.find(({ column }) => column.key === key)?.text ?? '');
  return { projects: of('target-project').all, evaluations: of('self_evaluation-project'), overdue: countCell(letters.map(({ text }) => text).join('')).overdue };
}

/** The indicator in the address, else the first with a number to draw that asks for a look. */
function choose(lines: readonly IndicatorLine[], asked: string | undefined): IndicatorLine | null {
  const drawable = lines.filter((line) => chartOf(line) !== null);
  return lines.find((line) => line.lineage === asked) ?? drawable.find((line) => filterOf(line) === 'blue') ?? drawable.find((line) => filterOf(line) === 'red') ?? drawable[0] ?? lines[0] ?? null;
}
