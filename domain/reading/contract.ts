import type { StructuredDocument, Where } from './document';

/** One finding as the contract prints it: texts already made from code and params. */
export interface PrintedFinding {
  readonly code: string;
  readonly severity: 'error' | 'warning' | 'info';
  readonly certainty: 'certain' | 'likely' | 'judge';
  readonly message: string;
  readonly quote: readonly string[];
  readonly expected: string | null;
  readonly found: string | null;
  readonly suggestion: string | null;
  readonly where: readonly Where[];
}

export interface PrintedCheck {
  readonly code: string;
  readonly result: 'pass' | 'fail' | 'cannot_check' | 'not_applicable';
  readonly detail: string;
}

/** The document as `inspect --json` prints it (docs/inspect.md): exactly the keys of the contract, in its order. */
export function contractOf(doc: StructuredDocument, findings: readonly PrintedFinding[], checks: readonly PrintedCheck[]): object {
  return {
    file: doc.file,
    kind: doc.kind,
    department: doc.department,
    departmentCode: doc.departmentCode,
    fiscalYear: doc.fiscalYear,
    period: doc.period,
    moneyUnit: doc.moneyUnit,
    figures: doc.figures.map(({ code, label, value, unit, where }) => ({ code, label, value, unit, where })),
    funds: doc.funds.map(({ project, row, initial, annual, executed, rate, weight, score, where }) => ({ project, row, initial, annual, executed, rate, weight, score, where })),
    tables: doc.tables.map((table) => ({
      kind: table.kind,
      title: table.title,
      project: table.project,
      goal: table.goal,
      actualGoal: table.actualGoal,
      rows: table.rows.map((row) => ({
        level1: row.level1, level2: row.level2, name: row.name, description: row.description, operator: row.operator, value: row.value,
        unit: row.unit, text: row.text, printed: row.printed, weight: row.weight, scoringRule: row.scoringRule, basis: row.basis,
        actual: row.actual, actualUnit: row.actualUnit, actualText: row.actualText, score: row.score, reason: row.reason, where: row.where,
      })),
      totals: table.totals,
    })),
    sections: doc.sections.map(({ no, title, found, where }) => ({ no, title, found, where })),
    findings,
    checks,
  };
}
