import { isBuilt } from './launch/build.mjs';
import { databaseEnv, openDatabase } from './launch/database.mjs';
import { ensureInstalled } from './launch/install.mjs';
import { Refusal, command, say, takesNoArguments } from './launch/say.mjs';
import { bindAddress, refuseTakenPort, serve, untilAsked, wishedPort } from './launch/serve.mjs';
import { runScript } from './launch/typescript.mjs';

const HELP = `
npm start: serves the production build on HOSTNAME (default 127.0.0.1) and PORT (default 3000).
Needs NEXTAUTH_SECRET; DATABASE_URL names the application's role (unset: the embedded Postgres in .data/). Refuses weak secrets,
pending migrations, demo data and a role with too many rights. SIGTERM or Ctrl-C: requests in flight finish first.

以生产方式启动，监听 HOSTNAME（默认 127.0.0.1）与 PORT（默认 3000）。需要 NEXTAUTH_SECRET；DATABASE_URL 为应用角色
（未设置时使用 .data/ 中的内置 Postgres）。密钥过弱、有未执行的迁移、含演示数据或角色权限过大时拒绝启动。
`;

await command(HELP, async (args) => {
  takesNoArguments(args);
  const host = bindAddress();
  const port = wishedPort();
  await refuseTakenPort(host, port, 'npm start');
  ensureInstalled();
  const asked = untilAsked();
  const database = await openDatabase({ keepAlive: true, needOwner: false });
  try {
    const { DATABASE_OWNER_URL: _ownerStaysOutside, ...env } = databaseEnv(database);
    if ((await runScript('start-check', [], { env: { ...env, HOSTNAME: host }, stdout: 2 })) !== 0) return 1;
    if (!isBuilt()) throw new Refusal('There is no build of these sources. Run: npm run build', '没有与当前源码一致的构建。请运行 npm run build');
    return await serveUntil(asked, { ...env, NEXTAUTH_URL: env.NEXTAUTH_URL || `http://${host}:${port}` }, host, port);
  } finally {
    await database.stop();
  }
});

async function serveUntil(asked, env, host, port) {
  const server = await serve({ env, host, port });
  say(`Zhunsheng 准绳 serves ${env.NEXTAUTH_URL} (bound to ${host}:${port}).`, `准绳已启动：${env.NEXTAUTH_URL}`);
  const end = await Promise.race([asked, server.ended]);
  if (typeof end === 'number') {
    say(`The server ended by itself (exit ${end}).`, `服务自行退出（退出码 ${end}）。`);
    return 1;
  }
  say('Stopping: requests in flight finish …', '正在停止，等待处理中的请求完成……');
  await server.stop();
  return 0;
}
