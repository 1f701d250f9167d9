import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, describe, expect, inject, test } from 'vitest';
import { connect } from '@/db/client';
import { stopServer, freePort, readLock } from '@/scripts/postgres/postmaster.mjs';
import { setUpRegion } from '@/server/people/set-up-region';
import { copyDatabase } from '@/tests/support/fresh-database';

const ROOT = path.resolve(import.meta.dirname, '../../..');
const LONG = 240_000;

const children: ChildProcess[] = [];
const folders: string[] = [];
afterEach(async () => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
  for (const folder of folders.splice(0)) {
    await stopServer(path.join(folder, 'pg'));
    fs.rmSync(folder, { recursive: true, force: true });
  }
});

interface Running { child: ChildProcess; words: () => string; code: Promise<number | null> }

function run(script: string, env: Record<string, string>): Running {
  const { PATH = '', HOME = '' } = process.env;
  const child = spawn(process.execPath, [path.join(ROOT, 'scripts', script)], { cwd: ROOT, env: { NODE_ENV: 'production', PATH, HOME, LOG_LEVEL: 'error', ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
  children.push(child);
  let words = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data: Buffer) => (words += data.toString()));
  return { child, words: () => words, code: once(child, 'exit').then(([code]) => code as number | null) };
}

const answers = (url: string) => fetch(url, { signal: AbortSignal.timeout(5000) }).then((response) => response.status, () => 0);

/** Waits until the page answers, or fails with what the command said. */
async function untilServing(running: Running, url: string): Promise<void> {
  await Promise.race([
    expect.poll(() => answers(url), { timeout: LONG, interval: 250 }).toBe(200),
    running.code.then((code) => Promise.reject(new Error(`ended with ${code}: ${running.words()}`))),
  ]);
}

describe('npm run demo', () => {
  test('killed, begun again, and stopped: nothing is lost and nothing is left running', { timeout: 2 * LONG }, async () => {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'demo-'));
    fs.chmodSync(folder, 0o755);
    folders.push(folder);
    const port = await freePort();
    const env = { ZHUNSHENG_DATA: folder, PORT: String(port) };
    const url = `http://127.0.0.1:${port}`;

    const first = run('demo.mjs', env);
    await untilServing(first, `${url}/login`);
    await expect.poll(() => first.words()).toContain('tianbao');
    expect(first.words()).toContain(url);
    first.child.kill('SIGKILL');
    await first.code;
    // The server notices that its command is gone; the database stays and is adopted.
    await expect.poll(() => answers(`${url}/healthz`), { timeout: 20_000 }).toBe(0);
    const before = readLock(path.join(folder, 'pg'));

    const second = run('demo.mjs', env);
    await untilServing(second, `${url}/login`);
    expect(readLock(path.join(folder, 'pg'))?.pid).toBe(before?.pid);
    second.child.kill('SIGINT');
    expect(await second.code).toBe(0);
    expect(await answers(`${url}/healthz`)).toBe(0);
    expect(readLock(path.join(folder, 'pg'))).toBeNull();
  });
});

describe('npm start', () => {
  test('serves a region that was set up, and stops with exit 0', { timeout: LONG }, async () => {
    const database = await copyDatabase({ superUrl: inject('superUrl'), ownerUrl: inject('ownerUrl'), appUrl: inject('appUrl') });
    const { db, close } = connect(database.appUrl, { max: 1 });
    await setUpRegion(db, { code: '131025', name: '大城县', bureauName: '大城县财政局', loginPrefix: '131025' }, new Date());
    await close();
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'start-'));
    folders.push(folder);
    const port = await freePort();
    const running = run('start.mjs', { DATABASE_URL: database.appUrl, DATA_DIR: folder, PORT: String(port), NEXTAUTH_SECRET: randomBytes(36).toString('base64url') });
    await untilServing(running, `http://127.0.0.1:${port}/readyz`);
    const page = await fetch(`http://127.0.0.1:${port}/login`).then((response) => response.text());
    expect(page).not.toContain('tianbao');
    running.child.kill('SIGTERM');
    expect(await running.code).toBe(0);
    await database.drop();
  });
});
