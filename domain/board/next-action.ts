import type { FilingLine } from './filing-line';

/** What stands on the one button of a line: a key of messages `desk.action` and its numbers. */
export interface NextAction { readonly key: NextActionKey; readonly count: number }
export const NEXT_ACTIONS = [
  'mendRows', 'mendForm', 'begin', 'checkCopied', 'fillAmount', 'fillRows', 'checkAndSubmit', 'enterExecution', 'sign', 'review', 'seeChanges', 'approve',
] as const;
export type NextActionKey = (typeof NEXT_ACTIONS)[number];

export interface NextInput {
  /** rows with a blocking opinion of the last return; 0 with a whole return */
  readonly returnedRows: number;
  readonly rows: { readonly filled: number; readonly all: number } | null;
}

/** The next step of somebody who fills in. A form without its sum of money cannot be submitted: that comes first. */
export function authorAction(line: Pick<FilingLine, 'phase' | 'stage' | 'amount' | 'copied'>, { returnedRows, rows }: NextInput): NextAction {
  if (line.phase === 'returned') return returnedRows > 0 ? { key: 'mendRows', count: returnedRows } : { key: 'mendForm', count: 0 };
  if (line.phase === 'not_begun') return line.stage === 'target' && line.copied ? { key: 'checkCopied', count: rows?.all ?? 0 } : { key: 'begin', count: rows?.all ?? 0 };
  const missing = rows ? rows.all - rows.filled : 0;
  if (line.stage === 'target' && line.amount === null) return { key: 'fillAmount', count: 0 };
  return missing > 0 ? { key: 'fillRows', count: missing } : { key: 'checkAndSubmit', count: 0 };
}

/** The next step of somebody whose hands a submitted form is in. */
export function reviewerAction(line: Pick<FilingLine, 'phase' | 'holder' | 'versionNo' | 'returner' | 'state'>): NextAction {
  if (line.phase === 'passed') return { key: 'approve', count: 0 };
  if (line.returner === line.state && line.versionNo > 1) return { key: 'seeChanges', count: 0 };
  return { key: line.holder === 'dept_reviewer' ? 'sign' : 'review', count: 0 };
}
