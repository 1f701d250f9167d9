import type { Role } from '@/domain/access/roles';
import { PHASES, type Phase } from '@/domain/filings/workflow';

/** 催办: who reminded, when, in what words. */
export interface Reminder { readonly by: string; readonly at: string; readonly words: string }

/** A filing as lists and boards show it. Times are ISO, money yuan, scores two decimals. */
export interface FilingLine {
  readonly id: string;
  readonly docNo: string;
  readonly kind: string;
  readonly stage: string;
  readonly object: 'project' | 'department';
  readonly title: string;
  readonly fiscalYear: number;
  /** the whole year is an invention of the demonstration */
  readonly yearDemo: boolean;
  readonly period: number | null;
  readonly unit: string;
  readonly departmentId: string;
  readonly department: string;
  readonly project: string | null;
  readonly projectSeq: number;
  readonly state: string;
  readonly phase: Phase;
  readonly holder: Role | null;
  readonly versionNo: number;
  /** the state that returned it last */
  readonly returner: string | null;
  readonly copied: boolean;
  readonly dueAt: string | null;
  readonly submittedAt: string | null;
  readonly openedAt: string | null;
  readonly reminder: Reminder | null;
  readonly amount: string | null;
  readonly totalScore: string | null;
  readonly grade: string | null;
  readonly light: string | null;
  readonly risk: number;
  readonly findings: { readonly block: number; readonly explain: number; readonly hint: number; readonly codes: readonly string[] };
  readonly demo: boolean;
}

/** With whom the work is: those who fill in have until the due date; a reviewer's delay is not theirs. */
const WITH_AUTHOR: ReadonlySet<Phase> = new Set(['not_begun', 'draft', 'returned']);

export const withAuthor = (phase: Phase): boolean => WITH_AUTHOR.has(phase);
export const isOverdue = (line: { readonly phase: Phase; readonly dueAt: string | null }, now: string): boolean =>
  withAuthor(line.phase) && line.dueAt !== null && Date.parse(line.dueAt) < Date.parse(now);

/** How full the upright cell of a filing is: quarter by quarter through the stages; hatched returned, framed overdue, dashed exempt. */
export type Fill = 0 | 1 | 2 | 3 | 4 | 'back' | 'late' | 'free';
const FILLS: Readonly<Record<Phase, Fill>> = {
  not_begun: 0, draft: 1, returned: 'back', department: 1, business: 2, performance: 3, passed: 3, done: 4, refused: 'back',
};

export function fillOf(line: { readonly phase: Phase; readonly dueAt: string | null }, now: string): Fill {
  return line.phase !== 'returned' && isOverdue(line, now) ? 'late' : FILLS[line.phase];
}

export const phaseOf = (text: string): Phase => PHASES.find((phase) => phase === text) ?? 'draft';
/** Which word of messages `states.phase` a board says; overdue and done have their own. */
export type StateWord = Phase | 'overdue';
export const wordOf = (line: { readonly phase: Phase; readonly dueAt: string | null }, now: string): StateWord =>
  line.phase !== 'returned' && isOverdue(line, now) ? 'overdue' : line.phase;
