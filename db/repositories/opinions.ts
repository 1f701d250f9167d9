import { and, desc, eq, isNotNull, isNull } from 'drizzle-orm';
import type { Tx } from '../client';
import { explanations, opinions, targetReviews } from '../schema';

export type Opinion = typeof opinions.$inferSelect;
export type TargetReview = typeof targetReviews.$inferSelect;

export const listOpinions = (tx: Tx, filingId: string): Promise<Opinion[]> =>
  tx.select().from(opinions).where(and(eq(opinions.filingId, filingId), isNull(opinions.withdrawnAt))).orderBy(opinions.madeAt, opinions.id);

/** Opinions that sent this version back from that step: what the author has to mend now. Those that a pass took along open nothing. */
export const listReturned = (tx: Tx, filingId: string, versionNo: number, state: string): Promise<Opinion[]> =>
  tx.select().from(opinions).where(and(
    eq(opinions.filingId, filingId), eq(opinions.versionNo, versionNo), eq(opinions.state, state), isNull(opinions.withdrawnAt), isNotNull(opinions.sentAt))).orderBy(opinions.madeAt);

/** A version at a step. */
type Step = { readonly id: string; readonly versionNo: number; readonly state: string };
const unsentOf = ({ id, versionNo, state }: Step) =>
  and(eq(opinions.filingId, id), eq(opinions.versionNo, versionNo), eq(opinions.state, state), isNull(opinions.withdrawnAt), isNull(opinions.sentAt));

/** Written on this version at this step and not yet sent. */
export const listUnsent = (tx: Tx, step: Step): Promise<Opinion[]> => tx.select().from(opinions).where(unsentOf(step));

export async function markSent(tx: Tx, step: Step, at: Date): Promise<void> {
  await tx.update(opinions).set({ sentAt: at }).where(unsentOf(step));
}

export async function insertOpinion(tx: Tx, row: typeof opinions.$inferInsert): Promise<Opinion> {
  const [kept] = await tx.insert(opinions).values(row).returning();
  if (!kept) throw new Error('opinion not written');
  return kept;
}

export async function findOpinion(tx: Tx, filingId: string, id: string): Promise<Opinion | null> {
  const [row] = await tx.select().from(opinions).where(and(eq(opinions.id, id), eq(opinions.filingId, filingId), isNull(opinions.withdrawnAt)));
  return row ?? null;
}

export async function updateOpinion(tx: Tx, id: string, set: Partial<Opinion>): Promise<void> {
  await tx.update(opinions).set(set).where(eq(opinions.id, id));
}

export async function mapExplanations(tx: Tx, filingId: string): Promise<Record<string, string>> {
  const rows = await tx.select().from(explanations).where(eq(explanations.filingId, filingId));
  return Object.fromEntries(rows.map((row) => [`${row.code}@${row.placeKey}`, row.text]));
}

export async function upsertExplanation(tx: Tx, row: typeof explanations.$inferInsert): Promise<void> {
  await tx.insert(explanations).values(row).onConflictDoUpdate({ target: [explanations.filingId, explanations.code, explanations.placeKey], set: { text: row.text, madeBy: row.madeBy, madeAt: row.madeAt } });
}

export async function findReview(tx: Tx, filingId: string, versionNo: number, state: string): Promise<TargetReview | null> {
  const [row] = await tx.select().from(targetReviews).where(and(eq(targetReviews.filingId, filingId), eq(targetReviews.versionNo, versionNo), eq(targetReviews.state, state)));
  return row ?? null;
}

/** The newest review table of a filing that this person may read: done, or still being written at the step that is theirs. */
export async function latestReview(tx: Tx, filingId: string, own: boolean): Promise<TargetReview | null> {
  const [row] = await tx.select().from(targetReviews).where(and(eq(targetReviews.filingId, filingId), own ? undefined : isNotNull(targetReviews.doneAt))).orderBy(desc(targetReviews.reviewedAt)).limit(1);
  return row ?? null;
}

export async function upsertReview(tx: Tx, row: typeof targetReviews.$inferInsert): Promise<void> {
  await tx.insert(targetReviews).values(row).onConflictDoUpdate({
    target: [targetReviews.filingId, targetReviews.versionNo, targetReviews.state],
    set: { items: row.items ?? [], grade: row.grade ?? null, opinion: row.opinion ?? null, reviewerId: row.reviewerId, reviewedAt: row.reviewedAt },
  });
}

export async function closeReview(tx: Tx, filingId: string, versionNo: number, state: string, at: Date): Promise<void> {
  await tx.update(targetReviews).set({ doneAt: at }).where(and(eq(targetReviews.filingId, filingId), eq(targetReviews.versionNo, versionNo), eq(targetReviews.state, state)));
}
