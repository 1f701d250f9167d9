import { and, desc, eq, gt, inArray, isNull, ne } from 'drizzle-orm';
import { DomainError } from '@/domain/shared/errors';
import type { Tx } from '../client';
import { documentImports, filings, importFilings, trail } from '../schema';

export type DocumentImport = typeof documentImports.$inferSelect;
export type ImportFiling = typeof importFilings.$inferSelect;

export async function insertImport(tx: Tx, row: typeof documentImports.$inferInsert, touched: readonly (typeof importFilings.$inferInsert)[]): Promise<void> {
  await tx.insert(documentImports).values(row);
  if (touched.length > 0) await tx.insert(importFilings).values([...touched]);
}

/** Held until the transaction ends: an import is undone once. */
export async function lockImport(tx: Tx, importId: string): Promise<DocumentImport> {
  const [row] = await tx.select().from(documentImports).where(eq(documentImports.id, importId)).for('update');
  if (!row) throw new DomainError('not_found');
  return row;
}

export const listTouched = (tx: Tx, importId: string): Promise<ImportFiling[]> =>
  tx.select().from(importFilings).where(eq(importFilings.importId, importId)).orderBy(importFilings.filingId);

export async function markUndone(tx: Tx, importId: string, userId: string, at: Date): Promise<void> {
  await tx.update(documentImports).set({ undoneBy: userId, undoneAt: at }).where(eq(documentImports.id, importId));
}

/** Acts on a filing since an entry of its trail, save that somebody opened it. */
export async function actsSince(tx: Tx, filingId: string, seq: number): Promise<{ act: string; name: string; at: Date } | null> {
  const [row] = await tx.select({ act: trail.act, name: trail.actorName, at: trail.at }).from(trail)
    .where(and(eq(trail.filingId, filingId), gt(trail.seq, seq), ne(trail.act, 'filing.opened'))).orderBy(trail.seq).limit(1);
  return row ?? null;
}

export interface ListedImport extends Pick<DocumentImport, 'id' | 'madeName' | 'madeAt' | 'undoneAt' | 'cycleId'> {
  readonly forms: readonly { readonly filingId: string; readonly title: string; readonly kind: string; readonly cells: number; readonly rows: number; readonly seq: number }[];
}

/** Imports of a document, newest first, with the forms they touched. */
export async function listImports(tx: Tx, documentId: string): Promise<ListedImport[]> {
  const imports = await tx.select().from(documentImports).where(eq(documentImports.documentId, documentId)).orderBy(desc(documentImports.madeAt)).limit(20);
  if (imports.length === 0) return [];
  const forms = await tx.select({ importId: importFilings.importId, filingId: filings.id, title: filings.title, kind: filings.kind, cells: importFilings.cells, rows: importFilings.rows, seq: importFilings.trailSeq })
    .from(importFilings).innerJoin(filings, eq(filings.id, importFilings.filingId)).where(inArray(importFilings.importId, imports.map((row) => row.id))).orderBy(filings.docNo);
  return imports.map(({ id, madeName, madeAt, undoneAt, cycleId }) => ({ id, madeName, madeAt, undoneAt, cycleId, forms: forms.filter((form) => form.importId === id) }));
}

/** Forms of a year that count, of the units in reach. */
export const listFormsOfYear = (tx: Tx, cycleId: string): Promise<(typeof filings.$inferSelect)[]> =>
  tx.select().from(filings).where(and(eq(filings.cycleId, cycleId), isNull(filings.exemptAt))).orderBy(filings.docNo);
