// Postgres refuses to run as root: as root it runs as another user of the system.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

export const isRoot = () => typeof process.getuid === 'function' && process.getuid() === 0;

/**
 * The user Postgres must run as, or null when it can run as ourselves.
 * An existing cluster keeps the user that owns it.
 */
export function serverUser(clusterFolder) {
  if (!isRoot()) return null;
  const users = readUsers();
  if (fs.existsSync(clusterFolder)) {
    const owner = users.find((user) => user.uid === fs.statSync(clusterFolder).uid);
    if (owner && owner.uid !== 0) return owner;
  }
  return users.find((user) => user.name === 'postgres') ?? users.find((user) => user.name === 'nobody') ?? createUser();
}

function readUsers() {
  return fs
    .readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
    .filter((fields) => fields.length >= 4)
    .map(([name, , uid, gid]) => ({ name, uid: Number(uid), gid: Number(gid) }));
}

function createUser() {
  for (const [command, ...args] of [
    ['useradd', '--system', '--no-create-home', '--shell', '/usr/sbin/nologin', 'postgres'],
    ['adduser', '-S', '-D', '-H', 'postgres'],
  ]) {
    spawnSync(command, args, { stdio: 'ignore' });
    const made = readUsers().find((user) => user.name === 'postgres');
    if (made) return made;
  }
  throw new Error(
    'Postgres does not run as root and this system has neither a user "postgres" nor "nobody". Create one, or run as an ordinary user.\n' +
      'Postgres 不能以 root 运行，而本系统没有 postgres 或 nobody 用户。请创建其一，或以普通用户运行。',
  );
}

/** True when `user` can enter `folder` and every folder above it (by mode bits; access lists are not read). */
export function canReach(folder, user) {
  for (let at = path.resolve(folder); ; at = path.dirname(at)) {
    if (fs.existsSync(at)) {
      const stat = fs.statSync(at);
      const bit = stat.uid === user.uid ? 0o100 : stat.gid === user.gid ? 0o010 : 0o001;
      if (!(stat.mode & bit)) return false;
    }
    if (at === path.dirname(at)) return true;
  }
}
