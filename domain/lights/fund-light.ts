import type { Light } from '@/domain/indicator/types';
import type { RuleSet } from '@/domain/rules/schema';
import { dec, percent, plain } from '@/domain/shared/decimal';
import { ruleSetOf } from '@/domain/scoring/trace';
import type { LightRule, LightTrace } from './trace';

export interface FundLight {
  /** null: not known yet (no budget or no spending entered) */
  readonly light: Light | null;
  /** executed / annual in per cent */
  readonly rate: string | null;
  readonly trace: LightTrace | null;
  readonly reasonRequired: boolean;
}

export interface MonitoredFunds {
  /** of the row 年度资金总额, yuan: after changes, else as budgeted */
  readonly annual: string | null;
  readonly executed: string | null;
  readonly forecast: string | null;
}

/** Light of the money at the end of `month` (1..12): by pace, by points behind, or by steps, as the rule set says; over budget is always red. */
export function fundLight(funds: MonitoredFunds, month: number, rules: RuleSet): FundLight {
  const { annual, executed, forecast } = funds;
  if (annual === null || executed === null) return { light: null, rate: null, trace: null, reasonRequired: false };
  const a = dec(annual);
  const b = dec(executed);
  const passed = dec(month).div(12);
  const inputs = { annual: plain(a), executed: plain(b), forecast: forecast === null ? null : plain(forecast), month: String(month) };
  const judged = (rule: LightRule, light: Light, numbers: Record<string, string> = {}): FundLight => ({
    light, rate: percent(executed, annual), trace: { ruleSet: ruleSetOf(rules), rule, inputs, numbers, result: light },
    reasonRequired: rules.reasons.monitoring.lights.includes(light),
  });

  if (b.greaterThan(a) || (forecast !== null && dec(forecast).greaterThan(a))) return judged('over_budget', 'red');
  if (!a.greaterThan('0')) return judged('no_budget', 'none');

  const rule = rules.lights.fund;
  switch (rule.method) {
    case 'pace': {
      const below = (limit: string): boolean => b.times(12).lessThan(a.times(month).times(limit));
      const v = plain(b.div(a).div(passed).toFixed(4));
      return judged('fund_pace', below(rule.red) ? 'red' : below(rule.yellow) ? 'yellow' : 'green', { v, red: rule.red, yellow: rule.yellow });
    }
    case 'behind': {
      const behind = (limit: string): boolean => b.plus(a.times(limit)).times(12).lessThan(a.times(month));
      const v = plain(passed.minus(b.div(a)).toFixed(4));
      return judged('fund_behind', behind(rule.red) ? 'red' : behind(rule.yellow) ? 'yellow' : 'green', { v, red: rule.red, yellow: rule.yellow });
    }
    case 'steps': {
      const step = rule.steps.filter((one) => one.month <= month).at(-1);
      const red = step?.red ?? '0';
      return judged('fund_steps', b.lessThan(a.times(red)) ? 'red' : 'green', { v: plain(b.div(a).toFixed(4)), red });
    }
  }
}
