// Installs the packages of the lock file when they are not there.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { ROOT } from './paths.mjs';
import { Refusal, say } from './say.mjs';

const [MAJOR, MINOR] = [20, 9];

export function ensureInstalled() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major < MAJOR || (major === MAJOR && minor < MINOR)) {
    throw new Refusal(`Node ${MAJOR}.${MINOR} or newer is needed; this is ${process.version}.`, `需要 Node ${MAJOR}.${MINOR} 或更新版本，当前为 ${process.version}。`);
  }
  if (isInstalled()) return;
  say('Installing packages (npm ci) …', '正在安装依赖（npm ci）……');
  // stdout of a command may be read by a program: npm's words go to stderr.
  const run = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], { cwd: ROOT, stdio: ['ignore', 2, 2], shell: process.platform === 'win32' });
  if (run.status !== 0) throw new Refusal('npm ci failed; see the lines above.', 'npm ci 失败，原因见上。');
}

/** Compares what npm noted in node_modules with the lock file; times of files say nothing after a clone or a copy. */
function isInstalled() {
  const wanted = packagesOf(path.join(ROOT, 'package-lock.json'));
  const there = packagesOf(path.join(ROOT, 'node_modules/.package-lock.json'));
  if (!there) return false;
  return Object.entries(wanted ?? {}).every(([name, pkg]) => {
    if (name === '' || pkg.link) return true;
    return there[name] ? there[name].version === pkg.version : Boolean(pkg.optional || pkg.devOptional || (pkg.dev && isProductionInstall(there)));
  });
}

const isProductionInstall = (there) => !there['node_modules/typescript'];

function packagesOf(file) {
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8')).packages ?? null;
  } catch {
    return null;
  }
}
