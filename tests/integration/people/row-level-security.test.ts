import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import postgres from 'postgres';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { connect, inScope, type Scope } from '@/db/client';
import { peopleWorld, type PeopleWorld } from '@/tests/support/people-world';

/** A direct connection as the application's role: what the database itself lets through, whatever the code does. */
let world: PeopleWorld;
let app: postgres.Sql;
const ids = { rules: randomUUID(), cycle: randomUUID(), otherCycle: randomUUID(), window: randomUUID(), mine: randomUUID(), theirs: randomUUID(), elsewhere: randomUUID(), user: randomUUID() };

beforeAll(async () => {
  world = await peopleWorld();
  app = postgres(world.database.appUrl, { max: 1, onnotice: () => undefined });
  const { owner, regionId, otherRegionId, units } = world;
  await owner`insert into rule_sets (id, code, version, body) values (${ids.rules}, 'x', 1, '{}')`;
  await owner`insert into cycles (id, region_id, year, title, rule_set_id) values (${ids.cycle}, ${regionId}, 2022, 'a', ${ids.rules}), (${ids.otherCycle}, ${otherRegionId}, 2022, 'b', ${ids.rules})`;
  const project = (id: string, region: string, cycle: string, unit: string, code: string) =>
    owner`insert into projects (id, region_id, cycle_id, unit_id, department_id, code, name) values (${id}, ${region}, ${cycle}, ${unit}, ${unit}, ${code}, ${code})`;
  await project(ids.mine, regionId, ids.cycle, units.department, 'p1');
  await project(ids.theirs, regionId, ids.cycle, units.other, 'p2');
  await project(ids.elsewhere, otherRegionId, ids.otherCycle, units.elsewhere, 'p3');
  const entry = (region: string, unit: string | null, seq: number) =>
    owner`insert into trail (region_id, unit_id, filing_id, seq, act, actor_name, at, body, prev, hash) values (${region}, ${unit}, ${unit ? randomUUID() : null}, ${seq}, 'x', 'x', now(), '{}', '', 'h')`;
  await entry(regionId, units.department, 1);
  await entry(regionId, units.other, 1);
  await entry(regionId, null, 1);
  await entry(otherRegionId, null, 1);
  await world.person('reader', ['unit_operator']);
});
afterAll(async () => {
  await app?.end();
  await world?.close();
});

interface Reach { readonly region?: string; readonly units?: string; readonly door?: string }
const as = <T>(reach: Reach, run: (tx: postgres.TransactionSql) => Promise<T>): Promise<T> => app.begin(async (tx) => {
  await tx`select set_config('app.region', ${reach.region ?? ''}, true), set_config('app.units', ${reach.units ?? ''}, true), set_config('app.door', ${reach.door ?? 'user'}, true)`;
  return run(tx);
}) as Promise<T>;
const codes = (reach: Reach): Promise<string[]> => as(reach, async (tx) => (await tx`select code from projects order by code`).map((row) => row.code as string));

describe('reading', () => {
  test('without any setting no guarded table shows a row', async () => {
    const tables = await world.owner`select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace where n.nspname = 'public' and c.relrowsecurity order by 1`;
    expect(tables.length).toBeGreaterThan(25);
    for (const { name } of tables) {
      const [row] = await app`select count(*)::int as n from ${app(name as string)}`;
      // Rule sets that come with the product belong to no region: everybody may read them.
      expect([name, row?.n]).toEqual([name, name === 'rule_sets' ? 1 : 0]);
    }
  });

  test('every table that holds a region is guarded', async () => {
    const bare = await world.owner`select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid
      where n.nspname = 'public' and c.relkind = 'r' and a.attname = 'region_id' and not c.relrowsecurity order by 1`;
    expect(bare.map((row) => row.name)).toEqual([]);
  });

  test('own unit: own rows; whole region: all of it; other region: its own; garbage: none', async () => {
    const { regionId, otherRegionId, units } = world;
    expect(await codes({ region: regionId, units: units.department })).toEqual(['p1']);
    expect(await codes({ region: regionId, units: `${units.department},${units.other}` })).toEqual(['p1', 'p2']);
    expect(await codes({ region: regionId, units: '*' })).toEqual(['p1', 'p2']);
    expect(await codes({ region: otherRegionId, units: '*' })).toEqual(['p3']);
    expect(await codes({ region: regionId })).toEqual([]);
    expect(await codes({ units: '*' })).toEqual([]);
    expect(await codes({ region: regionId, units: units.elsewhere })).toEqual([]);
    expect(await codes({ region: otherRegionId, units: units.department })).toEqual([]);
  });

  test('nothing of a reach stays on the connection', async () => {
    await codes({ region: world.regionId, units: '*' });
    expect((await app`select 1 from projects`).length).toBe(0);
  });

  // The driver would run it on the connection of old, which may carry another person's transaction by then.
  test('what is asked after its transaction has ended is refused, and never runs in the next one', async () => {
    const { db, close } = connect(world.database.appUrl, { max: 1 });
    const scope = (units: string): Scope => ({ door: 'user', regionId: world.regionId, units: [units], userId: ids.user });
    const reach = sql`select current_setting('app.units', true) as units`;
    let goOn = (): void => undefined;
    const other = new Promise<void>((resolve) => { goOn = resolve; });
    let late: Promise<unknown> = Promise.resolve();
    await expect(inScope(db, scope(world.units.department), (tx) => {
      late = other.then(() => tx.execute(reach));
      late.catch(() => undefined);
      return Promise.reject(new Error('given up'));
    })).rejects.toThrow('given up');
    await inScope(db, scope(world.units.other), async (tx) => {
      await tx.execute(reach);
      goOn();
      await expect(late).rejects.toHaveProperty('cause.message', 'a statement after its transaction');
      expect(await tx.execute(reach)).toEqual([{ units: world.units.other }]);
    });
    await close();
  });

  test.each([
    ['a unit sees its own entries of the trail', () => ({ region: world.regionId, units: world.units.department }), 1],
    ['who sees the region sees all of its entries', () => ({ region: world.regionId, units: '*' }), 3],
    ['nobody sees the entries of another region', () => ({ region: world.otherRegionId, units: world.units.department }), 0],
  ])('%s', async (_name, reach, count) => {
    expect(await as(reach(), async (tx) => (await tx`select 1 from trail`).length)).toBe(count);
  });

  test('accounts and sessions of another region are not there, failed sign-ins for nobody but the sign-in', async () => {
    await world.owner`insert into sign_in_failures (login, address, count) values ('reader', 'x', 1)`;
    const see = (reach: Reach, table: string) => as(reach, async (tx) => (await tx`select 1 from ${tx(table)}`).length);
    expect(await see({ region: world.otherRegionId, units: '*' }, 'users')).toBe(0);
    expect(await see({ region: world.regionId, units: '*' }, 'users')).toBe(1);
    expect(await see({ region: world.regionId, units: '*' }, 'sign_in_failures')).toBe(0);
    expect(await see({ door: 'signin' }, 'sign_in_failures')).toBe(1);
    expect(await see({ door: 'signin' }, 'projects')).toBe(0);
    expect(await see({ door: 'public' }, 'users')).toBe(0);
  });
});

describe('writing', () => {
  const changed = (reach: Reach, id: string) => as(reach, async (tx) => (await tx`update projects set name = 'taken' where id = ${id}`).count);

  test('another unit, another region: no row is changed or removed', async () => {
    const clerk = { region: world.regionId, units: world.units.department };
    expect([await changed(clerk, ids.theirs), await changed(clerk, ids.elsewhere), await changed({}, ids.mine)]).toEqual([0, 0, 0]);
    expect(await as(clerk, async (tx) => (await tx`delete from projects where id = ${ids.theirs}`).count)).toBe(0);
    expect((await world.owner`select name from projects where name = 'taken'`).length).toBe(0);
  });

  test('a row cannot be moved or put into another unit or region', async () => {
    const clerk = { region: world.regionId, units: world.units.department };
    await expect(as(clerk, (tx) => tx`update projects set unit_id = ${world.units.other} where id = ${ids.mine}`)).rejects.toThrow(/row-level security/);
    await expect(as(clerk, (tx) => tx`insert into projects (region_id, cycle_id, unit_id, department_id, code, name)
      values (${world.otherRegionId}, ${ids.otherCycle}, ${world.units.department}, ${world.units.department}, 'x', 'x')`)).rejects.toThrow(/row-level security/);
  });

  test.each([['trail'], ['seals'], ['versions'], ['decisions'], ['decision_versions']])('%s only grows, even for its own region', async (table) => {
    const everybody = { region: world.regionId, units: '*' };
    for (const statement of [`update ${table} set region_id = region_id`, `delete from ${table}`, `truncate ${table}`]) {
      await expect(as(everybody, (tx) => tx.unsafe(statement)), statement).rejects.toThrow(/permission denied|append-only|must be owner/);
    }
  });

  test.each(['signin', 'setup', 'job'])('the door %s writes accounts, units and regions only inside the region it has named', async (door) => {
    const { otherRegionId, regionId, units } = world;
    const unit = (region: string) => as({ region: regionId, door }, (tx) => tx`insert into units (region_id, kind, code, name, short_name) values (${region}, 'department', ${`${door}${region.slice(0, 4)}`}, 'x', 'x')`);
    await expect(unit(otherRegionId)).rejects.toThrow(/row-level security/);
    await expect(unit(regionId)).resolves.toBeDefined();
    await expect(as({ region: regionId, door: 'signin' }, (tx) => tx`update units set region_id = ${regionId} where id = ${units.elsewhere}`)).resolves.toBeDefined();
    expect((await world.owner`select region_id from units where id = ${units.elsewhere}`)[0]?.region_id).toBe(otherRegionId);
  });

  test('not even the owner changes the trail without taking the guard away first', async () => {
    await expect(world.owner`update trail set body = 'other'`).rejects.toThrow(/append-only/);
    await expect(world.owner`delete from trail`).rejects.toThrow(/append-only/);
  });
});

describe('the role itself', () => {
  test.each([
    ['set role postgres'], ['set session authorization postgres'], ['alter table projects disable row level security'], ['drop policy reach on projects'],
    ['create or replace function app_all_units() returns boolean language sql as $$ select true $$'], ['alter role current_user bypassrls'], ['drop trigger append_only on trail'],
    ['create table mine (a int)'], ['copy projects to program \'true\''],
  ])('cannot: %s', async (statement) => {
    await expect(app.unsafe(statement)).rejects.toThrow(/permission denied|must be owner|must be a superuser|cannot|does not exist/);
  });
});
