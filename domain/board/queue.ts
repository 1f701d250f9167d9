import { CATALOGUE, FAMILIES, type Family } from '@/domain/checks/catalogue';
import { isOverdue, type FilingLine } from './filing-line';
import { reviewerAction, type NextAction } from './next-action';

/** Why a filing stands where it does. `codes`: the findings behind it; `count`: how many, where that says something. */
export const REASONS = ['overdue', 'resubmitted', 'red', 'implausible', 'weak_grade', ...FAMILIES] as const;
export type ReasonKey = (typeof REASONS)[number];
export interface Reason { readonly key: ReasonKey; readonly mild: boolean; readonly codes: readonly string[] }
export interface QueueLine { readonly line: FilingLine; readonly risk: number; readonly reasons: readonly Reason[]; readonly action: NextAction }

const HARD: ReadonlySet<Family> = new Set(['arithmetic', 'measurable', 'contradiction', 'funds', 'scores', 'results', 'cross_check', 'missing']);

function findingReasons(line: FilingLine): Reason[] {
  const byFamily = new Map<Family, string[]>();
  for (const code of line.findings.codes) {
    const family = CATALOGUE.get(code)?.family;
    if (family) byFamily.set(family, [...(byFamily.get(family) ?? []), code]);
  }
  return [...byFamily].map(([key, codes]) => ({ key, mild: !HARD.has(key), codes }));
}

/**
 * A line of the queue with its reasons. The number orders, the reasons are what one reads; a machine replaces no review.
 * Risk of the findings (0..5, kept at submit) plus one for a red light or a weak grade; what only changed comes last.
 */
export function queueLine(line: FilingLine, now: string): QueueLine {
  const reasons: Reason[] = [
    // The light of a self-evaluation says whether points and spending fit each other (domain.md 1.5.6).
    ...(line.light === 'red' ? [{ key: line.stage === 'self_evaluation' ? ('implausible' as const) : ('red' as const), mild: false, codes: [] }] : []),
    ...(line.grade === 'fair' || line.grade === 'poor' ? [{ key: 'weak_grade' as const, mild: false, codes: [] }] : []),
    ...findingReasons(line),
    ...(line.returner === line.state && line.versionNo > 1 ? [{ key: 'resubmitted' as const, mild: true, codes: [] }] : []),
    ...(late(line, now) ? [{ key: 'overdue' as const, mild: true, codes: [] }] : []),
  ];
  const more = reasons.filter((reason) => reason.key === 'red' || reason.key === 'implausible' || reason.key === 'weak_grade').length;
  return { line, risk: Math.min(5, line.risk + more), reasons: reasons.sort((a, b) => Number(a.mild) - Number(b.mild)), action: reviewerAction(line) };
}

const late = (line: FilingLine, now: string): boolean => isOverdue({ phase: 'draft', dueAt: line.dueAt }, now);

/** The riskiest first; among equals the nearest due date. */
export const byRisk = (a: QueueLine, b: QueueLine): number =>
  b.risk - a.risk || Date.parse(a.line.dueAt ?? '9999-12-31') - Date.parse(b.line.dueAt ?? '9999-12-31') || a.line.docNo.localeCompare(b.line.docNo);

/** Nothing was found and nothing is new: may be passed together with others. */
export const isClean = (entry: QueueLine): boolean => entry.risk === 0 && entry.reasons.every((reason) => reason.key === 'overdue');
