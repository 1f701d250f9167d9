import { measurableShare, moneyShare } from '@/domain/checks/measurable-share';
import { rowsFromBody } from '@/domain/checks/indicator-model';
import { isMeasurable } from '@/domain/checks/rewrite';
import type { Body, Row } from '@/domain/filings/body';
import type { Frame } from '@/domain/rules/schema';
import { dec, sum } from '@/domain/shared/decimal';

/** A target of a department, its own or of one project, as it counts: newest accepted, else as it was sent. Money in yuan. */
export interface TargetCount {
  readonly filing: string;
  readonly departmentId: string;
  /** null: the department's own */
  readonly project: string | null;
  /** false: never sent, so nobody's promise yet */
  readonly counts: boolean;
  readonly rows: number;
  readonly measurable: number;
  /** of a project: its money of the year; of a department: its project spending */
  readonly amount: string | null;
}

/** The shares of domain/checks/measurable-share.ts over many forms; money in yuan, shares in per cent with two decimals. */
export interface AreaShare {
  readonly rows: number;
  readonly measurable: number;
  readonly percent: string | null;
  /** what the projects state */
  readonly stated: string;
  /** project spending; null where no department's own target says it */
  readonly spending: string | null;
  readonly moneyPercent: string | null;
}

const ratio = (part: number, whole: number): string | null => (whole === 0 ? null : dec(part).div(whole).times(100).toFixed(2));

/** Indicators of all forms that count; money only of departments whose spending is known, so that both sides speak of the same. */
export function areaShare(targets: readonly TargetCount[]): AreaShare {
  const counted = targets.filter((target) => target.counts);
  const [rows, measurable] = [counted.reduce((n, target) => n + target.rows, 0), counted.reduce((n, target) => n + target.measurable, 0)];
  const owns = counted.filter((target) => target.project === null && target.amount !== null);
  const known = new Set(owns.map((target) => target.departmentId));
  const stated = sum(...counted.filter((target) => target.project !== null && (owns.length === 0 || known.has(target.departmentId))).map((target) => target.amount ?? '0'));
  const spending = owns.length === 0 ? null : sum(...owns.map((target) => target.amount ?? '0'));
  return { rows, measurable, percent: ratio(measurable, rows), stated, spending, moneyPercent: moneyShare(stated, spending) };
}

/** Shares of each department, in the order in which they come. */
export function sharesByDepartment(targets: readonly TargetCount[]): readonly { readonly departmentId: string; readonly share: AreaShare }[] {
  return [...new Set(targets.map((target) => target.departmentId))].map((departmentId) => ({ departmentId, share: areaShare(targets.filter((target) => target.departmentId === departmentId)) }));
}

/** Rows of a form as they count: an empty value is no promise, words cannot be measured. */
export interface CountedRow {
  readonly id: string;
  readonly name: string;
  readonly level2: string;
  readonly printed: string;
  readonly how: 'measurable' | 'words' | 'empty';
}

export function countedRows(rows: readonly Row[], frame: Frame): readonly CountedRow[] {
  return rowsFromBody({ rows }, frame).map((row, index) => ({
    id: rows[index]?.id ?? '', name: row.name, level2: row.level2, printed: row.printed, how: row.target === null ? 'empty' : isMeasurable(row) ? 'measurable' : 'words',
  }));
}

/** Counts of one body, the same that the database counts for many. */
export function countsOf(body: Body, frame: Frame): { readonly rows: number; readonly measurable: number } {
  const { rows, measurable } = measurableShare([{ rows: rowsFromBody(body, frame) }]);
  return { rows, measurable };
}
