import { authorizeRegion } from '@/domain/access/actor';
import { filterOf, lightFiltersOf, shownFilters } from '@/domain/board/indicator-filter';
import { targetText, type IndicatorLine, type Reached } from '@/domain/board/indicators';
import { boardFilterOf, countCell, matches, type Board, type BoardColumn } from '@/domain/board/progress';
import { chooseYear } from '@/domain/board/year';
import { listYears } from '@/db/queries/shell';
import { DomainError } from '@/domain/shared/errors';
import { plain } from '@/domain/shared/decimal';
import { csvFile } from '@/lib/format/csv';
import { isoDay } from '@/lib/format/dates';
import { labelText } from '@/lib/format/label';
import { translator, type Translator } from '@/lib/i18n/translator';
import type { Locale } from '@/lib/i18n/locales';
import { withActor, type Ctx } from '../kernel/context';
import { loadProgress, type DepartmentDetail } from './loaders';

/** Parameters of the page's own address, so that the file holds what the page shows. */
export interface Asked { readonly part: 'board' | 'indicators'; readonly year: string | null; readonly show: string | null; readonly department: string | null; readonly lights: string | null }

interface Table { readonly title: string; readonly rows: readonly (readonly string[])[] }

/**
 * 导出表格: the departments or one department's indicators as they are filtered on /progress, as CSV. Counts and figures stand in cells
 * of their own, without thousands marks, so that a spreadsheet can reckon with them. Errors: forbidden, not_found (no such year or department).
 */
export async function exportProgress(ctx: Ctx, asked: Asked, locale: Locale): Promise<{ readonly name: string; readonly csv: string }> {
  authorizeRegion(ctx.actor, 'progress.view');
  const year = chooseYear(await withActor(ctx, ({ tx }) => listYears(tx)), asked.year ?? undefined);
  if (!year) throw new DomainError('not_found');
  const { now, board, detail } = await loadProgress(ctx, year, asked.department);
  const texts = { t: translator(locale, 'progress'), states: translator(locale, 'states'), common: translator(locale, 'common'), locale };
  const table = asked.part === 'board' ? boardTable(board, asked.show, texts) : indicatorTable(detail, asked.lights, texts);
  return { name: `${table.title} ${year.year} ${isoDay(now)}.csv`, csv: csvFile(table.rows) };
}

interface Texts { readonly t: Translator; readonly states: Translator; readonly common: Translator; readonly locale: Locale }

function boardTable(board: Board, show: string | null, { t, states }: Texts): Table {
  const filter = boardFilterOf(show);
  const stage = (column: BoardColumn) => (column.stage === 'monitoring' ? t('colMonitoring', { month: column.period ?? 0 }) : t(`col${column.stage === 'target' ? 'Target' : 'Evaluation'}_${column.object}`));
  const counts = ['all', 'done', 'returned', 'overdue', 'exempt'] as const;
  const head = [t('colDepartment'), ...board.columns.flatMap((column) => counts.map((count) => t('export.head', { stage: stage(column), count: t(`export.${count}`) }))), t('colLight'), t('colRate'), t('colDue')];
  const rows = board.rows.filter((row) => matches(row, filter)).map((row) => [
    row.name, ...board.columns.flatMap((column) => { const counted = countCell(row.cells[column.key] ?? ''); return counts.map((count) => String(counted[count])); }),
    row.light ? states(`light.${row.light}`) : '', row.rate === null ? '' : `${plain(row.rate)}%`, row.dueAt === null ? '' : isoDay(row.dueAt),
  ]);
  return { title: t('boardTitle'), rows: [head, ...rows] };
}

function indicatorTable(detail: DepartmentDetail | null, lights: string | null, { t, states, common, locale }: Texts): Table {
  if (!detail) throw new DomainError('not_found');
  const { periods, indicators } = detail;
  const on = shownFilters(indicators, lightFiltersOf(lights));
  const reached = (one: Reached | null | undefined): string[] => [
    !one ? '' : one.number !== null ? plain(one.number) : one.date ?? (one.tier ? states(`tier.${one.tier}`) : ''),
    !one ? '' : one.returned ? states('phase.returned') : one.light ? states(`light.${one.light}`) : '',
  ];
  const pair = (name: string) => [t('export.reached', { when: name }), t('export.light', { when: name })];
  const head = [t('export.project'), t('colLevel2'), t('colName'), t('colValue'), ...periods.flatMap((month) => pair(t('colPeriod', { month }))), ...pair(t('colYear')), t('export.score'), t('export.weight')];
  const line = (one: IndicatorLine): string[] => [
    one.project ?? common('wholeDepartment'), labelText(one.level2, locale), one.name, targetText(one), ...periods.flatMap((month) => reached(one.periods[month])), ...reached(one.year),
    one.year && one.year.score !== null && !one.year.returned ? plain(one.year.score) : '', one.weight === null ? '' : plain(one.weight),
  ];
  return { title: `${detail.department.name} ${t('indicatorTitle')}`, rows: [head, ...indicators.filter((one) => on.includes(filterOf(one))).map(line)] };
}
