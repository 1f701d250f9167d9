import type { IndicatorRow, StructuredDocument, TargetTable } from '@/domain/reading/document';
import { parseDate } from '@/domain/values/parse-date';
import { rowsOf, said, type DraftCell, type DraftForm, type LeftOver } from './draft';
import { fundDrafts } from './fund-cells';
import { headCells } from './head-cells';
import { cell, promiseCells, tierIn } from './indicator-cells';
import { totalsOf } from './project-draft';

const LIKELIHOOD: readonly (readonly [RegExp, string])[] = [[/不可能|无法/, 'impossible'], [/有可能|可能/, 'possible'], [/确定能|确定|能完成/, 'certain']];
const CAUSES: readonly (readonly [RegExp, string])[] = [
  [/经费保障/, 'causeFunding'], [/制度保障/, 'causeSystem'], [/人员保障/, 'causeStaff'], [/硬件条件保障|硬件/, 'causeHardware'], [/^其他(?:原因)?$/, 'causeOther'],
];
type Cells = Readonly<Record<string, DraftCell | null>>;

/** 绩效目标执行监控表 (domain.md 2.8): money and results of the period; the promise is compared, never typed over. */
export function monitoringDraft(doc: StructuredDocument, table: TargetTable, index: number): DraftForm {
  const funds = fundDrafts(doc, index, ['initial', 'annual', 'executed', 'forecast'], true);
  const header = { annualGoal: said(table.goal, table.goalPlaces.goal ?? table.where) };
  return report(doc, table, index, 'monitoring', header, funds, monitoringCells);
}

/** 绩效自评表 of a project (2.9) or a whole department (2.10 a). Scores of numbers are computed; points of words are typed. */
export function selfEvaluationDraft(doc: StructuredDocument, table: TargetTable, index: number): DraftForm {
  const funds = fundDrafts(doc, index, ['initial', 'annual', 'executed'], true);
  const header = {
    plannedGoal: said(table.goal, table.goalPlaces.goal ?? table.where), actualGoal: said(table.actualGoal, table.goalPlaces.actualGoal ?? table.where),
  };
  return report(doc, table, index, 'self_evaluation', header, funds, (row, leftOver) => evaluationCells(row, doc.fiscalYear, leftOver));
}

function report(
  doc: StructuredDocument, table: TargetTable, index: number, kind: 'monitoring' | 'self_evaluation', header: Cells, funds: ReturnType<typeof fundDrafts>,
  rowCells: (row: IndicatorRow, leftOver: LeftOver[]) => Cells,
): DraftForm {
  const leftOver: LeftOver[] = [...funds.leftOver, ...totalsOf(table)];
  const head = headCells(table, [], leftOver);
  if (table.grade !== null) leftOver.push({ label: 'grade', text: table.grade, why: 'computed', where: table.where });
  const department = table.kind === 'department_self_evaluation' || (table.project === null && table.kind === 'monitoring' && /整体/.test(table.title ?? ''));
  const rows = rowsOf('rows', table.rows.map((row) => ({ where: row.where, cells: rowCells(row, leftOver) })));
  return {
    key: `${kind}:${index}`, kind, object: department ? 'department' : 'project', project: table.project === null || department ? null : { name: table.project, code: table.projectCode },
    department: table.department ?? doc.department, unitName: table.unitName, period: kind === 'monitoring' ? monthOf(doc.period) : null, title: table.title, where: table.where,
    tables: { header: rowsOf('header', [{ where: table.where, cells: { ...header, ...head } }]), funds: funds.rows, rows }, leftOver,
  };
}

/** `1-7月` → 7 */
const monthOf = (period: string | null): number | null => {
  const month = /(\d{1,2})月$/.exec(period ?? '')?.[1];
  return month ? Number(month) : null;
};

function monitoringCells(row: IndicatorRow): Cells {
  const causes = CAUSES.filter(([words]) => (row.reason ?? '').split(/[；;]/).some((part) => words.test(part.trim())));
  const explanation = (row.reason ?? '').split(/[；;]/).filter((part) => !CAUSES.some(([words]) => words.test(part.trim()))).join('；') || null;
  return {
    ...promiseCells(row),
    actual: row.actual === null ? null : cell(row, 'actual', row.printedActual ?? row.actual),
    actualText: row.actual === null ? cell(row, 'actual', row.actualText) : null,
    tier: cell(row, 'actual', tierIn(row.actualText), row.actualText),
    forecast: cell(row, 'forecast', row.forecast),
    likelihood: cell(row, 'likelihood', LIKELIHOOD.find(([words]) => words.test(row.likelihood ?? ''))?.[1] ?? null, row.likelihood),
    explanation: cell(row, 'reason', explanation),
    remark: cell(row, 'remark', row.remark),
    ...Object.fromEntries(causes.map(([, field]) => [field, cell(row, 'reason', '是', row.reason)])),
  };
}

function evaluationCells(row: IndicatorRow, year: number | null, leftOver: LeftOver[]): Cells {
  const inWords = row.value === null;
  const date = row.actualText === null ? null : parseDate(row.actualText, year);
  const tier = tierIn(row.actualText);
  if (row.actualText !== null && date === null && tier === null) {
    leftOver.push({ label: row.name, text: row.actualText, why: 'needs_judgement', where: row.places.actual ?? row.where });
  }
  return {
    ...promiseCells(row),
    actual: row.actual === null ? null : cell(row, 'actual', row.printedActual ?? row.actual),
    actualDate: date === null ? null : cell(row, 'actual', row.actualText),
    tier: date === null ? cell(row, 'actual', tier, row.actualText) : null,
    [inWords ? 'points' : 'score']: cell(row, 'score', row.score),
    reason: cell(row, 'reason', row.reason),
  };
}
