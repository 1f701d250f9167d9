import type { Tx } from '../client';
import { decisions, decisionVersions } from '../schema';
import { DomainError } from '@/domain/shared/errors';

export async function insertDecision(tx: Tx, row: typeof decisions.$inferInsert): Promise<{ id: string }> {
  const [kept] = await tx.insert(decisions).values(row).onConflictDoNothing().returning({ id: decisions.id });
  if (!kept) throw new DomainError('duplicate', { what: 'decision', docNo: row.docNo });
  return kept;
}

export async function coverVersion(tx: Tx, row: typeof decisionVersions.$inferInsert): Promise<void> {
  await tx.insert(decisionVersions).values(row);
}
