import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import postgres from 'postgres';
import { BODIES } from '@/db/bodies/registry';
import { connect } from '@/db/client';
import { reachOf } from '@/domain/access/reach';
import { KINDS } from '@/domain/kinds/registry';
import { loadCounty } from '@/server/demo/load-county';
import type { Ctx } from '@/server/kernel/context';
import { freshDatabase } from './fresh-database';

export interface CountyWorld {
  readonly owner: postgres.Sql;
  /** what a request of this demo account would carry */
  as(login: string): Promise<Ctx>;
  close(): Promise<void>;
}

/** The demo county on a database of its own, for tests of what pages read. */
export async function countyWorld(): Promise<CountyWorld> {
  const files = fs.mkdtempSync(path.join(os.tmpdir(), 'county-'));
  const database = await freshDatabase();
  Object.assign(process.env, { DATA_DIR: files, DATABASE_URL: database.appUrl, NEXTAUTH_SECRET: randomUUID() + randomUUID(), NEXTAUTH_URL: 'http://127.0.0.1:1' });
  const connection = connect(database.appUrl, { max: 4 });
  const owner = postgres(database.ownerUrl, { max: 1, onnotice: () => undefined });
  await loadCounty(connection.db, new Date(), () => undefined);
  return {
    owner,
    async as(login) {
      const [user] = await owner<{ id: string; region_id: string; unit_id: string; name: string; roles: Ctx['actor']['roles']; below: string[]; section: string[] }[]>`
        select u.id, u.region_id, u.unit_id, u.name, array(select role from grants g where g.user_id = u.id) as roles,
          array(select id from units where id = u.unit_id or parent_id = u.unit_id) as below, array(select id from units where section_id = u.unit_id) as section from users u where login = ${login}`;
      if (!user) throw new Error(`no account ${login}`);
      const { roles, below, section } = user;
      return {
        actor: { userId: user.id, regionId: user.region_id, unitId: user.unit_id, name: user.name, roles, units: reachOf(roles, { unitId: user.unit_id, below, section }) },
        db: connection.db, kinds: KINDS, bodies: BODIES, now: () => new Date(), requestId: 'test', address: null,
      };
    },
    async close() {
      await connection.close();
      await owner.end();
      await database.drop();
      fs.rmSync(files, { recursive: true, force: true });
    },
  };
}
