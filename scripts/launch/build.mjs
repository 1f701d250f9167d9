// The production build: made when the sources have changed since the last one, used by demo, start, tests and bench.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { inTurn } from '../postgres/turn.mjs';
import { bundleReader } from './bundle-reader.mjs';
import { DATA, ROOT } from './paths.mjs';
import { Refusal, say } from './say.mjs';

const SOURCES = [
  'app', 'components', 'db', 'domain', 'lib', 'messages', 'public', 'server', 'instrumentation.ts', 'proxy.ts', 'next.config.js',
  'package-lock.json', 'postcss.config.mjs', 'tsconfig.json', 'scripts/launch/build.mjs',
  'scripts/launch/bundle-reader.mjs',
];
const BUILDS = path.join(ROOT, '.build');
const KEPT = 4;

/** Folder of the build of these very sources. Each build has its own, so that a new one never pulls the files from under a running server. */
export const buildFolder = () => path.join(BUILDS, sourcesHash().slice(0, 16));

export const isBuilt = () => fs.existsSync(path.join(buildFolder(), 'server.js'));

/** Builds unless there is a build of these sources; returns its folder. `quiet` keeps the builder's lines for the case that it fails. */
export async function ensureBuilt({ quiet = true } = {}) {
  fs.mkdirSync(DATA, { recursive: true });
  fs.mkdirSync(BUILDS, { recursive: true });
  return inTurn(path.join(BUILDS, 'building'), async () => {
    const folder = buildFolder();
    if (!isBuilt()) {
      say('Building (a minute or two) …', '正在构建（约一两分钟）……');
      await build(folder, quiet);
      prune(folder);
    }
    return folder;
  }, 1_800_000);
}

async function build(folder, quiet) {
  const { code, words } = await runBuilder(quiet);
  if (code !== 0) throw new Refusal(`${words}\nThe build did not finish${code === null ? '' : '; see the lines above'}.`, code === null ? '构建被中断。' : '构建失败，原因见上。');
  const made = path.join(ROOT, '.next/standalone');
  // The framework leaves these two to whoever serves the standalone build.
  copy(path.join(ROOT, '.next/static'), path.join(made, '.next/static'));
  copy(path.join(ROOT, 'public'), path.join(made, 'public'));
  await bundleReader(made);
  fs.rmSync(folder, { recursive: true, force: true });
  fs.renameSync(made, folder);
}

/** Old builds go, except the newest few: one of them may still be serving. */
function prune(current) {
  const old = fs
    .readdirSync(BUILDS, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => path.join(BUILDS, entry.name))
    .filter((folder) => folder !== current)
    .sort((a, b) => fs.statSync(b).mtimeMs - fs.statSync(a).mtimeMs);
  for (const folder of old.slice(KEPT)) fs.rmSync(folder, { recursive: true, force: true });
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
  if (!fs.existsSync(from)) return;
  fs.rmSync(to, { recursive: true, force: true });
  fs.cpSync(from, to, { recursive: true });
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
