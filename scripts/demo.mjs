import fs from 'node:fs';
import { ensureBuilt } from './launch/build.mjs';
import { command, say } from './launch/say.mjs';
import { serve } from './launch/serve.mjs';
import { withCounty } from './launch/with-county.mjs';

const HELP = `
npm run demo: the demonstration county at http://127.0.0.1:3000, alone on a machine with Node 20.
Installs, starts an embedded Postgres in .data/ (or uses DATABASE_URL and DATABASE_OWNER_URL), migrates, loads the county,
builds and serves. Ctrl-C stops all of it; run again, it goes on with the data kept. Another port: PORT=3001 npm run demo

演示县：在仅装有 Node 20 的机器上一条命令运行。自动安装依赖、启动内置 Postgres（数据在 .data/，或使用 DATABASE_URL 与
DATABASE_OWNER_URL）、迁移、载入演示数据、构建并提供服务。Ctrl-C 全部停止；再次运行数据保留。换端口：PORT=3001 npm run demo
`;

await command(HELP, (args) => withCounty(args, 'npm run demo', serveUntil));

async function serveUntil({ asked, env: { DATABASE_OWNER_URL: _ownerStaysOutside, ...env }, host, port }) {
  const folder = await ensureBuilt();
  const server = await serve({ env, host, port, folder });
  say(`\nZhunsheng 准绳 is at ${server.url}   (Ctrl-C stops it)`, `准绳已启动：${server.url}（Ctrl-C 停止）`);
  if (fs.existsSync(env.ACCOUNTS_FILE)) say(`\n${fs.readFileSync(env.ACCOUNTS_FILE, 'utf8').trimEnd()}`);
  const end = await Promise.race([asked, server.ended]);
  if (typeof end === 'number') {
    say(`The server ended by itself (exit ${end}).`, `服务自行退出（退出码 ${end}）。`);
    return 1;
  }
  say('\nStopping …', '正在停止……');
  await server.stop();
  return 0;
}
