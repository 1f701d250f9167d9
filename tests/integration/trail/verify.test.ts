import { createHash } from 'node:crypto';
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import postgres from 'postgres';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { connect } from '@/db/client';
import { go } from '@/server/demo/driver';
import { forgetOld } from '@/server/jobs/forget-old';
import { sealRegions } from '@/server/trail/seal';
import { verifyTrail } from '@/server/trail/verify';
import { copyDatabase, freshDatabase, type FreshDatabase } from '../../support/fresh-database';
import { approvedTarget, fillTarget, START, worldOn } from '../../support/year-world';

const ROOT = path.resolve(import.meta.dirname, '../../..');
let whole: FreshDatabase;
const ids = { target: '', second: '', region: '' };

beforeAll(async () => {
  whole = await freshDatabase();
  const world = await worldOn(whole);
  ids.region = world.regionId;
  ids.target = await approvedTarget(world, '甲');
  await sealRegions(world.connection.db, START);
  ids.second = await world.target('乙');
  await fillTarget(world, ids.second);
  await go(world.ctx('clerk'), ids.second, 'submit');
  await sealRegions(world.connection.db, new Date(START.getTime() + 60_000));
  await world.connection.close();
  await world.owner.end();
}, 120_000);
afterAll(() => whole.drop());

const verify = async (url: string) => {
  const { db, close } = connect(url, { max: 2 });
  return verifyTrail(db).finally(close);
};
const command = (url: string) => {
  const tsx = ['--conditions=react-server', '--import', 'tsx'];
  const run = spawnSync(process.execPath, [...tsx, path.join(ROOT, 'scripts/trail-verify.ts')], { cwd: ROOT, env: { ...process.env, DATABASE_URL: url }, encoding: 'utf8' });
  return { code: run.status, text: run.stdout + run.stderr };
};
const sha256 = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex');

/** The owner of the tables, who must drop the trigger first: the one against whom only the chain protects. */
async function tampered(tamper: (owner: postgres.Sql) => Promise<unknown>): Promise<FreshDatabase> {
  const copy = await copyDatabase({ superUrl: inject('superUrl'), ownerUrl: whole.ownerUrl, appUrl: whole.appUrl });
  const owner = postgres(copy.ownerUrl, { max: 1, onnotice: () => undefined });
  for (const table of ['trail', 'seals', 'versions']) await owner`drop trigger append_only on ${owner(table)}`;
  await tamper(owner);
  await owner.end();
  return copy;
}

/** Rewrites every hash of a form's chain from one entry on, and its head: a forger who knows how it works. */
async function rehash(owner: postgres.Sql, filing: string, from: number): Promise<void> {
  const rows = await owner<{ id: string; seq: number; body: string; prev: string; hash: string }[]>`select id, seq, body, prev, hash from trail where filing_id = ${filing} order by seq`;
  let prev = rows.find((row) => row.seq === from - 1)?.hash ?? '';
  for (const row of rows.filter((entry) => entry.seq >= from)) {
    const hash = sha256(`${prev}\n${row.body}`);
    await owner`update trail set prev = ${prev}, hash = ${hash} where id = ${row.id}`;
    prev = hash;
  }
  await owner`update filings set trail_head = ${prev}, trail_seq = ${rows.length} where id = ${filing}`;
}

const CASES: [string, (owner: postgres.Sql) => Promise<unknown>, { chain: string; fault: string; seq?: number }][] = [
  ['a changed text', (owner) => owner`update trail set body = replace(body, 'unit_operator', 'dept_reviewer') where filing_id = ${ids.target} and seq = 2`, { chain: 'filing', fault: 'changed', seq: 2 }],
  ['an entry taken out of the middle', (owner) => owner`delete from trail where filing_id = ${ids.target} and seq = 5`, { chain: 'filing', fault: 'missing', seq: 5 }],
  ['the first entry taken away', (owner) => owner`delete from trail where filing_id = ${ids.target} and seq = 1`, { chain: 'filing', fault: 'missing', seq: 1 }],
  ['the end cut off', (owner) => owner`delete from trail where filing_id = ${ids.second} and seq = (select max(seq) from trail where filing_id = ${ids.second})`, { chain: 'filing', fault: 'cut' }],
  ['the end cut off and the head rewritten', async (owner) => {
    await owner`delete from trail where filing_id = ${ids.target} and seq > 9`;
    await rehash(owner, ids.target, 9);
  }, { chain: 'filing', fault: 'cut' }],
  ['a text changed and every hash after it rewritten', async (owner) => {
    await owner`update trail set body = replace(body, 'unit_operator', 'dept_reviewer') where filing_id = ${ids.target} and seq = 2`;
    await rehash(owner, ids.target, 2);
  }, { chain: 'filing', fault: 'sealed_otherwise' }],
  ['two entries swapped', async (owner) => {
    const [two, three] = await owner<{ id: string; body: string; hash: string; prev: string }[]>`select id, body, hash, prev from trail where filing_id = ${ids.target} and seq in (2, 3) order by seq`;
    await owner`update trail set body = ${three?.body ?? ''}, hash = ${three?.hash ?? ''}, prev = ${three?.prev ?? ''} where id = ${two?.id ?? ''}`;
    await owner`update trail set body = ${two?.body ?? ''}, hash = ${two?.hash ?? ''}, prev = ${two?.prev ?? ''} where id = ${three?.id ?? ''}`;
  }, { chain: 'filing', fault: 'unlinked', seq: 2 }],
  ['another name beside the text', (owner) => owner`update trail set actor_name = '别人' where filing_id = ${ids.target} and seq = 3`, { chain: 'filing', fault: 'copy', seq: 3 }],
  ['another time beside the text', (owner) => owner`update trail set at = at + interval '1 second' where filing_id = ${ids.target} and seq = 3`, { chain: 'filing', fault: 'copy', seq: 3 }],
  ['an entry moved out of the sight of its department', (owner) => owner`update trail set unit_id = (select id from units where code = 'b') where filing_id = ${ids.target} and seq = 3`, { chain: 'filing', fault: 'copy', seq: 3 }],
  ['a frozen version edited', (owner) => owner`update versions set snapshot = jsonb_set(snapshot, '{body,rows,0,cells,weight}', '"99"') where filing_id = ${ids.target}`, { chain: 'filing', fault: 'snapshot' }],
  ['a frozen version edited and its hash rewritten', async (owner) => {
    await owner`update versions set hash = ${'0'.repeat(64)} where filing_id = ${ids.target}`;
  }, { chain: 'filing', fault: 'snapshot' }],
  ['a frozen version deleted', (owner) => owner`delete from versions where filing_id = ${ids.second}`, { chain: 'filing', fault: 'version_missing' }],
  ['a whole form deleted with its trail', async (owner) => {
    for (const table of ['versions', 'explanations', 'trail', 'opinions', 'target_reviews']) await owner`delete from ${owner(table)} where filing_id = ${ids.second}`;
    await owner`delete from filings where id = ${ids.second}`;
  }, { chain: 'filing', fault: 'gone' }],
  ["a change in the region's chain", (owner) => owner`update trail set body = replace(body, '2022', '2023') where filing_id is null and seq = 1`, { chain: 'region', fault: 'changed', seq: 1 }],
  ["the region's chain cut and its head rewritten", async (owner) => {
    const [last] = await owner<{ seq: number; hash: string }[]>`select seq, hash from trail where filing_id is null order by seq limit 1`;
    await owner`delete from trail where filing_id is null and seq > ${last?.seq ?? 0}`;
    await owner`update region_chains set seq = ${last?.seq ?? 0}, head = ${last?.hash ?? ''}`;
  }, { chain: 'region', fault: 'cut' }],
  ['a seal taken out', (owner) => owner`delete from seals where seq = 1`, { chain: 'seals', fault: 'missing', seq: 1 }],
  ['a seal edited', (owner) => owner`update seals set body = replace(body, ${ids.target}, ${ids.second}) where seq = 1`, { chain: 'seals', fault: 'changed', seq: 1 }],
  ['the last seal cut and the head of seals rewritten', async (owner) => {
    await owner`delete from seals where seq = 2`;
    await owner`update region_chains set seal_seq = 1, seal_head = (select hash from seals where seq = 1)`;
  }, { chain: 'filing', fault: 'seals_cut' }],
];

describe('a whole trail', () => {
  test('is found whole, and counted', async () => {
    const verdict = await verify(whole.appUrl);
    expect(verdict).toMatchObject({ regions: 1, filings: 4, versions: 2, seals: 2, breaks: [] });
    expect(verdict.entries).toBeGreaterThan(80);
    expect(command(whole.appUrl)).toMatchObject({ code: 0, text: expect.stringContaining('留痕完好') as string });
  });
  test('with nothing to see fails', async () => {
    const empty = await freshDatabase();
    expect(command(empty.appUrl)).toMatchObject({ code: 1, text: expect.stringContaining('看不到任何留痕') as string });
    await empty.drop();
  });
  test('seals nothing twice, and goes on from what is new', async () => {
    const copy = await copyDatabase({ superUrl: inject('superUrl'), ownerUrl: whole.ownerUrl, appUrl: whole.appUrl });
    const { db, close } = connect(copy.appUrl, { max: 4 });
    expect(await sealRegions(db, new Date())).toBe(0);
    const owner = postgres(copy.ownerUrl, { max: 2 });
    await owner`update filings set sealed_seq = sealed_seq - 1 where id = ${ids.second}`;
    // Somebody is writing this form just now: it is left for the next minute, and nobody waits.
    await owner.begin(async (tx) => {
      await tx`select 1 from filings where id = ${ids.second} for update`;
      expect(await sealRegions(db, new Date())).toBe(0);
    });
    expect((await Promise.all([sealRegions(db, new Date()), sealRegions(db, new Date())])).sort()).toEqual([0, 1]);
    expect((await verify(copy.appUrl)).breaks).toEqual([]);
    const [person] = await owner<{ id: string; region_id: string }[]>`select id, region_id from users limit 1`;
    for (const days of [31, 29]) await owner`insert into sessions (user_id, region_id, expires_at) values (${person?.id ?? ''}, ${person?.region_id ?? ''}, now() - make_interval(days => ${days}))`;
    await owner`update operations set made_at = now() - interval '31 days' where filing_id = ${ids.target}`;
    const [old] = await owner<{ n: number }[]>`select count(*)::int as n from operations where filing_id = ${ids.target}`;
    expect(await forgetOld(db, new Date())).toBe(old?.n);
    expect((await owner`select 1 from sessions where expires_at < now()`).length).toBe(1);
    await close();
    await owner.end();
    await copy.drop();
  });
});

describe('tampered by the owner of the tables', () => {
  test.each(CASES)('%s is named', async (_name, tamper, expected) => {
    const copy = await tampered(tamper);
    const { breaks } = await verify(copy.appUrl);
    await copy.drop();
    expect(breaks[0]).toMatchObject(expected);
  });
  test('the command names it, and where, and ends with 1', async () => {
    const copy = await tampered((owner) => owner`delete from trail where filing_id = ${ids.target} and seq = 5`);
    const { code, text } = command(copy.appUrl);
    await copy.drop();
    expect(code).toBe(1);
    expect(text).toMatch(/form JX2022-\d{6} #5: an entry is missing\n.*第 5 条：缺少一条记录/);
  });
});
