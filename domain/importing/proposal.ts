import type { Cell, Place } from '@/domain/filings/body';
import type { Where } from '@/domain/reading/document';
import type { ErrorCode, ErrorParams } from '@/domain/shared/errors';
import type { ReadProblem } from '@/domain/values/problems';
import type { DraftForm, Inference, LeftOver } from './draft';
import type { MatchBy } from './match-rows';

/** What would happen to the forms of the year if a document were taken over. Plain data: it crosses to the browser as JSON. */

export const CELL_STATUSES = ['new', 'changed', 'unchanged', 'cannot_place'] as const;
export type CellStatus = (typeof CELL_STATUSES)[number];

/** Why a cell cannot be placed. `refused`: typing it would be refused; `unreadable`: it would stay as typed and mean nothing. */
export type CellWhy =
  | { readonly why: 'copied' | 'derived' | 'reviewer' | 'not_open' | 'row_not_in_form' | 'too_many_rows' | 'not_in_frame' | 'words_expected' }
  | { readonly why: 'unreadable'; readonly problem: ReadProblem }
  | { readonly why: 'refused'; readonly code: ErrorCode; readonly params: ErrorParams };

export interface ImportCell {
  readonly field: string;
  readonly status: CellStatus;
  readonly before: Cell;
  readonly typedBefore: string | null;
  /** as it would be typed, and what would be understood */
  readonly typed: string;
  readonly after: Cell;
  readonly where: Where;
  readonly quote: string;
  readonly inferred: Inference | null;
  readonly why: CellWhy | null;
}

export interface ImportRow {
  /** key of the draft's row; with a field it names a cell: `rows:3/name` */
  readonly key: string;
  readonly table: string;
  /** null: a row that would be added */
  readonly row: string | null;
  readonly by: MatchBy;
  readonly name: string;
  readonly where: Where;
  readonly cells: readonly ImportCell[];
}

/** Why a form takes nothing. */
export const FORM_REFUSALS = ['other_department', 'no_project_name', 'name_too_long', 'no_right', 'not_editable', 'window_not_open', 'not_expected', 'no_accepted_target', 'several_fit', 'no_period', 'twice'] as const;
export type FormRefusal = (typeof FORM_REFUSALS)[number];

export interface ImportForm {
  readonly key: string;
  readonly kind: DraftForm['kind'];
  readonly object: DraftForm['object'];
  /** name of the project or department as the document prints it */
  readonly name: string;
  readonly title: string | null;
  readonly period: number | null;
  readonly where: Where;
  /** null: a project that would be created, or a form that takes nothing */
  readonly filing: { readonly id: string; readonly docNo: string; readonly title: string; readonly state: string; readonly seq: number } | null;
  readonly action: 'fill' | 'create' | 'refuse';
  readonly refusal: { readonly why: FormRefusal; readonly params: Readonly<Record<string, string | number>> } | null;
  readonly rows: readonly ImportRow[];
  /** rows of the form that the document does not have: left as they are */
  readonly leftAlone: readonly { readonly place: Place; readonly name: string }[];
  readonly leftOver: readonly LeftOver[];
  readonly counts: Readonly<Record<CellStatus, number>>;
}

export const cellKey = (row: Pick<ImportRow, 'key'>, field: string): string => `${row.key}/${field}`;

/** Cells that can be taken: everything new or changed. What was inferred is taken only when it is named. */
export const takeable = (cell: ImportCell): boolean => cell.status === 'new' || cell.status === 'changed';

export function countCells(rows: readonly ImportRow[]): ImportForm['counts'] {
  const counts: Record<CellStatus, number> = { new: 0, changed: 0, unchanged: 0, cannot_place: 0 };
  for (const row of rows) for (const { status } of row.cells) counts[status] += 1;
  return counts;
}
