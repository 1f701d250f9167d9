// Runs one of our TypeScript commands without a build.
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { ROOT } from './paths.mjs';
import { Refusal } from './say.mjs';

/** Resolves with the exit code. `stdout` is where the command's own output goes: 'inherit' or 2 (beside our words). */
export async function runScript(name, args, { env = process.env, cwd = ROOT, stdin = 'inherit', stdout = 'inherit' } = {}) {
  const file = path.join(ROOT, 'scripts', `${name}.ts`);
  if (!/^[a-z-]+$/.test(name) || !fs.existsSync(file)) throw new Refusal(`There is no command ${name}.`, `没有命令 ${name}。`, 2);
  const tsx = pathToFileURL(createRequire(path.join(ROOT, 'package.json')).resolve('tsx')).href;
  // react-server: modules marked server-only load, as they do in the server itself.
  const flags = ['--conditions=react-server', '--import', tsx];
  const child = spawn(process.execPath, [...flags, file, ...args], {
    cwd,
    env: { LOG_TO: 'stderr', LOG_LEVEL: 'warn', ...env, TSX_TSCONFIG_PATH: path.join(ROOT, 'tsconfig.json') },
    stdio: [stdin, stdout, 'inherit'],
  });
  // Ctrl-C reaches the child by the terminal; we only wait for its end.
  const wait = () => undefined;
  const pass = () => child.kill('SIGTERM');
  process.on('SIGINT', wait);
  process.on('SIGTERM', pass);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code, signal) => resolve(code ?? (signal === 'SIGINT' ? 130 : 1)));
  }).finally(() => {
    process.off('SIGINT', wait);
    process.off('SIGTERM', pass);
  });
}

export async function mustRun(name, args, options, english, chinese) {
  const code = await runScript(name, args, options);
  if (code !== 0) throw new Refusal(`${english} (exit ${code}).`, `${chinese}（退出码 ${code}）。`);
}
