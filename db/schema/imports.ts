import { index, integer, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import type { Body } from '@/domain/filings/body';
import { at, id } from './columns';
import { documents } from './documents';
import { filings } from './filings';
import { cycles, projects } from './year';

/** One taking over of a read document into the year: what it touched, so that it can be undone until somebody types into it. */
export const documentImports = pgTable('document_imports', {
  id: id(),
  regionId: uuid().notNull(),
  /** unit of the one who took it over */
  unitId: uuid().notNull(),
  /** null: the document was forgotten since */
  documentId: uuid().references(() => documents.id, { onDelete: 'set null' }),
  documentName: text().notNull(),
  cycleId: uuid().notNull().references(() => cycles.id),
  madeBy: uuid().notNull(),
  madeName: text().notNull(),
  madeAt: at().notNull(),
  undoneBy: uuid(),
  undoneAt: at(),
}, (t) => [index('document_imports_document').on(t.documentId)]);

/** A filing that an import typed into, with its body before. */
export const importFilings = pgTable('import_filings', {
  id: id(),
  importId: uuid().notNull().references(() => documentImports.id),
  filingId: uuid().notNull().references(() => filings.id),
  regionId: uuid().notNull(),
  unitId: uuid().notNull(),
  /** the project that the import created for it */
  projectId: uuid().references(() => projects.id),
  before: jsonb().$type<Body>().notNull(),
  phaseBefore: text().notNull(),
  beganBefore: at(),
  /** last entry of the filing's trail that the import wrote */
  trailSeq: integer().notNull(),
  cells: integer().notNull(),
  rows: integer().notNull(),
}, (t) => [index('import_filings_import').on(t.importId), index('import_filings_filing').on(t.filingId)]);
