import { CATALOGUE } from './catalogue';

/** The eight review items of 绩效目标审核表, four dimensions of two (财预〔2015〕88号); codes as in the rule sets. */
export const REVIEW_ITEMS = [
  'form', // 规范完整性
  'clarity', // 明确清晰性
  'relevance', // 目标相关性
  'soundness', // 指标科学性
  'reasonableness', // 绩效合理性
  'funding', // 资金匹配性
  'feasibility', // 实现可能性
  'conditions', // 条件充分性
] as const;
export type ReviewItem = (typeof REVIEW_ITEMS)[number];

/** The item a finding is a hint for; null for findings of publication or of the reader, which no item asks about. */
export const reviewItemOf = (code: string): ReviewItem | null => CATALOGUE.get(code)?.item ?? null;
