import { and, asc, desc, eq, inArray, isNull, or } from 'drizzle-orm';
import type { RuleSet } from '@/domain/rules/schema';
import { DomainError } from '@/domain/shared/errors';
import type { Tx } from '../client';
import { cycles, filings, ruleSets } from '../schema';

export type StoredRuleSet = typeof ruleSets.$inferSelect;

export async function newestVersion(tx: Tx, regionId: string, code: string): Promise<number> {
  const [row] = await tx.select({ version: ruleSets.version }).from(ruleSets)
    .where(and(eq(ruleSets.code, code), or(eq(ruleSets.regionId, regionId), isNull(ruleSets.regionId)))).orderBy(desc(ruleSets.version)).limit(1);
  return row?.version ?? 0;
}

export async function insertRuleSet(tx: Tx, row: { regionId: string; body: RuleSet; publishedAt: Date; publishedBy: string; note: string }): Promise<StoredRuleSet> {
  const [kept] = await tx.insert(ruleSets).values({ ...row, code: row.body.code, version: row.body.version }).onConflictDoNothing().returning();
  if (!kept) throw new DomainError('stale', { table: 'rule_sets' });
  return kept;
}

export async function setCycleRuleSet(tx: Tx, cycleId: string, ruleSetId: string): Promise<void> {
  await tx.update(cycles).set({ ruleSetId }).where(eq(cycles.id, cycleId));
}

/** Forms of a year that nobody has submitted yet, locked in the order of their ids. */
export const lockUnsubmitted = (tx: Tx, cycleId: string) =>
  tx.select().from(filings).where(and(eq(filings.cycleId, cycleId), isNull(filings.submittedAt), inArray(filings.phase, ['not_begun', 'draft']))).orderBy(asc(filings.id)).for('update');
