import { randomBytes } from 'node:crypto';
import { ensureBuilt } from '@/scripts/launch/build.mjs';
import { type Served, serve } from '@/scripts/launch/serve.mjs';
import { freePort } from '@/scripts/postgres/postmaster.mjs';

export interface AppUnderTest extends Served {
  port: number;
  /** of the build that is served */
  folder: string;
}

/** Serves the production build on a free port of 127.0.0.1, as the demo runs it. `more` adds to or replaces its environment. */
export async function startApp(appUrl: string, filesDir: string, more: Record<string, string> = {}): Promise<AppUnderTest> {
  const folder = await ensureBuilt();
  const port = await freePort();
  const env = {
    ...process.env,
    DATABASE_URL: appUrl,
    DATA_DIR: filesDir,
    NEXTAUTH_SECRET: randomBytes(36).toString('base64url'),
    NEXTAUTH_URL: `http://127.0.0.1:${port}`,
    ZHUNSHENG_DEMO: '1',
    LOG_LEVEL: 'error',
    ...more,
  };
  return { ...(await serve({ env, host: '127.0.0.1', port, folder })), port, folder };
}
