import type { Figure, FigureCode, FundRow, IndicatorRow, StructuredDocument, TargetTable } from '@/domain/reading/document';

/** Structured documents written by hand, for checks that no stored document breaks. */
let line = 0;
const next = () => ({ line: (line += 1) });

export const figure = (code: FigureCode | null, value: string, more: Partial<Figure> = {}): Figure => ({
  code, value, label: code ?? '其他', unit: '万元', where: next(), source: 'text', sense: null, year: null, ...more,
});

export const fund = (row: string, cells: Partial<FundRow> = {}): FundRow => ({
  project: null, row, initial: null, annual: null, executed: null, rate: null, weight: null, score: null, forecast: null, reason: null, unit: '万元', table: 0, where: next(), ...cells,
});

export const indicator = (name: string, cells: Partial<IndicatorRow> = {}): IndicatorRow => ({
  level1: '产出指标', level2: '数量指标', name, description: null, operator: null, value: null, unit: null, text: null, printed: null, weight: null, scoringRule: null, basis: null,
  actual: null, actualUnit: null, actualText: null, score: null, reason: null, where: next(), printedActual: null, likelihood: null, forecast: null, remark: null, textPlaceholder: false, textFromBasis: false,
  doubts: [], places: {}, ...cells,
});

export const table = (rows: readonly IndicatorRow[], more: Partial<TargetTable> = {}): TargetTable => ({
  kind: 'self_evaluation', title: '项目支出绩效自评表', project: '培训经费', goal: '举办培训', actualGoal: '举办了两场培训', rows, totals: { weight: null, score: null }, no: null, projectCode: null, longGoal: null, goalPlaces: { goal: null, actualGoal: null, longGoal: null },
  department: null, unitName: null, grade: null, columns: ['value', 'weight', 'actual', 'score', 'reason'], complete: true, emptyRows: [], head: [], where: next(), ...more,
});

export const document = (more: Partial<StructuredDocument> = {}): StructuredDocument => ({
  file: 'plain.txt', kind: 'self_evaluation', department: null, departmentCode: null, fiscalYear: 2023, period: null, moneyUnit: '万元', figures: [], funds: [], tables: [], sections: [],
  title: null, paragraphs: [], overallGoals: [], subGoals: [], safeguards: [], glossary: [], agencies: [], duties: [], statements: [], nones: [], notes: [], ...more,
});
