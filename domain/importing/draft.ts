import type { Where } from '@/domain/reading/document';

/** What a document holds of one form of ours: cells as a person would type them, each with its place in the source. */

export const DRAFT_KINDS = ['department_target', 'project_target', 'monitoring', 'self_evaluation'] as const;
export type DraftKind = (typeof DRAFT_KINDS)[number];

/** What was not stated in so many words: the amount of a project from its one cost indicator. Offered, never taken by itself. */
export type Inference = 'from_cost_indicator';

export interface DraftCell {
  readonly typed: string;
  readonly where: Where;
  /** the words of the source */
  readonly quote: string;
  readonly inferred: Inference | null;
}

export interface DraftRow {
  /** `table:number`, stable for one document */
  readonly key: string;
  readonly where: Where;
  readonly cells: Readonly<Record<string, DraftCell>>;
}

/** Why something that stands in the document goes nowhere. */
export const LEFT_OVER = [
  'no_field', 'unit_unknown', 'other_year', 'said_again', 'computed', 'several_for_one', 'mid_term', 'kind_not_of_the_year', 'not_understood', 'needs_judgement',
] as const;
export type LeftOverWhy = (typeof LEFT_OVER)[number];

export interface LeftOver {
  readonly label: string;
  readonly text: string;
  readonly why: LeftOverWhy;
  readonly where: Where;
}

export interface DraftForm {
  /** `kind:number`, stable for one document */
  readonly key: string;
  readonly kind: DraftKind;
  readonly object: 'project' | 'department';
  readonly project: { readonly name: string; readonly code: string | null } | null;
  /** department and unit as the form itself prints them */
  readonly department: string | null;
  readonly unitName: string | null;
  /** month that ends the period of a monitoring form */
  readonly period: number | null;
  readonly title: string | null;
  readonly where: Where;
  readonly tables: Readonly<Record<string, readonly DraftRow[]>>;
  readonly leftOver: readonly LeftOver[];
}

export interface Drafts {
  readonly department: string | null;
  readonly fiscalYear: number | null;
  readonly forms: readonly DraftForm[];
  /** what belongs to no form */
  readonly leftOver: readonly LeftOver[];
}

/** A cell, or nothing where the document is silent. */
export function said(typed: string | null, where: Where, quote: string | null = typed, inferred: Inference | null = null): DraftCell | null {
  const text = typed?.trim() ?? '';
  return text === '' ? null : { typed: text, where, quote: quote ?? text, inferred };
}

/** Cells that say something. */
export const cellsOf = (cells: Readonly<Record<string, DraftCell | null>>): Readonly<Record<string, DraftCell>> =>
  Object.fromEntries(Object.entries(cells).filter((entry): entry is [string, DraftCell] => entry[1] !== null));

export const rowsOf = (table: string, rows: readonly { where: Where; cells: Readonly<Record<string, DraftCell | null>> }[]): readonly DraftRow[] =>
  rows.map((row) => ({ where: row.where, cells: cellsOf(row.cells) })).filter((row) => Object.keys(row.cells).length > 0).map((row, index) => ({ key: `${table}:${index}`, ...row }));
