import type { FieldSpec, TableSpec } from '@/domain/filings/body';
import { DIRECTIONS, PACINGS } from '@/domain/indicator/types';

/** Sources of money in every fund table, in the order of the official forms (domain.md 2.8, 2.9). */
export const FUND_SOURCES = ['total', 'fiscal', 'carryover', 'other'] as const;
export type FundSource = (typeof FUND_SOURCES)[number];

export const BASIS_TYPES = ['plan', 'industry', 'history', 'budget_standard', 'other'] as const;
export const NATURES = ['quantitative', 'qualitative'] as const;
/** 汇总方式 of a value that several units report */
export const AGGREGATIONS = ['sum', 'weighted_mean'] as const;

/** The promise as later forms carry it: copied with its version, never typed again. */
export const PROMISE: Readonly<Record<string, FieldSpec>> = {
  level1: { type: 'text', max: 40, owner: 'copied' },
  level2: { type: 'text', max: 40, owner: 'copied' },
  name: { type: 'text', max: 1000, owner: 'copied' },
  description: { type: 'text', max: 500, owner: 'copied' },
  target: { type: 'value', max: 1000, owner: 'copied' },
  weight: { type: 'number', scale: 2, owner: 'copied' },
  direction: { type: 'choice', choices: DIRECTIONS, owner: 'copied' },
  dueMonth: { type: 'month', owner: 'copied' },
  pacing: { type: 'choice', choices: PACINGS, owner: 'copied' },
};

/** 绩效指标行, domain.md 2.4. dueMonth is the 考核时点: 1..12 of the year, 13..24 of the next. */
export const INDICATOR_ROWS: TableSpec = {
  name: 'rows', shape: 'many', open: true,
  fields: {
    level1: { type: 'text', max: 40, framed: true },
    level2: { type: 'text', max: 40, framed: true },
    name: { type: 'text', max: 1000 },
    description: { type: 'text', max: 500 },
    target: { type: 'value', max: 1000 },
    weight: { type: 'number', scale: 2, whole: 4 },
    direction: { type: 'choice', choices: DIRECTIONS },
    dueMonth: { type: 'month' },
    pacing: { type: 'choice', choices: PACINGS },
    scoringRule: { type: 'text', max: 1000 },
    basis: { type: 'text', max: 1000 },
    basisType: { type: 'choice', choices: BASIS_TYPES },
    nature: { type: 'choice', choices: NATURES },
    tierDefinition: { type: 'text', max: 1000 },
    previousValue: { type: 'text', max: 200 },
    earlierValue: { type: 'text', max: 200 },
    referenceValue: { type: 'text', max: 200 },
    formula: { type: 'text', max: 4000 },
    aggregation: { type: 'choice', choices: AGGREGATIONS },
    evidenceSource: { type: 'text', max: 1000 },
    isCore: { type: 'boolean' },
    remark: { type: 'text', max: 2000 },
  },
};

export const fundTable = (fields: Readonly<Record<string, FieldSpec>>): TableSpec => ({
  name: 'funds', shape: 'many', open: false, fields: { source: { type: 'choice', choices: FUND_SOURCES, owner: 'copied' }, ...fields },
});
