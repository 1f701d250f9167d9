import { asc, desc, eq } from 'drizzle-orm';
import type { Tx } from '../client';
import { cycles, ruleSets } from '../schema';

export interface StoredRuleSet { readonly id: string; readonly code: string; readonly version: number; readonly own: boolean; readonly publishedAt: string | null; readonly note: string | null; readonly body: unknown; readonly years: readonly number[] }

/** Rule sets that this region may use or has used, newest version of each code first. */
export async function listRuleSets(tx: Tx): Promise<StoredRuleSet[]> {
  const [sets, used] = await Promise.all([
    tx.select().from(ruleSets).orderBy(asc(ruleSets.code), desc(ruleSets.version)),
    tx.select({ year: cycles.year, ruleSetId: ruleSets.id }).from(cycles).innerJoin(ruleSets, eq(ruleSets.id, cycles.ruleSetId)).orderBy(asc(cycles.year)),
  ]);
  return sets.map((set) => ({
    id: set.id, code: set.code, version: set.version, own: set.regionId !== null, publishedAt: set.publishedAt?.toISOString() ?? null, note: set.note, body: set.body,
    years: used.filter((one) => one.ruleSetId === set.id).map((one) => one.year),
  }));
}
