import { randomUUID } from 'node:crypto';
import postgres from 'postgres';
import { connect, type Connection } from '@/db/client';
import type { Actor } from '@/domain/access/actor';
import { reachOf } from '@/domain/access/reach';
import { classOf, type Role } from '@/domain/access/roles';
import type { Ctx } from '@/server/kernel/context';
import { hashPassword } from '@/server/people/password-hash';
import { freshDatabase, type FreshDatabase } from './fresh-database';

/** Right by every rule of domain/access/password.ts. */
export const GOOD_PASSWORD = 'Gu7#tree-lamp';

export interface Person { readonly id: string; readonly login: string; readonly actor: Actor }
export interface PeopleWorld {
  readonly database: FreshDatabase;
  readonly connection: Connection;
  /** past row-level security: to arrange and to look, never to act */
  readonly owner: postgres.Sql;
  readonly regionId: string;
  readonly otherRegionId: string;
  /** department with a subordinate, a second department, the finance section that looks after the first, a unit of the other region */
  readonly units: Readonly<Record<'department' | 'subordinate' | 'other' | 'section' | 'elsewhere', string>>;
  person(login: string, roles: readonly Role[], at?: keyof PeopleWorld['units']): Promise<Person>;
  ctx(person: Person, now?: Date): Ctx;
  close(): Promise<void>;
}

/** An own database with two regions and their units; people are added by the test. */
export async function peopleWorld(): Promise<PeopleWorld> {
  const database = await freshDatabase();
  const owner = postgres(database.ownerUrl, { max: 2, onnotice: () => undefined });
  const connection = connect(database.appUrl, { max: 8 });
  const regionId = randomUUID();
  const otherRegionId = randomUUID();
  const units = { department: randomUUID(), subordinate: randomUUID(), other: randomUUID(), section: randomUUID(), elsewhere: randomUUID() };
  const passwordHash = await hashPassword(GOOD_PASSWORD);
  await owner`insert into regions (id, code, name) values (${regionId}, 'r1', '甲县'), (${otherRegionId}, 'r2', '乙县')`;
  const unit = (id: string, region: string, kind: string, code: string, parent: string | null, section: string | null) =>
    owner`insert into units (id, region_id, kind, code, name, short_name, parent_id, section_id) values (${id}, ${region}, ${kind}, ${code}, ${code}, ${code}, ${parent}, ${section})`;
  await unit(units.section, regionId, 'finance_section', '业务股', null, null);
  await unit(units.department, regionId, 'department', '甲局', null, units.section);
  await unit(units.subordinate, regionId, 'subordinate', '甲所', units.department, null);
  await unit(units.other, regionId, 'department', '乙局', null, null);
  await unit(units.elsewhere, otherRegionId, 'department', '外县局', null, null);

  const surround = {
    [units.department]: { below: [units.department, units.subordinate], section: [] as string[] },
    [units.section]: { below: [units.section], section: [units.department, units.subordinate] },
  };
  return {
    database, connection, owner, regionId, otherRegionId, units,
    person: async (login, roles, at = 'department') => {
      const id = randomUUID();
      const region = at === 'elsewhere' ? otherRegionId : regionId;
      const roleClass = roles[0] ? classOf(roles[0]) : null;
      await owner`insert into users (id, region_id, unit_id, login, name, password_hash, password_changed_at, must_change, role_class)
        values (${id}, ${region}, ${units[at]}, ${login}, ${login}, ${passwordHash}, now(), false, ${roleClass})`;
      for (const role of roles) await owner`insert into grants (user_id, region_id, role, role_class) values (${id}, ${region}, ${role}, ${classOf(role)})`;
      const around = surround[units[at]] ?? { below: [units[at]], section: [] };
      return { id, login, actor: { userId: id, regionId: region, unitId: units[at], name: login, roles, units: reachOf(roles, { unitId: units[at], ...around }) } };
    },
    ctx: (person, now) => ({
      actor: person.actor, db: connection.db, kinds: {}, bodies: {}, now: () => now ?? new Date(), requestId: 'test', address: '10.0.0.1',
    }),
    close: async () => {
      await connection.close();
      await owner.end();
      await database.drop();
    },
  };
}
