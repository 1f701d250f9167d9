import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type postgres from 'postgres';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { SaveRequest } from '@/domain/filings/view';
import { migrate } from '@/scripts/migrate';
import { readLock } from '@/scripts/postgres/postmaster.mjs';
import { type StartedPostgres, startPostgres } from '@/scripts/postgres/start.mjs';
import { approveBatch } from '@/server/filings/approve-batch';
import { move } from '@/server/filings/move';
import { saveCells } from '@/server/filings/save-cells';
import { filingView } from '@/server/filings/view';
import { verifyTrail } from '@/server/trail/verify';
import { bodyOf, codeOf, fillTarget, rowAt, throughReviews, worldOn, yearWorld, type Login, type YearWorld } from '../../support/year-world';

const ROOT = path.resolve(import.meta.dirname, '../../..');
const GATE = 4_711;

/** Every act passes a gate before it can be committed; the test shuts it to stop an act in its middle. */
async function buildGate(owner: postgres.Sql): Promise<void> {
  await owner.unsafe(`create function gate() returns trigger language plpgsql as $$ begin perform pg_advisory_xact_lock_shared(${GATE}); return new; end $$;
    create trigger gate before insert on operations for each row execute function gate();
    create trigger gate_of_batch before insert on decision_versions for each row execute function gate()`);
}
async function shut(owner: postgres.Sql): Promise<() => Promise<void>> {
  const session = await owner.reserve();
  await session`select pg_advisory_lock(${GATE})`;
  return async () => {
    await session`select pg_advisory_unlock(${GATE})`;
    session.release();
  };
}
const waiting = async (owner: postgres.Sql) => Number((await owner`select count(*) as n from pg_locks where locktype = 'advisory' and not granted and database = (select oid from pg_database where datname = current_database())`)[0]?.n);

/** Two forms: one to save and submit, two passed ones for a batch. */
async function arrange(world: YearWorld): Promise<{ draft: string; passed: string[] }> {
  const [draft, one, two] = [await world.target('甲'), await world.target('乙'), await world.target('丙')];
  for (const id of [draft, one, two]) await fillTarget(world, id);
  for (const id of [one, two]) await throughReviews(world, id);
  return { draft, passed: [one, two] };
}
async function saving(world: YearWorld, id: string, typed: string): Promise<SaveRequest> {
  const { rows = [] } = await bodyOf(world, id);
  return {
    operation: randomUUID(), add: [{ table: 'rows', row: randomUUID(), after: null, cells: { name: typed } }],
    edits: rows.slice(0, 2).map((row) => ({ table: 'rows', row: row.id, field: 'description', base: row.cells.description ?? null, typed })),
  };
}
/** All that an act could have left behind, as one text. */
const everything = async (owner: postgres.Sql) => JSON.stringify(await Promise.all([
  owner`select id, state, version_no, trail_seq, trail_head, accepted_version_id from filings order by id`, owner`select id, description, name, seq, removed_at from indicator_rows order by id`,
  owner`select count(*) from trail`, owner`select count(*) from versions`, owner`select count(*) from operations`, owner`select count(*) from decisions`, owner`select count(*) from decision_versions`,
  owner`select count(*) from authors`, owner`select seq, head from region_chains`,
]));

type Verb = 'save' | 'move' | 'approve';
const children: ChildProcess[] = [];
afterAll(() => children.forEach((child) => child.kill('SIGKILL')));

/** The verb in a process of its own; `said` is its answer, once it has one. */
function elsewhere(world: YearWorld, verb: Verb, login: Login, filing: string, input: unknown) {
  const task = JSON.stringify({ verb, actor: world.ctx(login).actor, now: world.clock.toISOString(), filing, input });
  const child = spawn(process.execPath, ['--conditions=react-server', '--import', 'tsx', path.join(ROOT, 'tests/support/verb-runner.ts'), task], {
    cwd: ROOT, env: { ...process.env, DATABASE_URL: world.database.appUrl }, stdio: ['ignore', 'pipe', 'ignore'],
  });
  children.push(child);
  let said = '';
  child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
  return { child, ended: once(child, 'exit'), said: () => said };
}

describe('the application is killed', () => {
  let world: YearWorld;
  let forms: Awaited<ReturnType<typeof arrange>>;
  beforeAll(async () => {
    world = await yearWorld();
    forms = await arrange(world);
    await buildGate(world.owner);
  }, 120_000);
  afterAll(() => world.close());

  /** Kills the process that runs the verb with SIGKILL, between its writes and its commit. */
  async function killIn(verb: Verb, login: Login, input: unknown): Promise<void> {
    const open = await shut(world.owner);
    const { child, ended, said } = elsewhere(world, verb, login, forms.draft, input);
    await expect.poll(() => waiting(world.owner), { timeout: 20_000 }).toBe(1);
    child.kill('SIGKILL');
    await ended;
    await open();
    await expect.poll(async () => Number((await world.owner`select count(*) as n from pg_locks where locktype = 'advisory'`)[0]?.n), { timeout: 10_000 }).toBe(0);
    expect(said()).toBe('');
  }

  test.each(['save', 'submit', 'batch'] as const)('in mid-%s: nothing half-done, and the same press tried again is done once', async (what) => {
    const { draft, passed } = forms;
    const acknowledged = await saveCells(world.ctx('clerk'), draft, await saving(world, draft, `已存${what}`));
    expect(acknowledged.edits.every((edit) => edit.status === 'saved')).toBe(true);
    const { rows = [] } = await bodyOf(world, draft);
    await saveCells(world.ctx('clerk'), draft, { operation: randomUUID(), edits: [], remove: rows.slice(6).map((row) => ({ table: 'rows', row: row.id })) });
    await fillTarget(world, draft);
    const before = await everything(world.owner);

    const request = await saving(world, draft, `未存${what}`);
    const press = { filingId: draft, operation: randomUUID(), event: 'submit' as const };
    const decision = { cycleId: world.cycleId, operation: randomUUID(), docNo: '试财〔2022〕9号', decidedOn: '2022-03-20', filingIds: passed };
    if (what === 'save') await killIn('save', 'clerk', request);
    if (what === 'submit') await killIn('move', 'clerk', press);
    if (what === 'batch') await killIn('approve', 'leader', decision);
    expect(await everything(world.owner)).toBe(before);

    const again = () => (what === 'save' ? saveCells(world.ctx('clerk'), draft, request) : what === 'submit' ? move(world.ctx('clerk'), press) : approveBatch(world.ctx('leader'), decision));
    const first = await again();
    const after = await everything(world.owner);
    expect(after).not.toBe(before);
    expect(await again()).toEqual(first);
    expect(await everything(world.owner)).toBe(after);
    expect((await verifyTrail(world.connection.db)).breaks).toEqual([]);
    if (what === 'save') {
      const added = (await bodyOf(world, draft)).rows ?? [];
      await saveCells(world.ctx('clerk'), draft, { operation: randomUUID(), edits: [], remove: added.slice(6).map((row) => ({ table: 'rows', row: row.id })) });
      await fillTarget(world, draft);
    }
    if (what === 'submit') await move(world.ctx('clerk'), { filingId: draft, operation: randomUUID(), event: 'withdraw' });
  }, 60_000);
});

describe('Postgres is killed', () => {
  let server: StartedPostgres;
  let folder: string;
  let world: YearWorld;
  let forms: Awaited<ReturnType<typeof arrange>>;
  const start = () => startPostgres({ dataDir: path.join(folder, 'pg') });
  beforeAll(async () => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'zhunsheng-kill-'));
    fs.chmodSync(folder, 0o755);
    server = await start(); // durable: what is acknowledged must be on disk
    await migrate(server.ownerUrl, new URL(server.appUrl).username);
    world = await worldOn({ appUrl: server.appUrl, ownerUrl: server.ownerUrl, superUrl: server.superUrl, drop: () => Promise.resolve() });
    forms = await arrange(world);
    await buildGate(world.owner);
  }, 180_000);
  afterAll(async () => {
    await world.close();
    await server.stop();
    fs.rmSync(folder, { recursive: true, force: true });
  });

  async function killServer(): Promise<void> {
    const lock = readLock(server.cluster);
    if (!lock) throw new Error('no server to kill');
    process.kill(lock.pid, 'SIGKILL');
    const { port } = server;
    server = await start();
    expect(server.port).toBe(port);
  }

  test.each(['save', 'batch'] as const)('in mid-%s: what was acknowledged is there, nothing half-done, and the press is tried again', async (what) => {
    const { draft, passed } = forms;
    const acknowledged = await saveCells(world.ctx('clerk'), draft, await saving(world, draft, `已存${what}`));
    expect(acknowledged.edits[0]).toMatchObject({ status: 'saved' });
    const before = await everything(world.owner);

    await shut(world.owner);
    const request = await saving(world, draft, `未存${what}`);
    const decision = { cycleId: world.cycleId, operation: randomUUID(), docNo: '试财〔2022〕9号', decidedOn: '2022-03-20', filingIds: passed };
    const act = (): Promise<unknown> => (what === 'save' ? saveCells(world.ctx('clerk'), draft, request) : approveBatch(world.ctx('leader'), decision));
    const { ended, said } = elsewhere(world, what === 'save' ? 'save' : 'approve', what === 'save' ? 'clerk' : 'leader', draft, what === 'save' ? request : decision);
    await expect.poll(() => waiting(world.owner), { timeout: 20_000 }).toBe(1);
    await killServer();
    await ended;
    expect(said()).toBe('');
    await expect.poll(() => codeOf(world.owner`select 1`), { timeout: 20_000 }).toBe('done');

    expect(await everything(world.owner)).toBe(before);
    expect(rowAt(await bodyOf(world, draft), 'rows', 0).cells.description).toBe(`已存${what}`);
    expect((await verifyTrail(world.connection.db)).breaks).toEqual([]);
    const answer = await act();
    expect(await act()).toEqual(answer);
    if (what === 'batch') expect((await Promise.all(passed.map((id) => filingView(world.ctx('clerk'), id)))).map((view) => view.phase)).toEqual(['done', 'done']);
    expect((await verifyTrail(world.connection.db)).breaks).toEqual([]);
  }, 90_000);
});
