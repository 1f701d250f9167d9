import { spawn } from 'node:child_process';
import path from 'node:path';
import { databaseEnv, openDatabase } from './launch/database.mjs';
import { clearHalfLoaded, loadDemoCounty } from './launch/demo-county.mjs';
import { ensureInstalled } from './launch/install.mjs';
import { DATA, ROOT } from './launch/paths.mjs';
import { command, say, takesNoArguments } from './launch/say.mjs';
import { sessionSecret } from './launch/secrets.mjs';
import { refuseTakenPort, untilAsked, wishedPort } from './launch/serve.mjs';
import { mustRun } from './launch/typescript.mjs';

const HELP = `
npm run dev: the development server at http://127.0.0.1:3000 with the embedded Postgres and the demo county. PORT is honoured.
开发服务器（内置 Postgres 与演示县），默认 http://127.0.0.1:3000，可用 PORT 指定端口。
`;
const HOST = '127.0.0.1';

await command(HELP, async (args) => {
  takesNoArguments(args);
  const port = wishedPort();
  await refuseTakenPort(HOST, port, 'npm run dev');
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
      NEXT_TELEMETRY_DISABLED: '1',
    };
    await mustRun('migrate', [], { env, stdout: 2 }, 'The migration failed', '数据库迁移失败');
    await loadDemoCounty(env);
    return await developUntil(asked, env, port);
  } finally {
    await database.stop();
    say('Stopped; the data is kept. 已停止，数据已保留。');
  }
});

async function developUntil(asked, env, port) {
  const next = path.join(ROOT, 'node_modules/next/dist/bin/next');
  const child = spawn(process.execPath, [next, 'dev', '-H', HOST, '-p', String(port)], { cwd: ROOT, env, stdio: 'inherit' });
  const ended = new Promise((resolve) => child.once('exit', (code) => resolve(code ?? 0)));
  const end = await Promise.race([asked, ended]);
  if (typeof end === 'number') return end;
  child.kill('SIGTERM');
  await ended;
  return 0;
}
