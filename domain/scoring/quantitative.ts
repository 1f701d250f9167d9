import type { Direction, Operator } from '@/domain/indicator/types';
import type { Level2Nature, RuleSet } from '@/domain/rules/schema';
import { Decimal, dec, plain, round2 } from '@/domain/shared/decimal';
import { ruleSetOf, type Alternative, type Formula, type ScoreRule, type Trace, type Why } from './trace';

export interface NumberRow {
  readonly operator: Operator | null;
  /** decides where the operator does not: `=`, or none printed */
  readonly direction: Direction | null;
  readonly nature: Level2Nature | null;
  readonly target: string;
  readonly actual: string;
  readonly weight: string;
  /** 目标值设定偏低, marked by a reviewer; points are never cut for over-achievement without it */
  readonly softTarget: boolean;
}

export interface Chosen {
  readonly rule: ScoreRule;
  readonly chosenBy: Trace['chosenBy'];
}

/** The rule by which a number is judged: operator first, then direction, then what the rule set says of `=` and of no operator. */
export function ruleFor(row: Pick<NumberRow, 'operator' | 'direction' | 'nature'>, rules: RuleSet): Chosen {
  const { operator, direction, nature } = row;
  if (operator !== null && operator !== '=') return { rule: byOperator(operator, rules), chosenBy: 'operator' };
  if (direction !== null) return { rule: byDirection(direction, rules), chosenBy: 'direction' };
  if (operator === null) return { rule: byOperator(rules.scoring.missingOperator, rules), chosenBy: 'rule_set' };
  if (nature === 'cost' && rules.scoring.equalCost === 'as_limit') return { rule: byOperator('<=', rules), chosenBy: 'rule_set' };
  return { rule: byOperator('=', rules), chosenBy: 'operator' };
}

export const byDirection = (direction: Direction, rules: RuleSet): ScoreRule =>
  byOperator(direction === 'positive' ? '>=' : direction === 'reverse' ? '<=' : '=', rules);

function byOperator(operator: Operator, rules: RuleSet): ScoreRule {
  if (operator === '>' || operator === '>=') return 'positive';
  if (operator === '=') return rules.scoring.equalAbove === 'strict' ? 'equal_strict' : 'equal';
  return rules.scoring.reverse === 'ratio' ? 'reverse_ratio' : 'reverse_linear';
}

const zero = dec('0');
const max = (a: Decimal, b: Decimal): Decimal => (a.greaterThan(b) ? a : b);

/** (actual − target) / target where more is better or exactness was promised; null for limits and for targets that are not above zero. */
export function deviationOf(rule: ScoreRule, target: string, actual: string): Decimal | null {
  const t = dec(target);
  if (rule === 'reverse_linear' || rule === 'reverse_ratio' || !t.greaterThan(zero)) return null;
  return dec(actual).minus(t).div(t);
}

interface Scored {
  readonly formula: Formula;
  readonly result: string;
  readonly why: Why;
}

/** Points of one rule, two decimals half up, never under 0 nor over the weight (domain.md 1.5.3). A negative actual counts as 0 unless the target is negative itself. */
export function scoreByRule(rule: ScoreRule, target: string, actual: string, weight: string): Scored {
  const t = dec(target);
  const w = dec(weight);
  const a = t.isNegative() ? dec(actual) : max(dec(actual), zero);
  const numbers = { w: plain(w), a: plain(a), t: plain(t) };
  const full = (): Scored => ({ formula: { id: 'full', numbers }, result: round2(w), why: 'reached' });
  const none = (why: Why): Scored => ({ formula: { id: 'zero', numbers }, result: '0.00', why });
  const by = (id: Formula['id'], value: Decimal, why: Why): Scored => ({ formula: { id, numbers }, result: round2(max(value, zero)), why });

  if (rule === 'reverse_linear' || rule === 'reverse_ratio') {
    if (a.lessThanOrEqualTo(t)) return full();
    if (!t.greaterThan(zero)) return none('zero_target_missed');
    if (rule === 'reverse_ratio') return by('ratio', w.times(t).div(a), 'over_limit');
    return a.greaterThanOrEqualTo(t.times(2)) ? none('over_twice_the_limit') : by('linear', w.times(dec('1').minus(a.minus(t).div(t))), 'over_limit');
  }
  if (rule === 'equal_strict') {
    if (a.equals(t)) return full();
    if (!t.greaterThan(zero)) return none('zero_target_missed');
    return by('two_sided', w.times(dec('1').minus(a.minus(t).abs().div(t))), a.greaterThan(t) ? 'above_target' : 'below_target');
  }
  if (rule === 'equal' && t.isZero()) return a.lessThanOrEqualTo(zero) ? full() : none('zero_target_missed');
  if (t.isZero() ? dec(actual).greaterThanOrEqualTo(zero) : a.greaterThanOrEqualTo(t)) return full();
  if (!t.greaterThan(zero)) return none('no_proportion');
  return by('proportion', w.times(a).div(t), a.isZero() ? 'nothing_done' : 'below_target');
}

/** The score of a number with its trace; alternatives hold only what would give another score. */
export function scoreNumber(row: NumberRow, rules: RuleSet): Trace {
  const chosen = ruleFor(row, rules);
  const base = scoreByRule(chosen.rule, row.target, row.actual, row.weight);
  const soft = softened(chosen.rule, row, rules);
  const used = soft && row.softTarget ? soft : base;

  const others: Alternative[] = [];
  const offer = (kind: Alternative['kind'], value: string, score: string) => {
    if (score !== used.result) others.push({ kind, value, score });
  };
  const under = (rule: ScoreRule): string => scoreByRule(rule, row.target, row.actual, row.weight).result;
  if (row.operator === null || row.operator === '=') {
    for (const direction of ['positive', 'reverse', 'fixed'] as const) {
      const rule = byDirection(direction, rules);
      if (rule !== chosen.rule && direction !== row.direction) offer('direction', direction, under(rule));
    }
  }
  const option = OTHER_OPTION[chosen.rule];
  if (option) offer('option', option.name, under(option.rule));
  if (soft) offer('soft_target', row.softTarget ? 'unmarked' : 'marked', row.softTarget ? base.result : soft.result);

  return {
    ruleSet: ruleSetOf(rules), subject: 'number', ...chosen,
    inputs: {
      operator: row.operator, direction: row.direction, nature: row.nature, target: plain(row.target), actual: plain(row.actual), weight: plain(row.weight),
      softTarget: row.softTarget ? 'true' : 'false',
    },
    ...used, lost: round2(dec(row.weight).minus(dec(used.result))), alternatives: others,
  };
}

/** The option of the county that would judge the same row otherwise, by its name in the rule set. */
const OTHER_OPTION: Partial<Record<ScoreRule, { readonly name: string; readonly rule: ScoreRule }>> = {
  reverse_linear: { name: 'ratio', rule: 'reverse_ratio' },
  reverse_ratio: { name: 'linear', rule: 'reverse_linear' },
  equal: { name: 'strict', rule: 'equal_strict' },
  equal_strict: { name: 'full', rule: 'equal' },
};

/** w · max(floor, 1 − (d − tolerance)) where the deviation exceeds the tolerance; null where it does not apply. */
function softened(rule: ScoreRule, row: NumberRow, rules: RuleSet): Scored | null {
  const deviation = rule === 'equal_strict' ? null : deviationOf(rule, row.target, row.actual);
  const tolerance = rules.tolerances.selfEvaluation;
  if (!deviation?.greaterThan(tolerance)) return null;
  const floor = rules.scoring.softTargetFloor;
  const kept = max(dec(floor), dec('1').minus(deviation.minus(tolerance)));
  const numbers = { w: plain(row.weight), a: plain(row.actual), t: plain(row.target), floor, tolerance };
  return { formula: { id: 'soft_target', numbers }, result: round2(dec(row.weight).times(kept)), why: 'soft_target' };
}
