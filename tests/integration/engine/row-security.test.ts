import { randomUUID } from 'node:crypto';
import postgres from 'postgres';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { APPEND_ONLY } from '@/db/append-only';
import { sealRegions } from '@/server/trail/seal';
import { go, say } from '@/server/demo/driver';
import { explainFinding } from '@/server/filings/explain';
import { approve, fillMonitoring, fillTarget, START, throughReviews, yearWorld, type YearWorld } from '../../support/year-world';

/** The application's own role on a connection of its own: what the database itself lets through, whatever the code forgets. */
let world: YearWorld;
let app: postgres.Sql;
let mine: string;

const BODIES = ['indicator_rows', 'fund_lines', 'project_target_headers', 'department_target_headers', 'monitoring_headers', 'monitoring_rows'];
const BY_UNIT = ['filings', 'versions', 'authors', 'opinions', 'explanations', 'target_reviews', 'looks', 'projects', 'decision_versions', 'trail', ...BODIES];
const BY_REGION = ['cycles', 'windows', 'decisions', 'region_chains', 'seals', 'units', 'users', 'grants'];
const ALWAYS_CLOSED = ['sessions', 'sign_in_failures', 'operations'];

beforeAll(async () => {
  world = await yearWorld();
  app = postgres(world.database.appUrl, { max: 2, onnotice: () => undefined });
  const ids = [await world.target('甲'), await world.target('乙')];
  for (const id of ids) {
    await fillTarget(world, id);
    await throughReviews(world, id);
  }
  await approve(world, ids);
  await world.open('monitoring', 7);
  mine = (await world.filingsOf('monitoring'))[0]?.id ?? '';
  await fillMonitoring(world, mine);
  await explainFinding(world.ctx('clerk'), { filingId: mine, code: 'TG-01', placeKey: 'rows//', text: '情况属实。' });
  await go(world.ctx('clerk'), mine, 'submit');
  await say(world.ctx('head'), mine, (body) => body.rows?.[0], '请核对。');
  await world.owner`insert into looks (filing_id, user_id, region_id, unit_id, version_no, trail_seq, looked_at) select id, ${randomUUID()}, region_id, unit_id, 1, 1, now() from filings where id = ${mine}`;
  await sealRegions(world.connection.db, START);
}, 120_000);
afterAll(async () => {
  await app.end();
  await world.close();
});

interface Reach { region?: string; units?: string; door?: string; user?: string }
class Undo extends Error {}
/** Runs in a transaction with these settings and takes everything back. */
async function as<T>({ region = '', units = '', door = 'user', user = '' }: Reach, run: (sql: postgres.TransactionSql) => Promise<T>): Promise<T> {
  let value: T | undefined;
  await app.begin(async (sql) => {
    await sql`select set_config('app.region', ${region}, true), set_config('app.units', ${units}, true), set_config('app.door', ${door}, true), set_config('app.user', ${user}, true)`;
    value = await run(sql);
    throw new Undo();
  }).catch((error: unknown) => {
    if (!(error instanceof Undo)) throw error;
  });
  return value as T;
}
const count = (reach: Reach, table: string) => as(reach, async (sql) => Number((await sql`select count(*) as n from ${sql(table)}`)[0]?.n));
const real = async (table: string) => Number((await world.owner`select count(*) as n from ${world.owner(table)}`)[0]?.n);
const own = (): Reach => ({ region: world.regionId, units: world.units.a });
const other = (): Reach => ({ region: world.regionId, units: world.units.b });

describe('reading', () => {
  test('these tables hold rows, so that none seen means something', async () => {
    for (const table of [...BY_UNIT, ...BY_REGION]) expect(`${table} ${await real(table) > 0}`).toBe(`${table} true`);
  });
  test.each([...BY_UNIT, ...BY_REGION, ...ALWAYS_CLOSED])('%s: without settings no row', async (table) => {
    expect([await count({}, table), await count({ units: '*' }, table), await app`select 1 from ${app(table)} limit 1`]).toEqual([0, 0, []]);
  });
  test.each(BY_UNIT)('%s: own unit sees rows, another unit none of them, another region none', async (table) => {
    expect(await count(own(), table)).toBeGreaterThan(0);
    const [theirs] = await world.owner`select count(*) as n from ${world.owner(table)} where unit_id = ${world.units.b}`;
    expect([await count(other(), table), await count({ region: randomUUID(), units: '*' }, table)]).toEqual([Number(theirs?.n), 0]);
  });
  test.each(BY_REGION)('%s: another region sees nothing', async (table) => {
    expect([await count({ region: world.regionId }, table) > 0, await count({ region: randomUUID(), units: '*' }, table)]).toEqual([true, 0]);
  });
  test("the region's own chain is not read by those who see single units", async () => {
    expect(await as(own(), (sql) => sql`select 1 from trail where filing_id is null`)).toHaveLength(0);
    expect((await as({ region: world.regionId, units: '*' }, (sql) => sql`select 1 from trail where filing_id is null`)).length).toBeGreaterThan(0);
  });
  test('answers to retries are read by the one who asked, and by nobody else of the region', async () => {
    const { userId } = world.ctx('clerk').actor;
    const of = (user: string) => as({ region: world.regionId, units: '*', user }, (sql) => sql`select user_id from operations`);
    expect([...new Set((await of(userId)).map((row) => row.user_id as string))]).toEqual([userId]);
    expect(await of(randomUUID())).toHaveLength(0);
    await expect(as({ region: world.regionId, units: '*', user: userId }, (sql) => sql`insert into operations (id, user_id, region_id, filing_id, answer) values (${randomUUID()}, ${randomUUID()}, ${world.regionId}, ${mine}, '{}')`)).rejects.toThrow(/row-level security/);
  });
  test('settings end with their transaction', async () => {
    await count({ region: world.regionId, units: '*' }, 'filings');
    for (let n = 0; n < 5; n += 1) expect(await app`select 1 from filings`).toHaveLength(0);
  });
});

describe('writing', () => {
  test.each(BY_UNIT.filter((table) => !APPEND_ONLY.includes(table)))('%s: a row cannot be given to another unit, nor taken from it', async (table) => {
    await expect(as(own(), (sql) => sql`update ${sql(table)} set unit_id = ${world.units.b}`)).rejects.toThrow(/row-level security/);
    const reached = await as(other(), async (sql) => (await sql`update ${sql(table)} set region_id = region_id where unit_id = ${world.units.a}`).count + (await sql`delete from ${sql(table)} where unit_id = ${world.units.a}`).count);
    expect(reached).toBe(0);
  });
  test.each(BODIES)('%s: no row for another unit, none for another region', async (table) => {
    const insert = (reach: Reach, region: string, unit: string) => as(reach, (sql) => sql`insert into ${sql(table)} (filing_id, region_id, unit_id, lineage, seq) values (${mine}, ${region}, ${unit}, ${randomUUID()}, 0)`);
    await expect(insert(own(), world.regionId, world.units.b)).rejects.toThrow(/row-level security/);
    await expect(insert({ region: randomUUID(), units: '*' }, world.regionId, world.units.a)).rejects.toThrow(/row-level security/);
    await expect(insert({}, world.regionId, world.units.a)).rejects.toThrow(/row-level security/);
    await expect(insert(own(), world.regionId, world.units.a)).resolves.toBeDefined();
  });
  test('an entry for the trail of another unit is refused', async () => {
    const insert = (unit: string) => as(own(), (sql) => sql`insert into trail (region_id, unit_id, filing_id, seq, act, actor_name, at, body, prev, hash) values (${world.regionId}, ${unit}, ${mine}, 9999, 'x', 'x', now(), 'x', '', '')`);
    await expect(insert(world.units.b)).rejects.toThrow(/row-level security/);
    await expect(insert(world.units.a)).resolves.toBeDefined();
  });
  test.each(APPEND_ONLY)('%s: nothing is changed, deleted or emptied, even inside the reach', async (table) => {
    const everything = { region: world.regionId, units: '*' };
    for (const statement of ['update {} set region_id = region_id', 'delete from {}', 'truncate {}']) {
      await expect(as(everything, (sql) => sql.unsafe(statement.replace('{}', table)))).rejects.toThrow(/permission denied/);
      await expect(world.owner.begin((sql) => sql.unsafe(statement.replace('{}', `${table}`).replace(/^truncate .*/, `truncate ${table} cascade`)))).rejects.toThrow(/append-only|refused/);
    }
  });
  test.each(['filings', 'opinions', 'indicator_rows', 'users'])('%s cannot be emptied, its rules cannot be changed', async (table) => {
    for (const statement of [`truncate ${table}`, `alter table ${table} disable row level security`, `drop table ${table}`, 'set role postgres', 'create table public.mine (x int)']) {
      await expect(as({ region: world.regionId, units: '*' }, (sql) => sql.unsafe(statement))).rejects.toThrow(/permission denied|must be owner/);
    }
  });
  test('a published rule set stays as it is', async () => {
    await expect(as({ region: world.regionId, units: '*', door: 'setup' }, (sql) => sql`update rule_sets set note = 'x'`)).rejects.toThrow(/row-level security|published/);
    await expect(world.owner`update rule_sets set note = 'x'`).rejects.toThrow(/published/);
  });
});

describe('every table of the schema', () => {
  test('has row-level security switched on', async () => {
    const open = await world.owner`select relname from pg_class c join pg_namespace n on n.oid = c.relnamespace where n.nspname = 'public' and c.relkind = 'r' and not c.relrowsecurity`;
    expect(open.map((row) => row.relname as string)).toEqual([]);
  });
});
