import { and, eq, lt } from 'drizzle-orm';
import type { Tx } from '../client';
import { operations } from '../schema';

export type OperationRow = typeof operations.$inferSelect;

export async function findOperation(tx: Tx, userId: string, id: string): Promise<OperationRow | null> {
  const [row] = await tx.select().from(operations).where(and(eq(operations.userId, userId), eq(operations.id, id)));
  return row ?? null;
}

/** False when the same person used the id for something else at this very moment. */
export async function keepOperation(tx: Tx, row: typeof operations.$inferInsert): Promise<boolean> {
  const rows = await tx.insert(operations).values(row).onConflictDoNothing().returning({ id: operations.id });
  return rows.length > 0;
}

/** Forgets answers that nobody retries any more. Returns how many. */
export async function dropOperationsBefore(tx: Tx, at: Date): Promise<number> {
  return (await tx.delete(operations).where(lt(operations.madeAt, at)).returning({ id: operations.id })).length;
}
