import { customType, index, integer, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { DOCUMENT_STATES, VERDICTS } from '@/domain/documents/kept-document';
import type { DocumentKind } from '@/domain/reading/document';
import { at, createdAt, id } from './columns';
import { units } from './people';

const bytes = customType<{ data: Buffer }>({ dataType: () => 'bytea' });

/** Published documents that somebody dropped and kept. They belong to the unit of that person. */
export const documents = pgTable('documents', {
  id: id(),
  regionId: uuid().notNull(),
  unitId: uuid().notNull().references(() => units.id),
  /** of the file; its bytes lie under their hash in the unit's folder */
  name: text().notNull(),
  size: integer().notNull(),
  sha256: text().notNull(),
  state: text({ enum: DOCUMENT_STATES }).notNull(),
  /** state failed: why, for a sentence in the reader's language */
  failure: jsonb().$type<{ code: string; params: Readonly<Record<string, string | number>> }>(),
  // What the list says of a document that was read.
  title: text(),
  kind: text().$type<DocumentKind>(),
  department: text(),
  fiscalYear: integer(),
  errors: integer().notNull().default(0),
  warnings: integer().notNull().default(0),
  hints: integer().notNull().default(0),
  madeBy: uuid().notNull(),
  madeName: text().notNull(),
  madeAt: createdAt(),
  readAt: at(),
}, (t) => [index('documents_newest').on(t.regionId, t.madeAt), index('documents_unit').on(t.unitId), index('documents_state').on(t.state)]);

/** What was read: text and grids, structure, findings in no language, checks (lib/inspect/reading.ts) as JSON, gzip. */
export const documentReadings = pgTable('document_readings', {
  documentId: uuid().primaryKey().references(() => documents.id, { onDelete: 'cascade' }),
  regionId: uuid().notNull(),
  unitId: uuid().notNull(),
  reading: bytes().notNull(),
});

/** 属实 / 有说明 / 误报, one a finding; the key survives another reading. */
export const documentVerdicts = pgTable('document_verdicts', {
  documentId: uuid().notNull().references(() => documents.id, { onDelete: 'cascade' }),
  findingKey: text().notNull(),
  regionId: uuid().notNull(),
  unitId: uuid().notNull(),
  verdict: text({ enum: VERDICTS }).notNull(),
  note: text(),
  madeBy: uuid().notNull(),
  madeName: text().notNull(),
  madeAt: at().notNull(),
}, (t) => [primaryKey({ columns: [t.documentId, t.findingKey] })]);
