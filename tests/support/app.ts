import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { TestProject } from 'vitest/node';
import { mustRun } from '@/scripts/launch/typescript.mjs';
import { type Chromium, findChromium } from './chromium';
import { startTestServer } from './database';
import { copyDatabase } from './fresh-database';
import { startApp } from './start-app';

declare module 'vitest' {
  interface ProvidedContext {
    /** the application under test, with the demo county */
    baseUrl: string;
    /** its database, for looking at what the browser left there */
    demoOwnerUrl: string;
    demoAppUrl: string;
    chromium: Chromium;
    /** folder of the build under test */
    buildFolder: string;
  }
}

/** The production build with the demo county on a database of its own, and a browser to look at it. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const chromium = findChromium();
  const server = await startTestServer();
  const files = fs.mkdtempSync(path.join(os.tmpdir(), 'zhunsheng-files-'));
  const end = async () => {
    await server.end();
    fs.rmSync(files, { recursive: true, force: true });
  };
  try {
    const demo = await copyDatabase(server);
    const env = { ...process.env, DATABASE_URL: demo.appUrl, DATABASE_OWNER_URL: demo.ownerUrl, DATA_DIR: files, ZHUNSHENG_DEMO: '1', NEXTAUTH_SECRET: randomBytes(36).toString('base64url') };
    await mustRun('load-demo', [], { env, stdin: 'ignore', stdout: 2 }, 'The demo county could not be loaded', '演示数据载入失败');
    const app = await startApp(demo.appUrl, files);
    for (const name of ['superUrl', 'ownerUrl', 'appUrl'] as const) project.provide(name, server[name]);
    project.provide('baseUrl', app.url);
    project.provide('demoOwnerUrl', demo.ownerUrl);
    project.provide('demoAppUrl', demo.appUrl);
    project.provide('chromium', chromium);
    project.provide('buildFolder', app.folder);
    return async () => {
      await app.stop();
      await end();
    };
  } catch (error) {
    await end();
    throw error;
  }
}
