import type { Grade } from '@/domain/indicator/types';
import { level2Of } from '@/domain/rules/frame';
import type { ObjectKind, RuleSet } from '@/domain/rules/schema';
import { compare, dec, round2, sum } from '@/domain/shared/decimal';
import { scoreExecution, type ExecutionScore } from './execution';
import { scoreRow, type EvaluationRow, type RowReason, type RowScore } from './row';
import { gradeOf, plausibilityOf, scoreTotal, type Plausibility } from './total';
import type { Trace } from './trace';

export interface EvaluationInput {
  readonly object: ObjectKind;
  readonly rows: readonly EvaluationRow[];
  /** the row 年度资金总额, yuan */
  readonly funds: { readonly annual: string | null; readonly executed: string | null; readonly note: string | null };
  readonly problems: string | null;
  readonly improvements: string | null;
}

/** A text the form must hold, and whether it does: a row's reason, 存在问题, 改进措施, the note on a missing budget. */
export interface RequiredReason {
  readonly field: 'reason' | 'problems' | 'improvements' | 'note';
  readonly lineage: string | null;
  readonly why: RowReason | 'grade' | 'execution_low' | 'no_budget';
  readonly given: boolean;
}

export interface Evaluation {
  readonly execution: ExecutionScore;
  readonly rows: readonly RowScore[];
  /** points of the indicators that have a score already */
  readonly indicators: string;
  /** null while any row or the execution is open */
  readonly total: string | null;
  readonly totalTrace: Trace | null;
  readonly grade: Grade | null;
  readonly plausibility: Plausibility | null;
  readonly reasons: readonly RequiredReason[];
}

const given = (text: string | null): boolean => (text ?? '').trim() !== '';

/** A whole self-evaluation of a project or a department: same engine, exact decimals, each score with its trace (domain.md 1.5). */
export function evaluate(input: EvaluationInput, rules: RuleSet): Evaluation {
  const frame = rules.frames[input.object];
  const rows = input.rows.map((row) => scoreRow(row, level2Of(frame, row.level1, row.level2)?.nature ?? null, rules));
  const scores = rows.flatMap((row) => row.score ?? []);
  const indicators = round2(sum(...scores));
  const execution = scoreExecution(input.funds, rules);

  const settled = execution.score !== null || execution.issue === 'no_budget';
  const totalTrace = settled && rows.length > 0 && scores.length === rows.length ? scoreTotal(scores, execution.score, rules) : null;
  const grade = totalTrace && gradeOf(totalTrace.result, rules);
  const { annual, executed } = input.funds;
  const plausibility = totalTrace && annual !== null && executed !== null ? plausibilityOf(indicators, execution.score, { annual, executed }, rules) : null;
  return {
    execution, rows, indicators, total: totalTrace?.result ?? null, totalTrace, grade, plausibility,
    reasons: requiredReasons(input, rows, execution, grade, rules),
  };
}

function requiredReasons(input: EvaluationInput, rows: readonly RowScore[], execution: ExecutionScore, grade: Grade | null, rules: RuleSet): RequiredReason[] {
  const ofRows = rows.flatMap((row, index) => row.reasons.map((why): RequiredReason => ({
    field: 'reason', lineage: row.lineage, why, given: given(input.rows[index]?.reason ?? null),
  })));
  const when = rules.reasons.problemsWhen;
  const { annual, executed } = input.funds;
  const low = execution.score !== null && annual !== null && executed !== null && compare(executed, dec(annual).times(when.executionBelow).toFixed()) < 0;
  const why = grade !== null && when.grades.includes(grade) ? 'grade' : low ? 'execution_low' : null;
  const ofForm: RequiredReason[] = why === null ? [] : [
    { field: 'problems', lineage: null, why, given: given(input.problems) },
    { field: 'improvements', lineage: null, why, given: given(input.improvements) },
  ];
  const ofFunds: RequiredReason[] = execution.issue === 'no_budget' ? [{ field: 'note', lineage: null, why: 'no_budget', given: given(input.funds.note) }] : [];
  return [...ofRows, ...ofForm, ...ofFunds];
}
