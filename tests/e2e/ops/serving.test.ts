import { once } from 'node:events';
import fs from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { migrate } from '@/scripts/migrate';
import { readLock } from '@/scripts/postgres/postmaster.mjs';
import { type StartedPostgres, startPostgres } from '@/scripts/postgres/start.mjs';
import { type AppUnderTest, startApp } from '@/tests/support/start-app';

const get = (url: string) => fetch(url, { redirect: 'manual', signal: AbortSignal.timeout(10_000) });

describe('what machines ask', () => {
  test('the process lives and can serve', async () => {
    const [health, ready] = await Promise.all([get(`${inject('baseUrl')}/healthz`), get(`${inject('baseUrl')}/readyz`)]);
    expect([health.status, await health.json()]).toEqual([200, { status: 'ok' }]);
    expect([ready.status, await ready.json()]).toEqual([200, { ready: true }]);
  });
});

describe('bad luck of a server process', () => {
  let folder: string;
  let postgres: StartedPostgres;
  let app: AppUnderTest;

  beforeAll(async () => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'serving-'));
    fs.chmodSync(folder, 0o755);
    postgres = await startPostgres({ dataDir: path.join(folder, 'pg') });
    await migrate(postgres.ownerUrl, new URL(postgres.appUrl).username);
    app = await startApp(postgres.appUrl, path.join(folder, 'files'));
  });
  afterAll(async () => {
    await app?.stop();
    await postgres?.stop();
    fs.rmSync(folder, { recursive: true, force: true });
  });

  test('the database is killed: it is said, the process lives on, and serves again when it is back', async () => {
    process.kill(readLock(postgres.cluster)?.pid ?? 0, 'SIGKILL');
    const down = await get(`${app.url}/readyz`);
    expect([down.status, await down.json()]).toEqual([503, { ready: false, why: 'database_unreachable' }]);
    expect((await get(`${app.url}/healthz`)).status).toBe(200);
    postgres = await startPostgres({ dataDir: path.join(folder, 'pg') });
    await expect.poll(() => get(`${app.url}/readyz`).then((response) => response.status), { timeout: 15_000 }).toBe(200);
  });

  test('a database that lacks a migration is not served', async () => {
    const { default: client } = await import('postgres');
    const owner = client(postgres.ownerUrl, { max: 1 });
    await owner`update drizzle.__drizzle_migrations set created_at = created_at - 1 where id = (select max(id) from drizzle.__drizzle_migrations)`;
    const response = await get(`${app.url}/readyz`);
    await owner`update drizzle.__drizzle_migrations set created_at = created_at + 1 where id = (select max(id) from drizzle.__drizzle_migrations)`;
    await owner.end();
    expect([response.status, await response.json()]).toEqual([503, { ready: false, why: 'migrations_pending' }]);
  });

  test('asked to stop, it finishes the request in flight and takes no new one', async () => {
    const body = 'csrfToken=x&login=nobody&password=nothing';
    const socket = net.connect({ host: '127.0.0.1', port: app.port });
    await once(socket, 'connect');
    socket.write(`POST /api/auth/callback/credentials HTTP/1.1\r\nHost: 127.0.0.1:${app.port}\r\nConnection: close\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: ${body.length}\r\n\r\n${body.slice(0, 10)}`);
    await new Promise((resolve) => setTimeout(resolve, 300));
    const stopping = app.stop();
    await expect.poll(() => get(`${app.url}/healthz`).then(() => 'answered', () => 'refused'), { timeout: 5000 }).toBe('refused');
    let answer = '';
    socket.on('data', (data) => (answer += data.toString()));
    socket.write(body.slice(10));
    await once(socket, 'close');
    expect(answer).toMatch(/^HTTP\/1\.1 (302|401|403)/);
    await stopping;
  });
});
