import { and, asc, desc, eq, isNotNull, isNull, sql } from 'drizzle-orm';
import type { Tx } from '../client';
import { cycles, exemptions, projects, ruleSets, units, users, windows } from '../schema';

/** The year with its rule set. */
export async function findCycleWithRules(tx: Tx, cycleId: string) {
  const [row] = await tx.select({
    id: cycles.id, year: cycles.year, title: cycles.title, demo: cycles.demo, rulesCode: ruleSets.code, rulesVersion: ruleSets.version, rulesName: sql<{ zh: string; en: string }>`${ruleSets.body} -> 'title'`,
  }).from(cycles).innerJoin(ruleSets, eq(ruleSets.id, cycles.ruleSetId)).where(eq(cycles.id, cycleId));
  return row ?? null;
}

/** Windows in the order of their opening, with how many forms are expected in each. */
export const listWindowLines = (tx: Tx, cycleId: string) =>
  tx.select({
    id: windows.id, stage: windows.stage, period: windows.period, opensAt: windows.opensAt, dueAt: windows.dueAt, closesAt: windows.closesAt,
    reviewDays: windows.reviewDays, mendDays: windows.mendDays,
    expected: sql<number>`(select count(*)::int from filings f where f.window_id = windows.id)`,
  }).from(windows).where(eq(windows.cycleId, cycleId)).orderBy(asc(windows.opensAt), asc(windows.period));

export const listExemptionLines = (tx: Tx, cycleId: string) =>
  tx.select({
    id: exemptions.id, unitName: units.name, projectName: projects.name, stage: exemptions.stage, period: exemptions.period, kind: exemptions.kind,
    reason: exemptions.reason, madeBy: users.name, madeAt: exemptions.madeAt,
  }).from(exemptions).innerJoin(units, eq(units.id, exemptions.unitId)).leftJoin(projects, eq(projects.id, exemptions.projectId)).leftJoin(users, eq(users.id, exemptions.madeBy))
    .where(and(eq(exemptions.cycleId, cycleId), isNull(exemptions.endedAt))).orderBy(desc(exemptions.madeAt));

/** Published rule sets, the newest version of each first. */
export const listPublishedRules = (tx: Tx) =>
  tx.select({ id: ruleSets.id, code: ruleSets.code, version: ruleSets.version, name: sql<{ zh: string; en: string }>`${ruleSets.body} -> 'title'` }).from(ruleSets)
    .where(isNotNull(ruleSets.publishedAt)).orderBy(asc(ruleSets.code), desc(ruleSets.version));
