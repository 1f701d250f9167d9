// Makes a new cluster with its database and its two roles, whole or not at all.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { program } from './binaries.mjs';

export const DATABASE = 'zhunsheng';
export const OWNER = 'zhunsheng_owner';
export const APP = 'zhunsheng_app';

/** Names under which a UTF-8 locale is known; without one trigrams do not see Chinese. */
const LOCALES = { darwin: ['en_US.UTF-8', 'C.UTF-8'], win32: ['en-US.UTF-8', 'English_United States.1252'] };

/** Environment of the server's processes: nothing of ours but the path, and no locale that could win over ours. */
export const serverEnv = () => ({ PATH: process.env.PATH ?? '', TZ: 'UTC', ...(process.env.SystemRoot ? { SystemRoot: process.env.SystemRoot } : {}) });

export const asUser = (user) => (user ? { uid: user.uid, gid: user.gid } : {});

export function createCluster({ cluster, binaries, user, passwords }) {
  const half = `${cluster}.half`;
  const passwordFile = `${cluster}.password`;
  fs.rmSync(half, { recursive: true, force: true });
  fs.mkdirSync(half, { mode: 0o700, recursive: true });
  fs.writeFileSync(passwordFile, passwords.postgres, { mode: 0o600 });
  if (user) {
    fs.chownSync(half, user.uid, user.gid);
    fs.chownSync(passwordFile, user.uid, user.gid);
  }
  try {
    initdb({ half, passwordFile, binaries, user });
    createDatabase({ half, binaries, user, passwords });
  } finally {
    fs.rmSync(passwordFile, { force: true });
  }
  fs.rmSync(cluster, { recursive: true, force: true });
  fs.renameSync(half, cluster);
}

function initdb({ half, passwordFile, binaries, user }) {
  let failure = '';
  for (const locale of LOCALES[process.platform] ?? ['C.UTF-8', 'C.utf8', 'en_US.UTF-8']) {
    const run = spawnSync(
      program(binaries, 'initdb'),
      ['-D', half, '-U', 'postgres', '-E', 'UTF8', '--locale-provider=icu', '--icu-locale=zh-Hans-CN', `--locale=${locale}`,
        '-A', 'scram-sha-256', `--pwfile=${passwordFile}`, '--data-checksums'],
      { ...asUser(user), cwd: half, env: serverEnv(), encoding: 'utf8' },
    );
    if (run.status === 0) return;
    failure = run.error?.message ?? run.stderr;
    if (!/locale/i.test(failure)) break;
  }
  throw new Error(`A new database could not be made in ${half}. 无法新建数据库。\n${failure.trim()}`);
}

// Single-user mode reads one statement a line and needs neither a port nor a client.
function createDatabase({ half, binaries, user, passwords }) {
  const statements = [
    `create role ${OWNER} login nosuperuser nocreatedb nocreaterole nobypassrls password '${passwords.owner}'`,
    `create role ${APP} login nosuperuser nocreatedb nocreaterole nobypassrls password '${passwords.app}'`,
    `create database ${DATABASE} owner ${OWNER}`,
    `revoke all on database ${DATABASE} from public`,
    `grant connect on database ${DATABASE} to ${APP}`,
  ];
  const run = spawnSync(program(binaries, 'postgres'), ['--single', '-D', half, '-c', 'exit_on_error=on', 'postgres'], {
    ...asUser(user),
    cwd: half,
    env: serverEnv(),
    encoding: 'utf8',
    input: statements.map((statement) => `${statement};\n`).join(''),
  });
  if (run.status !== 0) throw new Error(`The new database could not be set up. 新数据库初始化失败。\n${(run.error?.message ?? run.stderr).trim()}`);
}

/** Log of the server, started afresh when it has grown over 10 MB. */
export function openLog(file) {
  const size = fs.existsSync(file) ? fs.statSync(file).size : 0;
  return fs.openSync(file, size > 10_000_000 ? 'w' : 'a', 0o600);
}

export function lastLines(file, from) {
  if (!fs.existsSync(file)) return '';
  return fs.readFileSync(file, 'utf8').slice(from).split('\n').slice(-15).join('\n').trim();
}

export const clusterExists = (cluster) => fs.existsSync(path.join(cluster, 'PG_VERSION'));
