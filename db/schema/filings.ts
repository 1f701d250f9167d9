import { sql } from 'drizzle-orm';
import { bigint, boolean, index, integer, jsonb, pgTable, primaryKey, text, unique, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import type { Reminder } from '@/domain/board/filing-line';
import type { Snapshot } from '@/domain/filings/body';
import { at, createdAt, id, money, score } from './columns';
import { cycles, projects, ruleSets, windows, decisions } from './year';
import { units } from './people';

/** 报件: the header every form has. The trail's head stands here, so that every act locks the filing first. */
export const filings = pgTable('filings', {
  id: id(),
  docNo: text().notNull().unique(),
  regionId: uuid().notNull(),
  cycleId: uuid().notNull().references(() => cycles.id),
  windowId: uuid().notNull().references(() => windows.id),
  kind: text().notNull(),
  stage: text().notNull(),
  fiscalYear: integer().notNull(),
  period: integer(),
  unitId: uuid().notNull().references(() => units.id),
  departmentId: uuid().notNull().references(() => units.id),
  projectId: uuid().references(() => projects.id),
  title: text().notNull(),
  ruleSetId: uuid().notNull().references(() => ruleSets.id),
  sourceVersionId: uuid(),
  state: text().notNull(),
  phase: text().notNull(),
  holder: text(),
  returner: text(),
  /** number of the version in work; a frozen version has the same number */
  versionNo: integer().notNull().default(1),
  acceptedVersionId: uuid(),
  beganAt: at(),
  stateAt: at().notNull().defaultNow(),
  submittedAt: at(),
  openedAt: at(),
  dueAt: at(),
  /** 免填: an exemption was made after the form was expected; on no desk and not counted while it holds */
  exemptAt: at(),
  /** 催办: the last reminder to whoever holds the form; it goes with the form's next step */
  reminder: jsonb().$type<Reminder>(),
  /** money of the form in yuan, score and worst light, kept for queues and boards; the body is the truth */
  amount: money(),
  totalScore: score(),
  grade: text(),
  light: text(),
  risk: integer().notNull().default(0),
  findings: jsonb().$type<{ block: number; explain: number; hint: number; codes: string[] }>().notNull().default({ block: 0, explain: 0, hint: 0, codes: [] }),
  trailSeq: integer().notNull().default(0),
  trailHead: text().notNull().default(''),
  /** how far a seal reaches */
  sealedSeq: integer().notNull().default(0),
  demo: boolean().notNull().default(false),
  createdAt: createdAt(),
}, (t) => [
  uniqueIndex('filings_one').on(t.cycleId, t.kind, t.unitId, sql`coalesce(${t.projectId}, ${t.unitId})`, sql`coalesce(${t.period}, 0)`),
  index('filings_queue').on(t.regionId, t.holder, t.dueAt),
  index('filings_unit').on(t.unitId, t.cycleId),
  index('filings_board').on(t.cycleId, t.departmentId, t.stage),
  index('filings_project').on(t.projectId),
]);

export const versions = pgTable('versions', {
  id: id(),
  filingId: uuid().notNull().references(() => filings.id),
  regionId: uuid().notNull(),
  unitId: uuid().notNull(),
  no: integer().notNull(),
  snapshot: jsonb().$type<Snapshot>().notNull(),
  /** sha256 over the canonical text of the snapshot */
  hash: text().notNull(),
  receiptNo: text().notNull().unique(),
  ruleSetId: uuid().notNull(),
  frozenBy: uuid().notNull(),
  frozenAt: at().notNull(),
}, (t) => [unique('versions_no').on(t.filingId, t.no)]);

/** Which versions a decision covers; a row of its own, so that versions stay untouched. */
export const decisionVersions = pgTable('decision_versions', {
  decisionId: uuid().notNull().references(() => decisions.id),
  versionId: uuid().notNull().references(() => versions.id),
  filingId: uuid().notNull(),
  regionId: uuid().notNull(),
  unitId: uuid().notNull(),
}, (t) => [primaryKey({ columns: [t.decisionId, t.versionId] })]);

/** Everybody who saved a cell of a version: an author never reviews it. */
export const authors = pgTable('authors', {
  filingId: uuid().notNull(),
  versionNo: integer().notNull(),
  userId: uuid().notNull(),
  regionId: uuid().notNull(),
  unitId: uuid().notNull(),
}, (t) => [primaryKey({ columns: [t.filingId, t.versionNo, t.userId] })]);

/** 意见: said of a cell, a row, a table, something missing, or the form. */
export const opinions = pgTable('opinions', {
  id: id(),
  filingId: uuid().notNull().references(() => filings.id),
  regionId: uuid().notNull(),
  unitId: uuid().notNull(),
  versionNo: integer().notNull(),
  state: text().notNull(),
  scope: text({ enum: ['cell', 'row', 'table', 'missing', 'form'] }).notNull(),
  placeTable: text(),
  placeRow: uuid(),
  placeField: text(),
  text: text().notNull(),
  blocking: boolean().notNull(),
  findingCode: text(),
  madeBy: uuid().notNull(),
  madeName: text().notNull(),
  madeAt: at().notNull(),
  /** null until the filing goes back with it */
  sentAt: at(),
  withdrawnAt: at(),
  answer: text(),
  answeredBy: uuid(),
  answeredAt: at(),
}, (t) => [index('opinions_filing').on(t.filingId)]);

/** 需说明: the one line an author gives for a finding that asks. */
export const explanations = pgTable('explanations', {
  filingId: uuid().notNull(),
  regionId: uuid().notNull(),
  unitId: uuid().notNull(),
  code: text().notNull(),
  placeKey: text().notNull(),
  text: text().notNull(),
  madeBy: uuid().notNull(),
  madeAt: at().notNull(),
}, (t) => [primaryKey({ columns: [t.filingId, t.code, t.placeKey] })]);

export interface ReviewItem { code: string; grade: string | null; score: string | null; opinion: string | null }

/** 绩效目标审核表, one per version and reviewing step (domain.md 2.6). */
export const targetReviews = pgTable('target_reviews', {
  id: id(),
  filingId: uuid().notNull().references(() => filings.id),
  regionId: uuid().notNull(),
  unitId: uuid().notNull(),
  versionNo: integer().notNull(),
  state: text().notNull(),
  items: jsonb().$type<ReviewItem[]>().notNull().default([]),
  grade: text(),
  opinion: text(),
  reviewerId: uuid().notNull(),
  reviewedAt: at().notNull(),
  doneAt: at(),
}, (t) => [unique('target_reviews_one').on(t.filingId, t.versionNo, t.state)]);

export const evidence = pgTable('evidence', {
  id: id(),
  filingId: uuid().notNull().references(() => filings.id),
  regionId: uuid().notNull(),
  unitId: uuid().notNull(),
  lineage: uuid(),
  name: text().notNull(),
  mime: text().notNull(),
  size: bigint({ mode: 'number' }).notNull(),
  sha256: text().notNull(),
  madeBy: uuid().notNull(),
  madeAt: at().notNull(),
  removedAt: at(),
}, (t) => [index('evidence_filing').on(t.filingId)]);

/** A retry returns the first answer. */
export const operations = pgTable('operations', {
  id: uuid().notNull(),
  userId: uuid().notNull(),
  regionId: uuid().notNull(),
  filingId: uuid().notNull(),
  answer: jsonb().$type<Record<string, unknown>>().notNull(),
  madeAt: createdAt(),
}, (t) => [primaryKey({ columns: [t.userId, t.id] }), index('operations_age').on(t.madeAt)]);

/** When somebody last looked at a filing: 上次看过以后. */
export const looks = pgTable('looks', {
  filingId: uuid().notNull(),
  userId: uuid().notNull(),
  regionId: uuid().notNull(),
  unitId: uuid().notNull(),
  versionNo: integer().notNull(),
  trailSeq: integer().notNull(),
  lookedAt: at().notNull(),
}, (t) => [primaryKey({ columns: [t.filingId, t.userId] })]);
