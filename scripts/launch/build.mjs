// The production build: made when the sources have changed since the last one, used by demo, start, tests and bench.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { inTurn } from '../postgres/turn.mjs';
import { DATA, ROOT, STANDALONE } from './paths.mjs';
import { Refusal, say } from './say.mjs';

const SOURCES = [
  'app', 'components', 'db', 'domain', 'lib', 'messages', 'public', 'server', 'instrumentation.ts', 'proxy.ts', 'next.config.js',
  'package-lock.json', 'postcss.config.mjs', 'tsconfig.json', 'scripts/launch/build.mjs',
];
const STAMP = path.join(STANDALONE, 'sources.sha256');
export const SERVER = path.join(STANDALONE, 'server.js');

export const isBuilt = () => fs.existsSync(SERVER) && readStamp() === sourcesHash();

/** Builds unless the last build is of the same sources. `quiet` keeps the builder's lines for the case that it fails. */
export async function ensureBuilt({ quiet = true } = {}) {
  fs.mkdirSync(DATA, { recursive: true });
  await inTurn(path.join(DATA, 'building'), async () => {
    if (isBuilt()) return;
    say('Building (a minute or two) …', '正在构建（约一两分钟）……');
    await build(quiet);
  }, 1_200_000);
}

async function build(quiet) {
  const hash = sourcesHash();
  fs.rmSync(STAMP, { force: true });
  const { code, words } = await runBuilder(quiet);
  if (code !== 0) throw new Refusal(`${words}\nThe build did not finish${code === null ? '' : '; see the lines above'}.`, code === null ? '构建被中断。' : '构建失败，原因见上。');
  // The framework leaves these two to whoever serves the standalone build.
  copy('.next/static', '.next/standalone/.next/static');
  copy('public', '.next/standalone/public');
  fs.writeFileSync(STAMP, hash);
}

function runBuilder(quiet) {
  const child = spawn(process.execPath, [path.join(ROOT, 'node_modules/next/dist/bin/next'), 'build'], {
    cwd: ROOT,
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1', NODE_ENV: 'production' },
    stdio: quiet ? ['ignore', 'pipe', 'pipe'] : ['ignore', 2, 2],
  });
  let words = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (data) => (words += data));
  const pass = () => child.kill('SIGTERM');
  process.on('SIGTERM', pass);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, words }));
  }).finally(() => process.off('SIGTERM', pass));
}

function copy(from, to) {
  if (!fs.existsSync(path.join(ROOT, from))) return;
  fs.rmSync(path.join(ROOT, to), { recursive: true, force: true });
  fs.cpSync(path.join(ROOT, from), path.join(ROOT, to), { recursive: true });
}

function readStamp() {
  return fs.existsSync(STAMP) ? fs.readFileSync(STAMP, 'utf8') : null;
}

function sourcesHash() {
  const hash = createHash('sha256');
  for (const source of SOURCES) addTo(hash, source);
  return hash.digest('hex');
}

function addTo(hash, relative) {
  const full = path.join(ROOT, relative);
  const stat = fs.statSync(full, { throwIfNoEntry: false });
  if (!stat) return;
  if (stat.isDirectory()) {
    for (const name of fs.readdirSync(full).sort()) addTo(hash, path.join(relative, name));
    return;
  }
  hash.update(relative.split(path.sep).join('/')).update('\0').update(fs.readFileSync(full)).update('\0');
}
