import type { StructuredDocument, TargetTable } from '@/domain/reading/document';
import { rowsOf, said, type DraftForm, type LeftOver } from './draft';
import { amountFromCost, fundDrafts } from './fund-cells';
import { headCells } from './head-cells';
import { targetCells } from './indicator-cells';

const HEAD = ['basis', 'summary', 'totalAmount', 'projectClass', 'projectNature', 'startDate', 'endDate', 'contactPhone'] as const;

/** 项目支出绩效目标申报表 of one printed table (domain.md 2.3). `index`: its place among the document's tables. */
export function projectDraft(doc: StructuredDocument, table: TargetTable, index: number): DraftForm {
  const leftOver: LeftOver[] = [];
  const funds = fundDrafts(doc, index, ['annual'], false);
  leftOver.push(...funds.leftOver, ...totalsOf(table));
  const header = {
    projectName: said(table.project, table.where, table.title),
    annualGoal: said(table.goal, table.goalPlaces.goal ?? table.where),
    overallGoal: said(table.longGoal, table.goalPlaces.longGoal ?? table.where),
    ...headCells(table, HEAD, leftOver),
  };
  return {
    key: `project_target:${index}`, kind: 'project_target', object: 'project', project: table.project === null ? null : { name: table.project, code: table.projectCode },
    department: table.department ?? doc.department, unitName: table.unitName, period: null, title: table.title, where: table.where,
    tables: {
      header: rowsOf('header', [{ where: table.where, cells: header }]),
      funds: funds.rows.length > 0 ? funds.rows : amountFromCost(table),
      rows: rowsOf('rows', table.rows.map((row) => ({ where: row.where, cells: targetCells(row) }))),
    },
    leftOver,
  };
}

/** Totals are sums of what stands above them. */
export const totalsOf = (table: TargetTable): LeftOver[] =>
  (['weight', 'score'] as const).flatMap((key) => (table.totals[key] === null ? [] : [{ label: `total_${key}`, text: table.totals[key], why: 'computed' as const, where: table.where }]));
