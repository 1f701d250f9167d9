import { asc, eq, isNull, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { Tx } from '../client';
import { projects, units } from '../schema';

export type UnitRow = Awaited<ReturnType<typeof listUnits>>[number];

/** Every unit of the region with its section and the number of open accounts, by code. */
export function listUnits(tx: Tx) {
  const section = alias(units, 'section');
  return tx.select({
    id: units.id, kind: units.kind, parentId: units.parentId, code: units.code, name: units.name, shortName: units.shortName, demo: units.demo, closedAt: units.closedAt,
    sectionId: units.sectionId, sectionName: section.shortName,
    accounts: sql<number>`(select count(*)::int from users u where u.unit_id = ${units.id} and u.disabled_at is null)`,
  }).from(units).leftJoin(section, eq(section.id, units.sectionId)).orderBy(asc(units.code));
}

/** Open units for a choice. */
export const listUnitChoices = (tx: Tx) =>
  tx.select({ id: units.id, kind: units.kind, code: units.code, name: units.name }).from(units).where(isNull(units.closedAt)).orderBy(asc(units.code));

export const listProjectChoices = (tx: Tx, cycleId: string, unitId: string) =>
  tx.select({ id: projects.id, name: projects.name }).from(projects).where(sql`${projects.cycleId} = ${cycleId} and ${projects.unitId} = ${unitId} and ${projects.removedAt} is null`).orderBy(asc(projects.seq));
