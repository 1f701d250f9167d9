/**
 * What was understood of one published document. The parts that `inspect --json` prints have the shape of its contract
 * (docs/inspect.md); the parts under "beyond the contract" serve the checks and the import.
 * Texts are folded (radicals) and trimmed; numbers are decimal strings exactly as printed, without thousands marks;
 * a cell that the document leaves empty is null, never invented.
 */

export const DOCUMENT_KINDS = [
  'disclosure',
  'department_target',
  'project_target',
  'monitoring',
  'self_evaluation',
  'department_self_evaluation',
  'transfer',
  'evaluation',
  'report',
  'budget',
  'unknown',
] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

/** A place in the source, counted from 1. Text has lines; PDF pages and lines on them; a grid its cell. */
export type Where =
  | { readonly line: number }
  | { readonly page: number; readonly line: number }
  | { readonly sheet: string; readonly cell: string }
  | { readonly table: number; readonly row: number; readonly column: number };

/** Operators as understood; what was printed stays in `printed`. */
export type PrintedOperator = '≥' | '>' | '=' | '≤' | '<';

/** What a figure is; codes of domain.md 2.2, 2.15 and 5. Change figures carry the size only, the sense is beside it. */
export const FIGURE_CODES = [
  'revenue_total', 'rev_general', 'rev_gov_fund', 'rev_soe', 'rev_fiscal_account', 'rev_other', 'rev_carryover', 'revenue_year',
  'expenditure_total', 'expenditure_year', 'exp_basic', 'exp_personnel', 'exp_public', 'exp_project', 'exp_carryover', 'exp_function',
  'change_total', 'change_basic', 'change_project', 'operating_fund',
  'three_public_total', 'three_public_abroad', 'three_public_vehicle', 'three_public_purchase', 'three_public_running', 'three_public_reception',
  'three_public_change', 'three_public_change_abroad', 'three_public_change_vehicle', 'three_public_change_purchase',
  'three_public_change_running', 'three_public_change_reception',
  'procurement_total', 'procurement_goods', 'procurement_works', 'procurement_services',
  'assets_total', 'assets_house_area', 'assets_house', 'assets_office_area', 'assets_office', 'assets_vehicles', 'assets_vehicle_value',
  'assets_equipment_qty', 'assets_equipment', 'assets_other_qty', 'assets_other', 'assets_planned_purchase',
] as const;
export type FigureCode = (typeof FIGURE_CODES)[number];

export interface Figure {
  readonly code: FigureCode | null;
  readonly label: string;
  readonly value: string;
  readonly unit: string | null;
  readonly where: Where;
  // beyond the contract
  /** said in running text, or standing in a table cell */
  readonly source: 'text' | 'table';
  /** change figures only: the word the document used (增加 / 减少 / 持平) */
  readonly sense: 'increase' | 'decrease' | 'flat' | null;
  /** the year the figure speaks of where the text names it (the year compared with, for a change) */
  readonly year: number | null;
}

/** One row of a form's money part. Amounts in the document's unit, rate in per cent without its sign. */
export interface FundRow {
  readonly project: string | null;
  readonly row: string;
  readonly initial: string | null;
  readonly annual: string | null;
  readonly executed: string | null;
  readonly rate: string | null;
  readonly weight: string | null;
  readonly score: string | null;
  readonly where: Where;
  // beyond the contract
  /** 全年预计执行数 */
  readonly forecast: string | null;
  readonly reason: string | null;
  readonly unit: string | null;
  /** index into `tables` */
  readonly table: number | null;
}

/** Fields of an indicator row that a document can print doubtfully. */
export type RowField = 'level1' | 'level2' | 'name' | 'value' | 'actual' | 'weight' | 'score' | 'unit';

/** A cell that probably does not say what was meant (an OCR slip, cells run together). Kept as printed, never corrected. */
export interface Doubt {
  readonly field: RowField;
  readonly printed: string;
  /** what it probably should read, as a person would type it */
  readonly proposal: string | null;
  readonly kind: 'ocr' | 'run_together' | 'scrambled' | 'date_serial';
}

export interface IndicatorRow {
  readonly level1: string | null;
  readonly level2: string | null;
  readonly name: string;
  readonly description: string | null;
  readonly operator: PrintedOperator | null;
  readonly value: string | null;
  readonly unit: string | null;
  /** the target where it is words */
  readonly text: string | null;
  /** the target as printed, operator, number and unit together */
  readonly printed: string | null;
  readonly weight: string | null;
  readonly scoringRule: string | null;
  readonly basis: string | null;
  readonly actual: string | null;
  readonly actualUnit: string | null;
  readonly actualText: string | null;
  readonly score: string | null;
  readonly reason: string | null;
  readonly where: Where;
  // beyond the contract
  /** the actual value as printed */
  readonly printedActual: string | null;
  /** 确定能 / 有可能 / 不可能 of a monitoring form, as printed */
  readonly likelihood: string | null;
  /** 全年预计完成情况 of a monitoring form */
  readonly forecast: string | null;
  readonly remark: string | null;
  /** the value cell holds the words 文字描述 (or 定性) where a number or an operator belongs */
  readonly textPlaceholder: boolean;
  /** what stood beside 文字描述 was taken as the target from the column of 指标值确定依据: that column is then empty in `basis` */
  readonly textFromBasis: boolean;
  readonly doubts: readonly Doubt[];
  /** where a single cell can be pointed at; `where` is the row's */
  readonly places: Readonly<Partial<Record<RowField | 'reason' | 'description' | 'scoringRule' | 'basis' | 'likelihood' | 'forecast' | 'remark', Where>>>;
}

/** Columns the layout has, whether or not they are filled: an absent column is no fault of the author. */
export type RowColumn =
  | 'description' | 'operator' | 'value' | 'unit' | 'weight' | 'scoringRule' | 'basis' | 'actual' | 'score' | 'reason' | 'likelihood' | 'remark';

export interface TargetTable {
  readonly kind: DocumentKind;
  readonly title: string | null;
  readonly project: string | null;
  readonly goal: string | null;
  readonly actualGoal: string | null;
  readonly rows: readonly IndicatorRow[];
  readonly totals: { readonly weight: string | null; readonly score: string | null };
  // beyond the contract
  /** number printed before the title: 3 of "3.企业离休人员…" */
  readonly no: number | null;
  readonly projectCode: string | null;
  /** 实施期总体目标, where the form has one beside the goal of the year */
  readonly longGoal: string | null;
  readonly goalPlaces: { readonly goal: Where | null; readonly actualGoal: Where | null; readonly longGoal: Where | null };
  readonly department: string | null;
  readonly unitName: string | null;
  readonly grade: string | null;
  readonly columns: readonly RowColumn[];
  /** false when the text breaks off inside the table */
  readonly complete: boolean;
  /** frame rows printed without any indicator: 质量, 时效 of a form left empty */
  readonly emptyRows: readonly { readonly level1: string | null; readonly level2: string | null; readonly where: Where }[];
  /** head fields that the form prints, filled or empty: 项目名称, 主管部门, 实施单位 … */
  readonly head: readonly { readonly label: string; readonly value: string | null; readonly where: Where }[];
  readonly where: Where;
}

export interface Section {
  readonly no: string;
  readonly title: string;
  readonly found: boolean;
  readonly where: Where;
}

/** A paragraph put together from the lines it was broken over. `spans` say where each piece came from, by offset into `text`. */
export interface Paragraph {
  readonly text: string;
  readonly where: Where;
  readonly spans: readonly { readonly from: number; readonly where: Where }[];
  /** number of the section it stands in, null before the first */
  readonly section: string | null;
  /** a cell of a table (not running text) */
  readonly inTable: boolean;
}

/** The place of the character at `offset` of a paragraph. */
export function placeAt(paragraph: Paragraph, offset: number): Where {
  let found = paragraph.where;
  for (const span of paragraph.spans) if (span.from <= offset) found = span.where;
  return found;
}

/** 总体绩效目标: "1、信访目标：平时信访…" */
export interface OverallGoal {
  readonly seq: number;
  readonly heading: string | null;
  readonly text: string;
  readonly where: Where;
}

/** 分项绩效目标: heading, 绩效目标, 绩效指标 */
export interface SubGoal {
  readonly seq: number;
  readonly heading: string | null;
  readonly goal: string | null;
  readonly goalWhere: Where | null;
  readonly indicator: string | null;
  readonly indicatorWhere: Where | null;
  readonly where: Where;
}

export interface Safeguard {
  readonly seq: number;
  readonly title: string | null;
  readonly text: string;
  readonly where: Where;
}

export interface GlossaryEntry {
  readonly term: string;
  readonly text: string;
  readonly where: Where;
}

/** 单位名称, 性质, 规格, 经费保障形式 */
export interface Agency {
  readonly name: string;
  readonly nature: string | null;
  readonly rank: string | null;
  readonly funding: string | null;
  readonly where: Where;
}

/** One numbered duty, with the office that holds it where the document names one. */
export interface Duty {
  readonly section: string | null;
  readonly text: string;
  readonly where: Where;
}

export const STATEMENT_TOPICS = [
  'duty_summary', 'budget_note', 'project_expenditure_note', 'change_total_reason', 'change_basic_reason', 'change_project_reason',
  'operating_fund_use', 'three_public_reason', 'procurement_note', 'assets_as_of', 'other_matters',
] as const;
export type StatementTopic = (typeof STATEMENT_TOPICS)[number];

/** What running text says beside its amounts, in its own words. */
export interface Statement {
  readonly topic: StatementTopic;
  readonly text: string;
  readonly where: Where;
}

/** An amount that words say is zero: 无政府采购预算, 与上年相比持平. */
export interface NoneStated {
  readonly code: FigureCode;
  readonly quote: string;
  readonly where: Where;
}

/** Something the reader could not read or had to guess; becomes a finding with this READ-code. */
export interface ReadingNote {
  readonly code: `READ-${string}`;
  readonly severity: 'error' | 'warning' | 'info';
  readonly places: readonly Where[];
  readonly quote: readonly string[];
  readonly params: Readonly<Record<string, string | number>>;
}

export interface StructuredDocument {
  readonly file: string;
  readonly kind: DocumentKind;
  readonly department: string | null;
  readonly departmentCode: string | null;
  readonly fiscalYear: number | null;
  readonly period: string | null;
  readonly moneyUnit: '万元' | '元' | null;
  readonly figures: readonly Figure[];
  readonly funds: readonly FundRow[];
  readonly tables: readonly TargetTable[];
  readonly sections: readonly Section[];
  // beyond the contract
  readonly title: string | null;
  readonly paragraphs: readonly Paragraph[];
  readonly overallGoals: readonly OverallGoal[];
  readonly subGoals: readonly SubGoal[];
  readonly safeguards: readonly Safeguard[];
  readonly glossary: readonly GlossaryEntry[];
  readonly agencies: readonly Agency[];
  readonly duties: readonly Duty[];
  readonly statements: readonly Statement[];
  readonly nones: readonly NoneStated[];
  readonly notes: readonly ReadingNote[];
}
