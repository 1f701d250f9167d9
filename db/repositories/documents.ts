import { and, eq, sql } from 'drizzle-orm';
import type { Tx } from '../client';
import { documentReadings, documents, documentVerdicts } from '../schema';

export type DocumentRow = typeof documents.$inferSelect;
export type DocumentVerdictRow = typeof documentVerdicts.$inferSelect;

export async function insertDocument(tx: Tx, row: typeof documents.$inferInsert): Promise<void> {
  await tx.insert(documents).values(row);
}

export async function findDocument(tx: Tx, id: string): Promise<DocumentRow | null> {
  const [row] = await tx.select().from(documents).where(eq(documents.id, id));
  return row ?? null;
}

/** The same held until the transaction ends, so that nobody judges what another forgets. */
export async function lockDocument(tx: Tx, id: string): Promise<DocumentRow | null> {
  const [row] = await tx.select().from(documents).where(eq(documents.id, id)).for('update');
  return row ?? null;
}

/** What a list says of a document once it is read, and the reading itself. False when it was forgotten meanwhile. */
export async function keepReading(
  tx: Tx, document: DocumentRow, said: Pick<DocumentRow, 'title' | 'kind' | 'department' | 'fiscalYear' | 'errors' | 'warnings' | 'hints' | 'readAt'>, reading: Buffer,
): Promise<boolean> {
  const changed = await tx.update(documents).set({ ...said, state: 'read', failure: null }).where(and(eq(documents.id, document.id), eq(documents.state, 'reading'))).returning({ id: documents.id });
  if (changed.length === 0) return false;
  await tx.insert(documentReadings).values({ documentId: document.id, regionId: document.regionId, unitId: document.unitId, reading })
    .onConflictDoUpdate({ target: documentReadings.documentId, set: { reading } });
  return true;
}

export async function keepFailure(tx: Tx, id: string, failure: NonNullable<DocumentRow['failure']>, at: Date): Promise<boolean> {
  const changed = await tx.update(documents).set({ state: 'failed', failure, readAt: at }).where(and(eq(documents.id, id), eq(documents.state, 'reading'))).returning({ id: documents.id });
  return changed.length > 0;
}

export async function findReading(tx: Tx, documentId: string): Promise<Buffer | null> {
  const [row] = await tx.select({ reading: documentReadings.reading }).from(documentReadings).where(eq(documentReadings.documentId, documentId));
  return row ? Buffer.from(row.reading) : null;
}

export const listVerdicts = (tx: Tx, documentId: string): Promise<DocumentVerdictRow[]> => tx.select().from(documentVerdicts).where(eq(documentVerdicts.documentId, documentId));

export async function keepVerdict(tx: Tx, row: typeof documentVerdicts.$inferInsert): Promise<void> {
  const { verdict, note, madeBy, madeName, madeAt } = row;
  await tx.insert(documentVerdicts).values(row).onConflictDoUpdate({ target: [documentVerdicts.documentId, documentVerdicts.findingKey], set: { verdict, note: note ?? null, madeBy, madeName, madeAt } });
}

export async function dropVerdict(tx: Tx, documentId: string, findingKey: string): Promise<void> {
  await tx.delete(documentVerdicts).where(and(eq(documentVerdicts.documentId, documentId), eq(documentVerdicts.findingKey, findingKey)));
}

/** With its reading and its verdicts. */
export async function dropDocument(tx: Tx, id: string): Promise<void> {
  await tx.delete(documents).where(eq(documents.id, id));
}

/** Documents of a unit that stand on the same stored file: while there is one the file stays. */
export async function countSameFile(tx: Tx, unitId: string, sha256: string): Promise<number> {
  const [row] = await tx.select({ count: sql<number>`count(*)::int` }).from(documents).where(and(eq(documents.unitId, unitId), eq(documents.sha256, sha256), sql`${documents.state} <> 'failed'`));
  return row?.count ?? 0;
}

/** Until the transaction ends nobody else stores or removes this file: a row that is not there yet is counted by nobody. */
export async function lockFile(tx: Tx, unitId: string, sha256: string): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`${unitId} ${sha256}`}, 0))`);
}
