import { sql } from 'drizzle-orm';
import { boolean, date, index, integer, jsonb, pgTable, text, unique, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import type { StoredRules } from '@/domain/rules/schema';
import { at, createdAt, id } from './columns';
import { regions, units } from './people';

/** Immutable once published; a score or light stores the id it used. region null: offered to every region. */
export const ruleSets = pgTable('rule_sets', {
  id: id(),
  regionId: uuid(),
  code: text().notNull(),
  version: integer().notNull(),
  body: jsonb().$type<StoredRules>().notNull(),
  publishedAt: at(),
  publishedBy: uuid(),
  note: text(),
  createdAt: createdAt(),
}, (t) => [unique('rule_sets_version').on(t.regionId, t.code, t.version).nullsNotDistinct()]);

export const cycles = pgTable('cycles', {
  id: id(),
  regionId: uuid().notNull().references(() => regions.id),
  year: integer().notNull(),
  title: text().notNull(),
  ruleSetId: uuid().notNull().references(() => ruleSets.id),
  demo: boolean().notNull().default(false),
  createdAt: createdAt(),
}, (t) => [unique('cycles_year').on(t.regionId, t.year)]);

/** 窗口: when a stage may be submitted. closesAt null: no end. */
export const windows = pgTable('windows', {
  id: id(),
  regionId: uuid().notNull(),
  cycleId: uuid().notNull().references(() => cycles.id),
  stage: text().notNull(),
  period: integer(),
  opensAt: at().notNull(),
  dueAt: at(),
  closesAt: at(),
  /** days a reviewing step has, and days to mend what came back */
  reviewDays: integer().notNull().default(5),
  mendDays: integer().notNull().default(3),
  openedBy: uuid(),
  createdAt: createdAt(),
}, (t) => [unique('windows_stage').on(t.cycleId, t.stage, t.period).nullsNotDistinct()]);

export const projects = pgTable('projects', {
  id: id(),
  regionId: uuid().notNull(),
  cycleId: uuid().notNull().references(() => cycles.id),
  unitId: uuid().notNull().references(() => units.id),
  departmentId: uuid().notNull().references(() => units.id),
  code: text().notNull(),
  name: text().notNull(),
  seq: integer().notNull().default(0),
  /** the same project in the year before */
  previousId: uuid(),
  /** taken away with the import that created it; its forms are exempt, and the same name in another import brings it back */
  removedAt: at(),
  createdAt: createdAt(),
}, (t) => [unique('projects_code').on(t.cycleId, t.code), index('projects_department').on(t.departmentId)]);

/** 免填 · 涉密 · 年中新增: nothing is expected here, and why. */
export const exemptions = pgTable('exemptions', {
  id: id(),
  regionId: uuid().notNull(),
  cycleId: uuid().notNull(),
  unitId: uuid().notNull(),
  projectId: uuid(),
  stage: text().notNull(),
  period: integer(),
  kind: text({ enum: ['waived', 'secret', 'new_in_year'] }).notNull(),
  reason: text().notNull(),
  madeBy: uuid().notNull(),
  madeAt: createdAt(),
  endedAt: at(),
}, (t) => [uniqueIndex('exemptions_one').on(t.cycleId, t.unitId, sql`coalesce(${t.projectId}, ${t.unitId})`, t.stage, sql`coalesce(${t.period}, 0)`).where(sql`${t.endedAt} is null`)]);

/** 批复: one decision on many versions. */
export const decisions = pgTable('decisions', {
  id: id(),
  regionId: uuid().notNull(),
  cycleId: uuid().notNull(),
  docNo: text().notNull(),
  decidedOn: date({ mode: 'string' }).notNull(),
  madeBy: uuid().notNull(),
  madeAt: at().notNull(),
  filings: integer().notNull(),
}, (t) => [unique('decisions_doc').on(t.cycleId, t.docNo)]);
