import { listFundTotals, listWindows } from '@/db/queries/desk';
import { listOfDepartment } from '@/db/queries/filing-lines';
import { departmentOf } from '@/db/queries/departments';
import type { YearPanel } from '@/domain/board/desk';
import { yearRows, yearStages } from '@/domain/board/year-panel';
import type { YearOption } from '@/domain/board/year';
import { percent } from '@/domain/shared/decimal';
import type { TxCtx } from '../kernel/context';

/** How the year of one's own department stands; null for those whose reach is more than one department. */
export async function loadYearPanel(ctx: TxCtx, year: YearOption, now: string): Promise<YearPanel | null> {
  if (ctx.actor.units === '*') return null;
  const departmentId = await departmentOf(ctx.tx, ctx.actor.unitId);
  if (departmentId === null) return null;
  const [lines, windows] = await Promise.all([listOfDepartment(ctx.tx, year.id, departmentId), listWindows(ctx.tx, year.id)]);
  if (lines.length === 0) return null;
  const { rows, period } = yearRows(lines);
  const overall = rows.find((row) => row.project === null);
  const report = [overall?.evaluation, overall?.monitoring].filter((line) => line !== null && line !== undefined);
  const totals = await listFundTotals(ctx.tx, report.map((line) => line.id));
  const fund = report.map((line) => totals.find((total) => total.filingId === line.id)).find((total) => total && total.annual !== null && total.executed !== null);
  return {
    year: year.year, yearDemo: year.demo, departmentId, rows, period, stages: yearStages(windows, lines, now),
    funds: fund && fund.annual !== null && fund.executed !== null ? { annual: fund.annual, executed: fund.executed, rate: percent(fund.executed, fund.annual) } : null,
  };
}
