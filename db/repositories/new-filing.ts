import type { Tx } from '../client';
import { filings } from '../schema';
import type { Filing } from './filings';

/** Null when the same form of the same object and period exists: opening a window twice expects nothing twice. */
export async function insertFiling(tx: Tx, row: typeof filings.$inferInsert): Promise<Filing | null> {
  const [kept] = await tx.insert(filings).values(row).onConflictDoNothing().returning();
  return kept ?? null;
}
