import { inScope, type Database, type Tx } from '@/db/client';
import { insertPeople, insertRegion, insertUnits, offerRuleSets, type FirstPerson } from '@/db/repositories/setup';
import type { units } from '@/db/schema';
import { HEBEI } from '@/domain/rules/sets/hebei';
import { NATIONAL_2020 } from '@/domain/rules/sets/national-2020';
import { NATIONAL_2021 } from '@/domain/rules/sets/national-2021';
import { parseRuleSet } from '@/domain/rules/schema';

export interface RegionSeed {
  readonly region: { id: string; code: string; name: string; demo: boolean };
  readonly units: readonly (typeof units.$inferInsert)[];
  readonly people: readonly FirstPerson[];
}

/** A new region: its units, its first people, the rule sets that come with the product. All or nothing; `also` runs in the same transaction. */
export function bootstrapRegion(db: Database, seed: RegionSeed, at: Date, also?: (tx: Tx) => Promise<void>): Promise<void> {
  return inScope(db, { door: 'setup', regionId: seed.region.id, units: '*', userId: null }, async (tx) => {
    await insertRegion(tx, { ...seed.region, createdAt: at });
    await insertUnits(tx, seed.units);
    await insertPeople(tx, seed.people, at);
    await offerRuleSets(tx, [NATIONAL_2020, NATIONAL_2021, HEBEI].map(parseRuleSet), at);
    await also?.(tx);
  });
}
