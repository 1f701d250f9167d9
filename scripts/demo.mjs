import fs from 'node:fs';
import path from 'node:path';
import { ensureBuilt } from './launch/build.mjs';
import { databaseEnv, openDatabase } from './launch/database.mjs';
import { clearHalfLoaded, loadDemoCounty } from './launch/demo-county.mjs';
import { ensureInstalled } from './launch/install.mjs';
import { DATA } from './launch/paths.mjs';
import { command, say, takesNoArguments } from './launch/say.mjs';
import { sessionSecret } from './launch/secrets.mjs';
import { refuseTakenPort, serve, untilAsked, wishedPort } from './launch/serve.mjs';
import { mustRun } from './launch/typescript.mjs';

const HELP = `
npm run demo: the demonstration county at http://127.0.0.1:3000, alone on a machine with Node 20.
Installs, starts an embedded Postgres in .data/ (or uses DATABASE_URL and DATABASE_OWNER_URL), migrates, loads the county,
builds and serves. Ctrl-C stops all of it; run again, it goes on with the data kept. Another port: PORT=3001 npm run demo

演示县：在仅装有 Node 20 的机器上一条命令运行。自动安装依赖、启动内置 Postgres（数据在 .data/，或使用 DATABASE_URL 与
DATABASE_OWNER_URL）、迁移、载入演示数据、构建并提供服务。Ctrl-C 全部停止；再次运行数据保留。换端口：PORT=3001 npm run demo
`;
const HOST = '127.0.0.1';

await command(HELP, async (args) => {
  takesNoArguments(args);
  const port = wishedPort();
  await refuseTakenPort(HOST, port, 'npm run demo');
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
    const folder = await prepare(env);
    const signal = await Promise.race([asked, serveUntil(asked, env, port, folder)]);
    if (typeof signal === 'number') return signal;
  } finally {
    await database.stop();
    say('Stopped; the data is kept. 已停止，数据已保留。');
  }
  return 0;
});

async function prepare(env) {
  await mustRun('migrate', [], { env, stdout: 2 }, 'The migration failed', '数据库迁移失败');
  say('The demo county: loaded if it is not there yet …', '演示县：尚未载入时现在载入……');
  await loadDemoCounty(env);
  return ensureBuilt();
}

async function serveUntil(asked, { DATABASE_OWNER_URL: _ownerStaysOutside, ...env }, port, folder) {
  const server = await serve({ env, host: HOST, port, folder });
  say(`\nZhunsheng 准绳 is at ${server.url}   (Ctrl-C stops it)`, `准绳已启动：${server.url}（Ctrl-C 停止）`);
  if (fs.existsSync(env.ACCOUNTS_FILE)) say(`\n${fs.readFileSync(env.ACCOUNTS_FILE, 'utf8').trimEnd()}`);
  const end = await Promise.race([asked, server.ended]);
  if (typeof end === 'number') {
    say(`The server ended by itself (exit ${end}).`, `服务自行退出（退出码 ${end}）。`);
    return 1;
  }
  say('\nStopping …', '正在停止……');
  await server.stop();
  return end;
}
