import type { Figure, FigureCode, StatementTopic, StructuredDocument, TargetTable } from '@/domain/reading/document';
import { typedChange, typedMoney } from './amounts';
import { said, rowsOf, type DraftCell, type DraftForm, type DraftRow, type LeftOver } from './draft';
import { headCells } from './head-cells';
import { targetCells } from './indicator-cells';

const MONEY: Readonly<Partial<Record<FigureCode, string>>> = {
  revenue_total: 'revTotal', rev_general: 'revGeneral', rev_gov_fund: 'revGovFund', rev_soe: 'revSoe', rev_fiscal_account: 'revFiscalAccount', rev_other: 'revOther',
  rev_carryover: 'revCarryover', expenditure_total: 'expTotal', exp_basic: 'expBasic', exp_personnel: 'expPersonnel', exp_public: 'expPublic', exp_project: 'expProject',
  operating_fund: 'operatingFund', three_public_total: 'threeTotal', three_public_abroad: 'threeAbroad', three_public_vehicle: 'threeVehicle',
  three_public_purchase: 'threeVehiclePurchase', three_public_running: 'threeVehicleRunning', three_public_reception: 'threeReception',
  procurement_total: 'procurementTotal', procurement_goods: 'procurementGoods', procurement_works: 'procurementWorks', procurement_services: 'procurementServices',
  assets_total: 'assetTotal', assets_house: 'assetHouse', assets_office: 'assetOffice', assets_vehicle_value: 'assetVehicle', assets_equipment: 'assetEquipment',
  assets_other: 'assetOther', assets_planned_purchase: 'assetPlannedPurchase',
};
const CHANGES: Readonly<Partial<Record<FigureCode, string>>> = {
  change_total: 'changeTotal', change_basic: 'changeBasic', change_project: 'changeProject', three_public_change: 'threeChangeTotal',
  three_public_change_abroad: 'threeChangeAbroad', three_public_change_vehicle: 'threeChangeVehicle', three_public_change_purchase: 'threeChangePurchase',
  three_public_change_running: 'threeChangeRunning', three_public_change_reception: 'threeChangeReception',
};
const COUNTS: Readonly<Partial<Record<FigureCode, string>>> = {
  assets_house_area: 'assetHouseArea', assets_office_area: 'assetOfficeArea', assets_vehicles: 'assetVehicleCount', assets_equipment_qty: 'assetEquipmentCount', assets_other_qty: 'assetOtherCount',
};
const WORDS: Readonly<Partial<Record<StatementTopic, string>>> = {
  duty_summary: 'dutySummary', budget_note: 'budgetNote', project_expenditure_note: 'expProjectNote', change_basic_reason: 'changeBasicReason', change_project_reason: 'changeProjectReason',
  operating_fund_use: 'operatingFundUse', three_public_reason: 'threeChangeReason', procurement_note: 'procurementNote', assets_as_of: 'assetAsOf', other_matters: 'otherMatters',
};
const fieldOf = (code: FigureCode): string | null => MONEY[code] ?? CHANGES[code] ?? COUNTS[code] ?? null;

/** 部门整体绩效目标 with the profile and budget of the whole document (domain.md 2.2, 2.15). Null where the document says nothing of the department. */
export function departmentDraft(doc: StructuredDocument, table: TargetTable | null): DraftForm | null {
  const leftOver: LeftOver[] = [];
  const head = table ? headCells(table, ['contactPhone', 'dutySummary'], leftOver) : {};
  const header = { ...budgetCells(doc, leftOver), ...head };
  const lists = listRows(doc, table);
  if (Object.keys(header).length === 0 && Object.values(lists).every((rows) => rows.length === 0)) return null;
  const where = table?.where ?? doc.sections[0]?.where ?? doc.figures[0]?.where ?? doc.paragraphs[0]?.where ?? { line: 1 };
  return {
    key: 'department_target:0', kind: 'department_target', object: 'department', project: null, department: table?.department ?? doc.department, unitName: table?.unitName ?? null,
    period: null, title: doc.title ?? table?.title ?? null, where, tables: { header: rowsOf('header', [{ where, cells: header }]), ...lists }, leftOver,
  };
}

/** Amounts of the year, once each: what is said again with the same value is no second cell, what is said differently goes nowhere. */
function budgetCells(doc: StructuredDocument, leftOver: LeftOver[]): Record<string, DraftCell | null> {
  const cells: Record<string, DraftCell | null> = {};
  const leave = (figure: Figure, why: LeftOver['why']) => leftOver.push({ label: figure.label, text: `${figure.value}${figure.unit ?? ''}`, why, where: figure.where });
  for (const figure of doc.figures) {
    const field = figure.code === null ? null : fieldOf(figure.code);
    if (field === null || figure.code === null) leave(figure, 'no_field');
    else if (figure.sense === null && figure.year !== null && doc.fiscalYear !== null && figure.year !== doc.fiscalYear) leave(figure, 'other_year');
    else {
      const typed = COUNTS[figure.code] ? figure.value : CHANGES[figure.code] ? typedChange(figure, doc.moneyUnit) : typedMoney(figure.value, figure.unit ?? doc.moneyUnit);
      if (typed === null) leave(figure, 'unit_unknown');
      else if (cells[field] && cells[field].typed !== typed) leave(figure, 'said_again');
      else cells[field] ??= said(typed, figure.where, `${figure.label} ${figure.value}${figure.unit ?? ''}`);
    }
  }
  for (const none of doc.nones) {
    const field = fieldOf(none.code);
    if (field) cells[field] ??= said('0', none.where, none.quote);
  }
  for (const { topic, text, where } of doc.statements) {
    const field = WORDS[topic];
    if (field === undefined) leftOver.push({ label: topic, text, why: 'no_field', where });
    else if (topic !== 'assets_as_of' || cells.assetTotal) cells[field] ??= said(text, where);
  }
  return cells;
}

function listRows(doc: StructuredDocument, table: TargetTable | null): Record<string, readonly DraftRow[]> {
  const goals = doc.overallGoals.length > 0 ? doc.overallGoals.map((goal) => ({ where: goal.where, heading: goal.heading, text: goal.text })) : goalsInTable(table);
  return {
    duties: rowsOf('duties', doc.duties.map((duty) => ({ where: duty.where, cells: { section: said(duty.section, duty.where), text: said(duty.text, duty.where) } }))),
    agencies: rowsOf('agencies', doc.agencies.map((agency) => ({ where: agency.where, cells: {
      name: said(agency.name, agency.where), nature: said(agency.nature, agency.where), rank: said(agency.rank, agency.where), funding: said(agency.funding, agency.where),
    } }))),
    goals: rowsOf('goals', goals.map((goal) => ({ where: goal.where, cells: { section: said(goal.heading, goal.where), text: said(goal.text, goal.where) } }))),
    subGoals: rowsOf('subGoals', doc.subGoals.map((goal) => ({ where: goal.where, cells: {
      section: said(goal.heading, goal.where), goalText: said(goal.goal, goal.goalWhere ?? goal.where), indicatorText: said(goal.indicator, goal.indicatorWhere ?? goal.where),
    } }))),
    rows: rowsOf('rows', (table?.rows ?? []).map((row) => ({ where: row.where, cells: targetCells(row) }))),
    safeguards: rowsOf('safeguards', doc.safeguards.map((item) => ({ where: item.where, cells: { title: said(item.title, item.where), text: said(item.text, item.where) } }))),
    terms: rowsOf('terms', doc.glossary.map((item) => ({ where: item.where, cells: { term: said(item.term, item.where), text: said(item.text, item.where) } }))),
  };
}

/** 年度总体目标 of a form on one page: numbered goals one by one, otherwise as it stands. */
function goalsInTable(table: TargetTable | null): { where: DraftRow['where']; heading: string | null; text: string }[] {
  if (!table?.goal) return [];
  const where = table.goalPlaces.goal ?? table.where;
  const parts = table.goal.split(/(?<=^|[。；;\n])\s*(?:目标)?\d{1,2}\s*[、.．:：]\s*/).map((part) => part.trim()).filter((part) => part !== '');
  return parts.map((text) => ({ where, heading: null, text }));
}
