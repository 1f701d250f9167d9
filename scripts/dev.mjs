import { spawn } from 'node:child_process';
import path from 'node:path';
import { ROOT } from './launch/paths.mjs';
import { command } from './launch/say.mjs';
import { withCounty } from './launch/with-county.mjs';

const HELP = `
npm run dev: the development server at http://127.0.0.1:3000 with the embedded Postgres and the demo county. PORT is honoured.
开发服务器（内置 Postgres 与演示县），默认 http://127.0.0.1:3000，可用 PORT 指定端口。
`;

await command(HELP, (args) => withCounty(args, 'npm run dev', developUntil));

async function developUntil({ asked, env, host, port }) {
  const next = path.join(ROOT, 'node_modules/next/dist/bin/next');
  const child = spawn(process.execPath, [next, 'dev', '-H', host, '-p', String(port)], { cwd: ROOT, env: { ...env, NEXT_TELEMETRY_DISABLED: '1' }, stdio: 'inherit' });
  const ended = new Promise((resolve) => child.once('exit', (code) => resolve(code ?? 0)));
  const end = await Promise.race([asked, ended]);
  if (typeof end === 'number') return end;
  child.kill('SIGTERM');
  await ended;
  return 0;
}
