import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import postgres from 'postgres';
import { afterEach, describe, expect, test } from 'vitest';
import { readLock, stopServer } from '@/scripts/postgres/postmaster.mjs';
import { type StartedPostgres, startPostgres } from '@/scripts/postgres/start.mjs';

const AS_ROOT = process.getuid?.() === 0;
const KEEPER = path.resolve(import.meta.dirname, '../../support/keeper.mjs');

const folders: string[] = [];
const clusters = new Set<string>();
const children: ChildProcess[] = [];

afterEach(async () => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
  for (const cluster of clusters) await stopServer(cluster);
  for (const cluster of clusters) if (path.basename(path.dirname(cluster)).startsWith('zhunsheng-')) fs.rmSync(path.dirname(cluster), { recursive: true, force: true });
  clusters.clear();
  for (const folder of folders.splice(0)) fs.rmSync(folder, { recursive: true, force: true });
});

function newDataDir(mode = 0o755): string {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'launcher-'));
  fs.chmodSync(folder, mode);
  folders.push(folder);
  return path.join(folder, 'pg');
}

async function start(dataDir: string, options: { keepAlive?: boolean } = {}): Promise<StartedPostgres> {
  const server = await startPostgres({ dataDir, durable: false, ...options });
  clusters.add(server.cluster);
  return server;
}

/** The same in a process of its own, which a test may kill. */
async function startElsewhere(dataDir: string, mode = ''): Promise<{ child: ChildProcess; server: StartedPostgres }> {
  const child = spawn(process.execPath, [KEEPER, dataDir, mode], { stdio: ['ignore', 'pipe', 'inherit'] });
  children.push(child);
  const [line] = (await once(child.stdout as NodeJS.ReadableStream, 'data')) as [Buffer];
  const server = JSON.parse(line.toString()) as StartedPostgres;
  clusters.add(server.cluster);
  return { child, server };
}

async function ask<T>(url: string, work: (sql: postgres.Sql) => Promise<T>): Promise<T> {
  const sql = postgres(url, { max: 1, onnotice: () => undefined });
  try {
    return await work(sql);
  } finally {
    await sql.end();
  }
}

const lockOf = (server: StartedPostgres) => {
  const lock = readLock(server.cluster);
  if (!lock) throw new Error('no lock file');
  return lock;
};

describe('a new cluster', () => {
  test('sorts Chinese by pinyin and finds Chinese by trigrams', async () => {
    const server = await start(newDataDir());
    await ask(server.ownerUrl, async (sql) => {
      await sql`create extension pg_trgm`;
      const rows = await sql<{ name: string }[]>`select name from unnest(array['张','准','阿','绳','大城']) name order by name`;
      expect(rows.map((row) => row.name)).toEqual(['阿', '大城', '绳', '张', '准']);
      const [found] = await sql`select similarity('项目绩效指标', '绩效指标') > 0.3 as like, current_setting('data_checksums') as checksums`;
      expect(found).toEqual({ like: true, checksums: 'on' });
    });
  });

  test('is closed to others: passwords asked, kept at 0600, no address but 127.0.0.1, no socket file', async () => {
    const dataDir = newDataDir();
    const server = await start(dataDir);
    expect(fs.statSync(`${dataDir}.json`).mode & 0o777).toBe(0o600);
    const wrong = new URL(server.ownerUrl);
    wrong.password = 'wrong';
    await expect(ask(wrong.href, (sql) => sql`select 1`)).rejects.toThrow(/password authentication failed/);
    for (const address of Object.values(os.networkInterfaces()).flat()) {
      if (address?.family === 'IPv4' && !address.internal) expect(await canConnect(address.address, server.port)).toBe(false);
    }
    expect(await ask(server.superUrl, (sql) => sql`show unix_socket_directories`)).toEqual([{ unix_socket_directories: '' }]);
  });

  test('keeps its port and its data over a stop', async () => {
    const dataDir = newDataDir();
    const first = await start(dataDir);
    await ask(first.ownerUrl, (sql) => sql`create table kept as select 7 as n`);
    await first.stop();
    expect(readLock(first.cluster)).toBeNull();
    const second = await start(dataDir);
    expect([second.port, second.adopted]).toEqual([first.port, false]);
    expect(await ask(second.ownerUrl, (sql) => sql`select n from kept`)).toEqual([{ n: 7 }]);
  });

  test('takes another port when its own was taken meanwhile', async () => {
    const dataDir = newDataDir();
    const first = await start(dataDir);
    await first.stop();
    const thief = net.createServer().listen({ host: '127.0.0.1', port: first.port });
    await once(thief, 'listening');
    const second = await start(dataDir);
    thief.close();
    expect(second.port).not.toBe(first.port);
    expect(await ask(second.ownerUrl, (sql) => sql`select 1 as n`)).toEqual([{ n: 1 }]);
  });
});

describe('bad luck', () => {
  test('the command was killed: its server is adopted, and stopped in the end', async () => {
    const dataDir = newDataDir();
    const { child, server } = await startElsewhere(dataDir);
    child.kill('SIGKILL');
    await once(child, 'exit');
    const adopted = await start(dataDir);
    expect([adopted.adopted, adopted.port]).toEqual([true, server.port]);
    await adopted.stop();
    expect(readLock(server.cluster)).toBeNull();
  });

  test('a server that another living command keeps is used, not stopped', async () => {
    const dataDir = newDataDir();
    const { child, server } = await startElsewhere(dataDir);
    const guest = await start(dataDir);
    await guest.stop();
    expect(await ask(server.ownerUrl, (sql) => sql`select 1 as n`)).toEqual([{ n: 1 }]);
    child.kill('SIGTERM');
    await once(child, 'exit');
    expect(readLock(server.cluster)).toBeNull();
  });

  test('the postmaster was killed: started at once, it recovers what was committed', async () => {
    const dataDir = newDataDir();
    const { child, server } = await startElsewhere(dataDir);
    await ask(server.ownerUrl, (sql) => sql`create table kept as select 7 as n`);
    child.kill('SIGKILL');
    process.kill(lockOf(server).pid, 'SIGKILL');
    const again = await start(dataDir);
    expect(again.adopted).toBe(false);
    expect(await ask(again.ownerUrl, (sql) => sql`select n from kept`)).toEqual([{ n: 7 }]);
  });

  test('killed while a command watches over it, it comes back on the same port', async () => {
    const { server } = await startElsewhere(newDataDir(), 'watch');
    const killed = lockOf(server).pid;
    process.kill(killed, 'SIGKILL');
    await expect.poll(() => readLock(server.cluster)?.ready === true && readLock(server.cluster)?.pid !== killed, { timeout: 15_000 }).toBe(true);
    expect(await ask(server.ownerUrl, (sql) => sql`select 1 as n`)).toEqual([{ n: 1 }]);
  });

  test('a lock file whose number now belongs to another program does not stop the start', async () => {
    const dataDir = newDataDir();
    const first = await start(dataDir);
    const lock = fs.readFileSync(path.join(first.cluster, 'postmaster.pid'), 'utf8');
    await first.stop();
    fs.writeFileSync(path.join(first.cluster, 'postmaster.pid'), lock.replace(/^\d+/, String(process.ppid)));
    const second = await start(dataDir);
    expect(second.adopted).toBe(false);
  });

  test('two commands begun together share one server', async () => {
    const dataDir = newDataDir();
    const both = await Promise.all([startElsewhere(dataDir), startElsewhere(dataDir)]);
    expect(both.map(({ server }) => server.adopted).sort()).toEqual([false, true]);
    expect(new Set(both.map(({ server }) => server.port)).size).toBe(1);
  });

  test('a remembered cluster that is gone is named, not replaced by an empty one', async () => {
    const dataDir = newDataDir();
    const server = await start(dataDir);
    await server.stop();
    fs.renameSync(server.cluster, `${server.cluster}.away`);
    await expect(startPostgres({ dataDir })).rejects.toThrow(server.cluster);
  });
});

test.skipIf(!AS_ROOT)('as root below a folder closed to others, a reachable place is taken and remembered (only root needs this)', async () => {
  const dataDir = newDataDir(0o700);
  const first = await start(dataDir);
  await first.stop();
  const lines: string[] = [];
  const second = await startPostgres({ dataDir, durable: false, log: (line) => lines.push(line) });
  expect(second.cluster).toBe(first.cluster);
  expect(second.cluster.startsWith(path.dirname(dataDir))).toBe(false);
  expect(lines.join()).toContain(second.cluster);
  expect(fs.statSync(second.cluster).mode & 0o777).toBe(0o700);
});

function canConnect(host: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = net.connect({ host, port, timeout: 1000 });
    socket.once('connect', () => resolve(true) ?? socket.destroy());
    socket.once('error', () => resolve(false));
    socket.once('timeout', () => resolve(false) ?? socket.destroy());
  });
}
