import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { randomBytes } from 'node:crypto';
import { startPostgres } from './postgres/start.mjs';
import { freePort } from './postgres/postmaster.mjs';
import { ensureBuilt } from './launch/build.mjs';
import { ensureInstalled } from './launch/install.mjs';
import { command, say, takesNoArguments } from './launch/say.mjs';
import { serve } from './launch/serve.mjs';
import { mustRun } from './launch/typescript.mjs';

const HELP = `
npm run bench: measures the production build over a database of its own (200 departments, 4,000 projects, 40,000 indicator rows,
three stages) and prints a table, then reads documents and imports one; bench/results.json keeps it. Ratios count, absolute times belong to the machine.
性能测试：使用独立数据库（200 个部门、4000 个项目、40000 行指标、三个阶段）测量生产构建，再读取文件并导入一份，结果写入 bench/results.json。
`;

await command(HELP, async (args) => {
  takesNoArguments(args);
  ensureInstalled();
  const build = await ensureBuilt();
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'zhunsheng-bench-'));
  fs.chmodSync(folder, 0o755);
  const database = await startPostgres({ dataDir: path.join(folder, 'pg'), log: (line) => say(line) });
  let server;
  try {
    const port = await freePort();
    const env = {
      ...process.env, DATABASE_URL: database.appUrl, DATABASE_OWNER_URL: database.ownerUrl, DATA_DIR: path.join(folder, 'files'),
      NEXTAUTH_SECRET: randomBytes(36).toString('base64url'), NEXTAUTH_URL: `http://127.0.0.1:${port}`, LOG_LEVEL: 'error',
    };
    await mustRun('migrate', [], { env, stdout: 2 }, 'The migration failed', '数据库迁移失败');
    const { DATABASE_OWNER_URL: _owner, ...appEnv } = env;
    server = await serve({ env: appEnv, host: '127.0.0.1', port });
    await mustRun('bench', [], { env: { ...env, BENCH_URL: server.url, BENCH_PID: String(server.pid), BENCH_BUILD: build, BENCH_FOLDER: folder } }, 'The bench failed', '性能测试失败');
  } finally {
    await server?.stop();
    await database.stop();
    fs.rmSync(folder, { recursive: true, force: true });
  }
  return 0;
});
