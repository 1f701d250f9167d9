import type { Permission } from '@/domain/access/permissions';
import type { Value } from '@/domain/indicator/types';

/**
 * The body of a filing, the same shape for every kind: tables of rows of cells.
 * A kind lists its tables (TableSpec); the engine loads, saves, freezes and compares them without knowing what they mean.
 */
export const FIELD_TYPES = ['text', 'money', 'number', 'integer', 'month', 'date', 'boolean', 'choice', 'value', 'json'] as const;
export type FieldType = (typeof FIELD_TYPES)[number];

/** Who writes a field. copied: frozen from the source version; derived: computed by the kind; reviewer: set by verbs of review. */
export type FieldOwner = 'author' | 'copied' | 'derived' | 'reviewer';

export interface FieldSpec {
  readonly type: FieldType;
  readonly owner?: FieldOwner; // default author
  readonly max?: number; // characters of a text; default 2000
  readonly choices?: readonly string[];
  readonly scale?: number; // decimals of a number; default 4
  readonly whole?: number; // digits before the point; default 20
  readonly framed?: boolean; // one of the values that the rule set offers: the kind's accepts() is asked
  readonly signed?: boolean; // money that may be below zero: a change on last year
  /** others who may write it while the filing is editable: 国库 writes execution figures into the unit's form */
  readonly also?: Permission;
}

export interface TableSpec {
  readonly name: string;
  /** one: exactly one row (the header); many: a list */
  readonly shape: 'one' | 'many';
  /** may the author add and remove rows while the filing is editable? */
  readonly open: boolean;
  readonly fields: Readonly<Record<string, FieldSpec>>;
}

/** money: yuan with two decimals ("1500.00"); number, integer, month: decimal string; date: ISO; choice and text: string. */
export type Cell = string | boolean | null | Value | Json;
export type Json = { readonly [key: string]: unknown } | readonly unknown[];

export interface Row {
  readonly id: string;
  /** identity through target → adjustment → monitoring → self-evaluation → spot check */
  readonly lineage: string;
  readonly seq: number;
  readonly cells: Readonly<Record<string, Cell>>;
  /** what was typed, where it differs from what was understood; with an empty cell: could not be read */
  readonly typed: Readonly<Record<string, string>>;
}

export type Body = Readonly<Record<string, readonly Row[]>>;

/** A place in a filing: a cell, a row (field null), a table (row null) or the whole form (table null). */
export interface Place {
  readonly table: string | null;
  readonly row: string | null;
  readonly field: string | null;
}

export const SNAPSHOT_SCHEMA = 1;
/** What a version keeps: immutable, for history and differences, never queried for progress. */
export interface Snapshot {
  readonly schema: typeof SNAPSHOT_SCHEMA;
  readonly kind: string;
  readonly body: Body;
}
