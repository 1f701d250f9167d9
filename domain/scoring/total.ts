import type { Grade, Light } from '@/domain/indicator/types';
import type { RuleSet } from '@/domain/rules/schema';
import { compare, dec, round2, sum } from '@/domain/shared/decimal';
import { ruleSetOf, type Trace } from './trace';

/** Sum of the rounded rows and the execution score; without budget the indicator part is scaled to 100 (domain.md 1.5.2, 1.5.6). */
export function scoreTotal(rows: readonly string[], execution: string | null, rules: RuleSet): Trace {
  const indicators = round2(sum(...rows));
  const scaled = execution === null;
  const of = rules.totals.indicators;
  const result = scaled ? round2(dec(indicators).times(100).div(of)) : round2(sum(indicators, execution));
  return {
    ruleSet: ruleSetOf(rules), subject: 'total', rule: 'total', chosenBy: 'rule_set',
    inputs: { execution, rows: rows.join(' ') },
    formula: scaled ? { id: 'scaled', numbers: { indicators, of } } : { id: 'sum', numbers: { execution, indicators } },
    result, lost: round2(dec('100').minus(result)), why: scaled ? 'scaled_without_budget' : 'sum', alternatives: [],
  };
}

/** 优 良 中 差 by the bands of the rule set; exactly 90.00 is 优. */
export const gradeOf = (total: string, rules: RuleSet): Grade => rules.bands.find((band) => compare(total, band.min) >= 0)?.grade ?? 'poor';

export interface Plausibility {
  /** red: results claimed far above money spent; yellow: much money unspent; none: nothing to say */
  readonly light: Light;
  /** share of the claimed result that the money does not bear out, per cent, two decimals */
  readonly gap: string | null;
  /** share of the annual budget that was not spent, per cent */
  readonly unspent: string | null;
}

/** A hint for spot checks, never a judgement (domain.md 1.5.6). */
export function plausibilityOf(indicators: string, execution: string | null, funds: { readonly annual: string; readonly executed: string }, rules: RuleSet): Plausibility {
  const claimed = dec(indicators).div(rules.totals.indicators);
  const annual = dec(funds.annual);
  const unspent = annual.isZero() ? null : annual.minus(funds.executed).div(annual);
  const gap = execution === null || claimed.isZero() ? null : claimed.minus(dec(execution).div(rules.totals.execution)).div(claimed);
  const light = claimed.isZero() ? 'none'
    : gap?.greaterThan(rules.plausibility.gap) ? 'red'
      : unspent === null || unspent.greaterThan(rules.plausibility.unspent) ? 'yellow' : 'none';
  return { light, gap: gap && round2(gap.times(100)), unspent: unspent && round2(unspent.times(100)) };
}
