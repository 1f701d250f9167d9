/** An indicator row and its value: domain.md 2.4. Numbers are decimal strings, never floats. */

export const OPERATORS = ['>', '>=', '=', '<=', '<'] as const;
export type Operator = (typeof OPERATORS)[number];

/**
 * What stands in a value cell (指标值): operator, number and unit are one cell.
 * `number`: compared by operator; `date`: ISO date, operator `<=` unless said otherwise; `text`: 文字描述, judged by tiers.
 * `operator: null` with a number means that the author gave none (fault MV-13/TG-03).
 */
export type Value =
  | { kind: 'number'; operator: Operator | null; number: string; unit: string | null }
  | { kind: 'date'; operator: Operator | null; date: string }
  | { kind: 'text'; text: string };

/** 正向 more is better · 反向 less is better · 定额 exactly so. */
export const DIRECTIONS = ['positive', 'reverse', 'fixed'] as const;
export type Direction = (typeof DIRECTIONS)[number];

/** How progress within the year is judged: against the year's target, or against target × month / 12 (domain.md 6.2). */
export const PACINGS = ['none', 'linear'] as const;
export type Pacing = (typeof PACINGS)[number];

/** 达成 / 部分达成 / 未达成 (domain.md 1.5.4); labels and bands come from the rule set. */
export const TIERS = ['achieved', 'partly', 'missed'] as const;
export type Tier = (typeof TIERS)[number];

/** 确定能 / 有可能 / 完全不可能 */
export const LIKELIHOODS = ['certain', 'possible', 'impossible'] as const;
export type Likelihood = (typeof LIKELIHOODS)[number];

export const LIGHTS = ['red', 'yellow', 'green', 'blue', 'none'] as const;
/** `none` is ○ 未到时点: the row's 考核时点 lies after the period. */
export type Light = (typeof LIGHTS)[number];

export const GRADES = ['excellent', 'good', 'fair', 'poor'] as const;
/** 优 良 中 差 */
export type Grade = (typeof GRADES)[number];
