import type { RuleSet } from '@/domain/rules/schema';
import { dec, percent, plain, round2 } from '@/domain/shared/decimal';
import { ruleSetOf, type Trace } from './trace';

export const EXECUTION_ISSUES = ['annual_missing', 'executed_missing', 'over_execution', 'spent_without_budget', 'no_budget'] as const;
export type ExecutionIssue = (typeof EXECUTION_ISSUES)[number];

export interface ExecutionScore {
  /** null: not applicable (nothing budgeted, nothing spent) or not known yet */
  readonly score: string | null;
  /** per cent with two decimals, not capped */
  readonly rate: string | null;
  readonly issue: ExecutionIssue | null;
  readonly trace: Trace | null;
}

/** 预算执行率, only of the row 年度资金总额: min(w, w × B/A), yuan in (财预〔2020〕10号; domain.md 1.5.2). */
export function scoreExecution(funds: { readonly annual: string | null; readonly executed: string | null }, rules: RuleSet): ExecutionScore {
  const without = (issue: ExecutionIssue): ExecutionScore => ({ score: null, rate: null, issue, trace: null });
  if (funds.annual === null) return without('annual_missing');
  if (funds.executed === null) return without('executed_missing');
  const a = dec(funds.annual);
  const b = dec(funds.executed);
  if (a.lessThanOrEqualTo('0')) return without(b.greaterThan('0') ? 'spent_without_budget' : 'no_budget');

  const weight = rules.totals.execution;
  const earned = dec(round2(dec(weight).times(b).div(a)));
  const over = b.greaterThan(a);
  const score = over ? round2(weight) : round2(earned.isNegative() ? '0' : earned);
  const trace: Trace = {
    ruleSet: ruleSetOf(rules), subject: 'execution', rule: 'execution', chosenBy: 'rule_set',
    inputs: { annual: plain(a), executed: plain(b) },
    formula: { id: 'execution', numbers: { w: weight, b: plain(b), a: plain(a) } },
    result: score, lost: round2(dec(weight).minus(score)),
    why: over ? 'over_executed' : b.equals(a) ? 'executed' : 'under_executed', alternatives: [],
  };
  return { score, rate: percent(funds.executed, funds.annual), issue: over ? 'over_execution' : null, trace };
}
