import { z } from 'zod';
import type { RuleSet } from '@/domain/rules/schema';

/** What was judged; with the inputs it says all that replay needs. */
export const SUBJECTS = ['number', 'tier', 'date', 'execution', 'total'] as const;
/** The rule that was really used (domain.md 1.5.2–1.5.6). */
export const SCORE_RULES = ['positive', 'equal', 'equal_strict', 'reverse_linear', 'reverse_ratio', 'tier', 'date', 'execution', 'total'] as const;
export type ScoreRule = (typeof SCORE_RULES)[number];

/** Texts of a formula lie in messages/<locale>/scoring.json; formula.ts prints its numbers without words. */
export const FORMULAS = ['full', 'zero', 'proportion', 'linear', 'ratio', 'two_sided', 'soft_target', 'points', 'execution', 'sum', 'scaled'] as const;
export type FormulaId = (typeof FORMULAS)[number];

/** Why points were lost, or were not. */
export const WHYS = [
  'reached', 'below_target', 'above_target', 'over_limit', 'over_twice_the_limit', 'zero_target_missed', 'nothing_done', 'no_proportion', 'soft_target',
  'points_in_tier', 'points_full', 'in_time', 'late', 'executed', 'under_executed', 'over_executed', 'sum', 'scaled_without_budget',
] as const;
export type Why = (typeof WHYS)[number];

const decimal = z.string();
export const alternativeSchema = z.strictObject({
  /** another direction of the row, another option of the county, or "target too low" marked or not */
  kind: z.enum(['direction', 'option', 'soft_target']),
  value: z.string(),
  score: decimal,
});

/** How a score came about: stored with it, opened by a click, and enough to reckon it again. Decimal strings throughout. */
export const traceSchema = z.strictObject({
  ruleSet: z.strictObject({ code: z.string(), version: z.number().int() }),
  subject: z.enum(SUBJECTS),
  rule: z.enum(SCORE_RULES),
  /** what decided for this rule: the printed operator, the direction of the row, or the rule set */
  chosenBy: z.enum(['operator', 'direction', 'rule_set']),
  inputs: z.record(z.string(), z.string().nullable()),
  formula: z.strictObject({ id: z.enum(FORMULAS), numbers: z.record(z.string(), decimal) }),
  result: decimal,
  lost: decimal,
  why: z.enum(WHYS),
  alternatives: z.array(alternativeSchema),
});
export type Trace = z.infer<typeof traceSchema>;
export type Alternative = z.infer<typeof alternativeSchema>;
export type Formula = Trace['formula'];

/** A trace as it comes from a stored cell; null when the cell holds none. Throws ZodError on one that was damaged. */
export const readTrace = (stored: unknown): Trace | null => (stored === null || stored === undefined ? null : traceSchema.parse(stored));

export const ruleSetOf = (rules: RuleSet): Trace['ruleSet'] => ({ code: rules.code, version: rules.version });
