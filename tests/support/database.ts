import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { TestProject } from 'vitest/node';
import { migrate } from '@/scripts/migrate';
import { stopServer } from '@/scripts/postgres/postmaster.mjs';
import { startPostgres } from '@/scripts/postgres/start.mjs';

declare module 'vitest' {
  interface ProvidedContext {
    /** superuser of the test server: makes and drops databases, nothing else */
    superUrl: string;
    /** the migrated template, as its owner and as the application's role */
    ownerUrl: string;
    appUrl: string;
  }
}

const PREFIX = 'zhunsheng-test-';

export interface TestServer {
  superUrl: string;
  ownerUrl: string;
  appUrl: string;
  end: () => Promise<void>;
}

/** One embedded server for the whole run, with one migrated database that `freshDatabase` copies. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await startTestServer();
  project.provide('superUrl', server.superUrl);
  project.provide('ownerUrl', server.ownerUrl);
  project.provide('appUrl', server.appUrl);
  return server.end;
}

export async function startTestServer(): Promise<TestServer> {
  await sweep();
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), `${PREFIX}${process.pid}-`));
  fs.chmodSync(folder, 0o755);
  const { superUrl, ownerUrl, appUrl, stop } = await startPostgres({ dataDir: path.join(folder, 'pg'), durable: false });
  const end = async () => {
    await stop();
    fs.rmSync(folder, { recursive: true, force: true });
  };
  try {
    await migrate(ownerUrl, new URL(appUrl).username);
  } catch (error) {
    await end();
    throw error;
  }
  return { superUrl, ownerUrl, appUrl, end };
}

/** Ends servers of test runs that were killed before they could. */
async function sweep(): Promise<void> {
  for (const name of fs.readdirSync(os.tmpdir()).filter((entry) => entry.startsWith(PREFIX))) {
    const pid = Number(name.slice(PREFIX.length).split('-')[0]);
    const folder = path.join(os.tmpdir(), name);
    if (alive(pid) || fs.statSync(folder).uid !== os.userInfo().uid) continue;
    await stopServer(path.join(folder, 'pg'));
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

function alive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
