import { and, eq, isNull } from 'drizzle-orm';
import type { Tx } from '../client';
import { evidence } from '../schema';

export type EvidenceRow = typeof evidence.$inferSelect;

export async function listEvidenceLineages(tx: Tx, filingId: string): Promise<string[]> {
  const rows = await tx.selectDistinct({ lineage: evidence.lineage }).from(evidence).where(and(eq(evidence.filingId, filingId), isNull(evidence.removedAt)));
  return rows.flatMap((row) => (row.lineage ? [row.lineage] : []));
}

export const listEvidence = (tx: Tx, filingId: string): Promise<EvidenceRow[]> =>
  tx.select().from(evidence).where(and(eq(evidence.filingId, filingId), isNull(evidence.removedAt))).orderBy(evidence.madeAt);

export async function insertEvidence(tx: Tx, row: typeof evidence.$inferInsert): Promise<void> {
  await tx.insert(evidence).values(row);
}

export async function findEvidence(tx: Tx, id: string): Promise<EvidenceRow | null> {
  const [row] = await tx.select().from(evidence).where(and(eq(evidence.id, id), isNull(evidence.removedAt)));
  return row ?? null;
}

export async function removeEvidenceRow(tx: Tx, id: string, at: Date): Promise<void> {
  await tx.update(evidence).set({ removedAt: at }).where(eq(evidence.id, id));
}
