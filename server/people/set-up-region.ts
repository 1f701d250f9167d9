import { randomUUID } from 'node:crypto';
import { BODIES } from '@/db/bodies/registry';
import type { Database, Tx } from '@/db/client';
import { KINDS } from '@/domain/kinds/registry';
import type { Actor } from '@/domain/access/actor';
import type { TxCtx } from '../kernel/context';
import { writeRegionTrail } from '../kernel/trail';
import { bootstrapRegion } from './bootstrap-region';
import { oneTimePassword } from './one-time-password';
import { hashPassword } from './password-hash';

export interface NewRegion { readonly code: string; readonly name: string; readonly bureauName: string; readonly loginPrefix: string }
export interface FirstAccount { readonly login: string; readonly name: string; readonly password: string }

/** The three administrators (domain.md 7.2): three people, none of whom can do the work of another. */
const ADMINISTRATORS = [
  { role: 'sys_admin', suffix: 'sys', name: '系统管理员' },
  { role: 'sec_admin', suffix: 'sec', name: '安全管理员' },
  { role: 'audit_admin', suffix: 'audit', name: '审计管理员' },
] as const;

/** A production region: finance bureau, three administrators with passwords shown once, and the first entries of its trail. */
export async function setUpRegion(db: Database, region: NewRegion, at: Date): Promise<readonly FirstAccount[]> {
  const regionId = randomUUID();
  const unitId = randomUUID();
  const people = await Promise.all(ADMINISTRATORS.map(async (admin) => {
    const password = oneTimePassword();
    return { ...admin, id: randomUUID(), login: `${region.loginPrefix}-${admin.suffix}`, password, passwordHash: await hashPassword(password) };
  }));
  await bootstrapRegion(db, {
    region: { id: regionId, code: region.code, name: region.name, demo: false },
    units: [{ id: unitId, regionId, kind: 'finance_bureau', code: '001', name: region.bureauName, shortName: '财政局', createdAt: at }],
    people: people.map(({ id, login, name, passwordHash, role }) => ({
      user: { id, regionId, unitId, login, name, passwordHash, passwordChangedAt: at, mustChange: true, createdAt: at },
      roles: [role],
    })),
  }, at, async (tx) => {
    const ctx = installing(db, tx, { regionId, unitId }, at);
    await writeRegionTrail(ctx, 'region.created', { code: region.code, name: region.name });
    for (const { id, login, name, role } of people) {
      await writeRegionTrail(ctx, 'account.created', { user: id, login, name, unit: unitId, unitName: region.bureauName });
      await writeRegionTrail(ctx, 'role.granted', { user: id, login, name, role });
    }
  });
  return people.map(({ login, name, password }) => ({ login, name, password }));
}

// Nobody has an account yet: the first entries name the command itself.
function installing(db: Database, tx: Tx, { regionId, unitId }: { regionId: string; unitId: string }, at: Date): TxCtx {
  const actor: Actor = { userId: '00000000-0000-0000-0000-000000000000', regionId, unitId, name: '安装程序', roles: [], units: '*' };
  return { actor, db, tx, kinds: KINDS, bodies: BODIES, now: () => at, requestId: 'setup', address: null };
}
