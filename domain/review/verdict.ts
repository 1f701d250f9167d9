import type { EventCode, Transition, Workflow } from '@/domain/filings/workflow';
import { GRADES, type Grade } from '@/domain/indicator/types';
import type { RuleSet } from '@/domain/rules/schema';
import { gradeOf } from '@/domain/scoring/total';
import { dec, sum } from '@/domain/shared/decimal';

/** 审核表: what the grades of the eight items say of the whole, and what the overall grade allows (财预〔2015〕88号 art. 25). */
export interface ItemMark { readonly code: string; readonly grade: Grade | null; readonly score: string | null; readonly opinion: string | null }

/** 定量审核: 重点项目 are scored item by item; a table with one score is a scored one. */
export const isScored = (items: readonly ItemMark[]): boolean => items.some((item) => item.score !== null);

export const totalOf = (items: readonly ItemMark[]): string => sum(...items.flatMap((item) => (item.score === null ? [] : [item.score])));

/**
 * The grade the table itself gives: by the bands when scored, else the worst item; null while an item is open.
 * In a scored table the overall grade must be this one; in a graded one the reviewer decides.
 */
export function proposedGrade(rules: RuleSet, items: readonly ItemMark[]): Grade | null {
  const marks = rules.reviewItems.map((item) => items.find((mark) => mark.code === item.code));
  if (isScored(items)) return marks.some((mark) => mark?.score == null) ? null : gradeOf(totalOf(items), rules);
  const worst = Math.max(...marks.map((mark) => GRADES.findIndex((grade) => grade === mark?.grade)));
  return marks.some((mark) => mark?.grade == null) ? null : (GRADES[worst] ?? null);
}

/** Points of one item: a number from 0 to its most, with at most two decimals. */
export function scoreFits(score: string, most: string): boolean {
  return /^\d{1,3}(\.\d{1,2})?$/.test(score) && dec(score).lessThanOrEqualTo(dec(most));
}

/** Is this event open with this grade? Steps without grades in their table allow everything. */
export function gradeAllows(workflow: Workflow, state: string, event: EventCode, grade: Grade | null): boolean {
  const transition: Transition | undefined = workflow.states[state]?.on[event];
  return transition !== undefined && (transition.grades === undefined || transition.grades.includes(grade));
}
