import { classOf, type Role } from '@/domain/access/roles';
import type { RuleSet } from '@/domain/rules/schema';
import type { Tx } from '../client';
import { grants, regions, ruleSets, units, users } from '../schema';

/** Writes of the setup door: a new region with its first units and people. Runs once a region, never from a page. */

export async function insertRegion(tx: Tx, row: typeof regions.$inferInsert): Promise<void> {
  await tx.insert(regions).values(row);
}

export async function insertUnits(tx: Tx, rows: readonly (typeof units.$inferInsert)[]): Promise<void> {
  for (const row of rows) await tx.insert(units).values(row); // parents first
}

export interface FirstPerson { readonly user: typeof users.$inferInsert & { id: string; regionId: string }; readonly roles: readonly Role[] }

export async function insertPeople(tx: Tx, people: readonly FirstPerson[], at: Date): Promise<void> {
  for (const { user, roles } of people) {
    const first = roles[0];
    await tx.insert(users).values({ ...user, roleClass: first ? classOf(first) : null });
    for (const role of roles) await tx.insert(grants).values({ userId: user.id, regionId: user.regionId, role, roleClass: classOf(role), grantedAt: at });
  }
}

/** Rule sets that come with the product are offered to every region; a version that exists is left alone. */
export async function offerRuleSets(tx: Tx, sets: readonly RuleSet[], at: Date): Promise<void> {
  for (const body of sets) await tx.insert(ruleSets).values({ regionId: null, code: body.code, version: body.version, body, publishedAt: at }).onConflictDoNothing();
}
