// What the demonstration and the development server begin with: port, packages, database, schema, county.
import path from 'node:path';
import { databaseEnv, openDatabase } from './database.mjs';
import { clearHalfLoaded, loadDemoCounty } from './demo-county.mjs';
import { ensureInstalled } from './install.mjs';
import { DATA } from './paths.mjs';
import { say, takesNoArguments } from './say.mjs';
import { sessionSecret } from './secrets.mjs';
import { refuseTakenPort, untilAsked, wishedPort } from './serve.mjs';
import { mustRun } from './typescript.mjs';

const HOST = '127.0.0.1';

/** Runs `serveUntil({ asked, env, host, port })` with the county loaded; the database is stopped whatever comes. Answers what it answers. */
export async function withCounty(args, command, serveUntil) {
  takesNoArguments(args);
  const port = wishedPort();
  await refuseTakenPort(HOST, port, command);
  ensureInstalled();
  await clearHalfLoaded();
  const asked = untilAsked();
  const database = await openDatabase({ keepAlive: true });
  try {
    const env = {
      ...databaseEnv(database),
      ZHUNSHENG_DEMO: '1',
      NEXTAUTH_SECRET: process.env.NEXTAUTH_SECRET || sessionSecret(),
      NEXTAUTH_URL: `http://${HOST}:${port}`,
      ACCOUNTS_FILE: path.join(DATA, 'accounts.txt'),
    };
    await mustRun('migrate', [], { env, stdout: 2 }, 'The migration failed', '数据库迁移失败');
    say('The demo county: loaded if it is not there yet …', '演示县：尚未载入时现在载入……');
    await loadDemoCounty(env);
    return await serveUntil({ asked, env, host: HOST, port });
  } finally {
    await database.stop();
    say('Stopped; the data is kept. 已停止，数据已保留。');
  }
}
