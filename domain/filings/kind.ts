import type { Finding } from '@/domain/checks/finding';
import type { Grade, Light } from '@/domain/indicator/types';
import type { RuleSet } from '@/domain/rules/schema';
import type { Body, Cell, Place, Snapshot, TableSpec } from './body';
import type { Workflow } from './workflow';

/** Stages of the year that have a window (domain.md 1.1). */
export const STAGES = ['target', 'monitoring', 'self_evaluation'] as const;
export type Stage = (typeof STAGES)[number];

export interface NewerSource { readonly filingId: string; readonly versionId: string; readonly from: number; readonly to: number }

/** What a kind may know beside the body itself. Everything comes in; nothing is fetched. */
export interface KindContext {
  readonly rules: RuleSet;
  readonly fiscalYear: number;
  /** month that ends the period of a monitoring form (1..12), else null */
  readonly period: number | null;
  readonly object: 'project' | 'department';
  /** official names, for headers and name checks */
  readonly projectName: string | null;
  readonly departmentName: string;
  /** official names that may stand in this form: bodies of the region and units of the department; absent: nothing to compare with */
  readonly organisations?: readonly string[];
  /** the frozen version this filing was made from */
  readonly source: Snapshot | null;
  /** a newer accepted version of that source, while this filing still stands on the older: numbers and ids of both */
  readonly newerSource: NewerSource | null;
  /** row lineages with at least one evidence file */
  readonly evidence: ReadonlySet<string>;
}

export interface NewRow {
  readonly lineage: string | null; // null: a new identity
  readonly seq: number;
  readonly cells: Readonly<Record<string, Cell>>;
}

/** An opinion as a kind sees it when it says what a return opens. */
export interface OpinionTarget {
  readonly scope: 'cell' | 'row' | 'table' | 'missing' | 'form';
  readonly place: Place;
}

/** One form that goes through hands. The engine calls these and nothing else; a new kind never touches the engine. */
export interface Kind {
  readonly code: string;
  readonly stage: Stage;
  /** what such forms are expected of when the window of the stage opens */
  readonly objects: readonly ('project' | 'department')[];
  readonly workflow: Workflow;
  readonly tables: readonly TableSpec[];
  /** kinds whose newest accepted version it is made from */
  readonly sources: readonly string[];
  /** rows of a new filing: from its source, or empty forms by the frame */
  create(context: KindContext): Readonly<Record<string, readonly NewRow[]>>;
  /** fills the derived cells; pure, so that browser, server and replay agree */
  derive(body: Body, context: KindContext): Body;
  check(body: Body, context: KindContext): readonly Finding<Place>[];
  /** what a returned opinion opens beyond its own place (a weight fault opens all weights) */
  opens(target: OpinionTarget, body: Body): readonly Place[];
  /** is this cell one of the values that the rule set offers? */
  accepts(table: string, field: string, cell: Cell, context: KindContext): boolean;
  /** what queues and boards show of the form; the body stays the truth */
  summary(body: Body): Summary;
}

/** amount in yuan; score, grade and worst light where the form has them */
export interface Summary {
  readonly amount: string | null;
  readonly totalScore: string | null;
  readonly grade: Grade | null;
  readonly light: Light | null;
}
