import { listDepartments, departmentOf, type DepartmentRow } from '@/db/queries/departments';
import { listAcceptedOfDepartment, listOfDepartment } from '@/db/queries/filing-lines';
import { findCycleRules, listBoardCells, listDepartmentFigures, listExempt, listFunds, listRows } from '@/db/queries/progress';
import { can } from '@/domain/access/actor';
import { boardRows, columnsOf, type Board } from '@/domain/board/progress';
import { indicatorLines, type IndicatorLine } from '@/domain/board/indicators';
import type { FilingLine } from '@/domain/board/filing-line';
import type { YearOption } from '@/domain/board/year';
import { parseRuleSet, type RuleSet } from '@/domain/rules/schema';
import { percent } from '@/domain/shared/decimal';
import { withActor, type Ctx, type TxCtx } from '../kernel/context';

export interface FundLine {
  readonly filing: string;
  readonly project: string | null;
  readonly annual: string;
  readonly periodRate: string | null;
  readonly light: string | null;
  readonly yearRate: string | null;
}
export interface DepartmentDetail {
  readonly department: DepartmentRow;
  /** months of the monitoring periods of this year, in order */
  readonly periods: readonly number[];
  readonly indicators: readonly IndicatorLine[];
  readonly funds: readonly FundLine[];
  readonly rules: { readonly zh: string; readonly en: string } | null;
}
export interface ProgressView { readonly now: string; readonly board: Board; readonly detail: DepartmentDetail | null }

/** The year's board, and one department in detail: the one asked for, else one's own, else the first with indicators to look at. */
export function loadProgress(outer: Ctx, year: YearOption, asked: string | null): Promise<ProgressView> {
  return withActor(outer, async (ctx) => {
    const now = ctx.now().toISOString();
    const acceptedOnly = !can(ctx.actor, 'filing.view');
    const departments = await listDepartments(ctx.tx, year.id);
    const [cells, exempt, figures] = await Promise.all([listBoardCells(ctx.tx, year.id, now, acceptedOnly), listExempt(ctx.tx, year.id), listDepartmentFigures(ctx.tx, year.id, acceptedOnly)]);
    const rows = boardRows(departments.map(({ id, name, demo }) => ({ id, name, demo })), { cells, exempt, figures });
    const own = await departmentOf(ctx.tx, ctx.actor.unitId);
    const chosen = departments.find(({ id }) => id === asked) ?? departments.find(({ id }) => id === own) ?? departments.find(({ demo }) => !demo) ?? departments[0];
    return { now, board: { columns: columnsOf(cells), rows }, detail: chosen ? await loadDetail(ctx, year, chosen, acceptedOnly) : null };
  });
}

async function loadDetail(ctx: TxCtx, year: YearOption, department: DepartmentRow, acceptedOnly: boolean): Promise<DepartmentDetail> {
  const lines = await (acceptedOnly ? listAcceptedOfDepartment : listOfDepartment)(ctx.tx, year.id, department.id);
  // What an author has not sent yet is nobody's figure: the board shows it from the first submit on.
  const reported = lines.filter((line) => line.phase !== 'not_begun' && line.phase !== 'draft');
  const ids = (list: readonly FilingLine[], stage: string) => list.filter((line) => line.stage === stage).map((line) => line.id);
  const [targets, monitoring, evaluation, funds, stored] = await Promise.all([
    listRows(ctx.tx, 'target', ids(reported, 'target')), listRows(ctx.tx, 'monitoring', ids(reported, 'monitoring')), listRows(ctx.tx, 'self_evaluation', ids(reported, 'self_evaluation')),
    listFunds(ctx.tx, reported.map((line) => line.id)), findCycleRules(ctx.tx, year.id),
  ]);
  const rules: RuleSet | null = stored === null ? null : parseRuleSet(stored);
  const periods = [...new Set(lines.map((line) => line.period).filter((period) => period !== null))].sort((a, b) => a - b);
  return {
    department, periods, rules: rules?.title ?? null,
    indicators: rules ? indicatorLines({ lines, targets, monitoring, evaluation, rules }) : [],
    funds: fundLines(lines, funds, periods.at(-1) ?? null),
  };
}

/** Money by object: the newest monitoring period with its light, and the whole year. */
function fundLines(lines: readonly FilingLine[], funds: readonly { filingId: string; annual: string | null; executed: string | null; light: string | null }[], period: number | null): FundLine[] {
  return lines.filter((line) => line.stage === 'target' && line.amount !== null).map((line) => {
    const of = (stage: string) => lines.find((other) => other.stage === stage && other.project === line.project && (stage !== 'monitoring' || other.period === period));
    const fund = (stage: string) => funds.find((one) => one.filingId === of(stage)?.id);
    const rate = (one: ReturnType<typeof fund>) => (one && one.annual !== null && one.executed !== null ? percent(one.executed, one.annual) : null);
    const monitored = fund('monitoring');
    return {
      filing: (of('self_evaluation') ?? of('monitoring') ?? line).id, project: line.project, annual: monitored?.annual ?? line.amount ?? '0',
      periodRate: rate(monitored), light: monitored?.light ?? null, yearRate: rate(fund('self_evaluation')),
    };
  });
}
