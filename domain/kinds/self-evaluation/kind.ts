import { checkSelfEvaluation } from '@/domain/checks/self-evaluation';
import type { Body, Cell, Json } from '@/domain/filings/body';
import { headerOf } from '@/domain/filings/cell';
import type { Kind, KindContext } from '@/domain/filings/kind';
import { openedBy } from '@/domain/filings/openness';
import type { Grade, Light } from '@/domain/indicator/types';
import { promisedFunds, promisedGoal, promisedRows } from '../from-target';
import { totalFund } from '../indicator-rows';
import { REPORT_WORKFLOW } from '../report-workflow';
import { FUND_SOURCES } from '../shared-tables';
import { evaluateBody } from './evaluation';
import { SELF_EVALUATION_TABLES } from './tables';

const json = (value: unknown): Json | null => (value === null || value === undefined ? null : (value as Json));

function derive(body: Body, context: KindContext): Body {
  const result = evaluateBody(body, context);
  const header = headerOf(body);
  const derived: Record<string, Cell> = {
    executionScore: result.execution.score, indicatorScore: result.indicators, totalScore: result.total, grade: result.grade,
    plausibility: result.plausibility?.light ?? null, executionTrace: json(result.execution.trace), totalTrace: json(result.totalTrace),
  };
  return {
    ...body,
    header: [{ ...header, cells: { ...header.cells, ...derived } }],
    rows: (body.rows ?? []).map((row, index) => ({ ...row, cells: { ...row.cells, score: result.rows[index]?.score ?? null, trace: json(result.rows[index]?.trace) } })),
  };
}

/** 绩效自评, of a project and of a whole department */
export const selfEvaluation: Kind = {
  code: 'self_evaluation',
  stage: 'self_evaluation',
  objects: ['project', 'department'],
  workflow: REPORT_WORKFLOW,
  tables: SELF_EVALUATION_TABLES,
  sources: ['project_target', 'department_target'],
  create: ({ source }) => {
    const funds = promisedFunds(source);
    return {
      header: [{ lineage: null, seq: 0, cells: { plannedGoal: promisedGoal(source) } }],
      funds: FUND_SOURCES.map((name, seq) => ({ lineage: null, seq, cells: { source: name, initial: funds[name] ?? null, annual: funds[name] ?? null } })),
      rows: promisedRows(source),
    };
  },
  derive,
  check: checkSelfEvaluation,
  opens: openedBy,
  accepts: () => true,
  summary: (body) => {
    const { totalScore, grade, plausibility } = headerOf(body).cells;
    return { amount: totalFund(body, 'annual'), totalScore: typeof totalScore === 'string' ? totalScore : null, grade: (grade as Grade | null) ?? null, light: (plausibility as Light | null) ?? null };
  },
};
