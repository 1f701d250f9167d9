import { randomUUID } from 'node:crypto';
import { BODIES } from '@/db/bodies/registry';
import type { Database } from '@/db/client';
import { reachOf } from '@/domain/access/reach';
import { KINDS } from '@/domain/kinds/registry';
import { bootstrapRegion } from '../people/bootstrap-region';
import { hashPassword } from '../people/password-hash';
import type { Ctx } from '../kernel/context';
import { DEMO_ACCOUNTS, DEMO_PASSWORD, DEMO_UNITS, newIds, OTHER_HANDS } from './county';

export interface Hands {
  readonly units: Readonly<Record<string, string>>;
  /** the same person at any moment: a demo has a past */
  as(login: string, at: Date): Ctx;
}

export const DEMO_REGION_CODE = '131025000';

/** Region, units and people of the demo county, and a way to act as each of them. */
export async function makeHands(db: Database, at: Date): Promise<Hands> {
  const regionId = randomUUID();
  const units = newIds(DEMO_UNITS.map((unit) => unit.key));
  const accounts = [...DEMO_ACCOUNTS, ...OTHER_HANDS];
  const users = newIds(accounts.map((account) => account.login));
  const id = (map: Readonly<Record<string, string>>, key: string): string => map[key] ?? '';
  const passwordHash = await hashPassword(DEMO_PASSWORD);
  const unusable = await hashPassword(randomUUID());
  const listed = new Set(DEMO_ACCOUNTS.map((account) => account.login));
  await bootstrapRegion(db, {
    region: { id: regionId, code: DEMO_REGION_CODE, name: '大城县', demo: true },
    units: DEMO_UNITS.map((unit) => ({
      id: id(units, unit.key), regionId, kind: unit.kind, code: unit.code, name: unit.name, shortName: unit.shortName, demo: unit.demo,
      parentId: unit.parent ? id(units, unit.parent) : null, sectionId: unit.section ? id(units, unit.section) : null, createdAt: at,
    })),
    people: accounts.map((account) => ({
      user: {
        id: id(users, account.login), regionId, unitId: id(units, account.unit), login: account.login, name: account.name,
        passwordHash: listed.has(account.login) ? passwordHash : unusable, passwordChangedAt: new Date(), mustChange: false, demo: true, createdAt: at,
      },
      roles: account.roles,
    })),
  }, at);
  const departments = DEMO_UNITS.filter((unit) => unit.section === 'business').map((unit) => id(units, unit.key));
  return {
    units,
    as: (login, moment) => {
      const account = accounts.find((entry) => entry.login === login);
      if (!account) throw new Error(`no demo account ${login}`);
      const unitId = id(units, account.unit);
      return {
        actor: { userId: id(users, login), regionId, unitId, name: account.name, roles: account.roles, units: reachOf(account.roles, { unitId, below: [unitId], section: account.unit === 'business' ? departments : [] }) },
        db, kinds: KINDS, bodies: BODIES, now: () => moment, requestId: `demo-${login}`, address: null,
      };
    },
  };
}
