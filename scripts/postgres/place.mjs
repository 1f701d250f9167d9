// Where cluster and binaries lie, and what has to be remembered of them between runs.
import { createHash, randomBytes } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { binariesVersion, copyBinaries, findBinaries } from './binaries.mjs';
import { canReach, serverUser } from './system-user.mjs';

const memoryFile = (dataDir) => `${dataDir}.json`;

export function remember(dataDir, memory) {
  const half = `${memoryFile(dataDir)}.${process.pid}.half`;
  fs.writeFileSync(half, `${JSON.stringify(memory, null, 2)}\n`, { mode: 0o600 });
  fs.renameSync(half, memoryFile(dataDir));
}

export function recall(dataDir) {
  try {
    return JSON.parse(fs.readFileSync(memoryFile(dataDir), 'utf8'));
  } catch (error) {
    if (error.code === 'ENOENT') return null;
    throw new Error(`${memoryFile(dataDir)} cannot be read (${error.message}). 无法读取 ${memoryFile(dataDir)}。`);
  }
}

/**
 * Decides cluster folder, binaries and user. As root below a folder that others cannot enter, cluster and binaries
 * go to a place of their own which the server's user can reach; `memory.cluster` keeps it for the next run.
 */
export function choosePlace(dataDir, log) {
  const known = recall(dataDir);
  const memory = known ?? { cluster: dataDir, port: 0, passwords: newPasswords(), ready: false };
  const user = serverUser(memory.cluster);
  if (!known && user && !canReach(path.dirname(dataDir), user)) memory.cluster = path.join(privatePlace(dataDir, user), 'pg');
  if (known?.ready && !fs.existsSync(known.cluster)) {
    throw new Error(
      `The database of this project was in ${known.cluster} and is not there any more. Put it back, or delete ${memoryFile(dataDir)} to begin with an empty one.\n` +
        `本项目的数据库原在 ${known.cluster}，现已不存在。请放回原处，或删除 ${memoryFile(dataDir)} 以新建空库。`,
    );
  }
  let binaries = findBinaries();
  if (user && !canReach(path.join(binaries, 'bin'), user)) {
    const copy = path.join(privatePlace(binaries, user), `postgres-${binariesVersion(binaries)}`);
    copyBinaries(binaries, copy);
    binaries = copy;
  }
  if (memory.cluster !== dataDir) {
    log(`Database files are in ${memory.cluster} (run by user ${user?.name}), because this folder is closed to others. 数据库文件在 ${memory.cluster}。`);
  }
  return { memory, user, binaries };
}

const newPassword = () => randomBytes(24).toString('base64url');
const newPasswords = () => ({ postgres: newPassword(), owner: newPassword(), app: newPassword() });

// Named after what it replaces: one for each cluster, and one for the binaries that all clusters of a project share.
function privatePlace(instead, user) {
  const name = `zhunsheng-${createHash('sha256').update(path.resolve(instead)).digest('hex').slice(0, 12)}`;
  for (const base of ['/var/lib', '/var/tmp', os.tmpdir()]) {
    const place = path.join(base, name);
    try {
      // 0711: the server's user passes through, nobody else can list what is inside.
      fs.mkdirSync(place, { mode: 0o711, recursive: true });
      fs.chmodSync(place, 0o711);
      if (fs.statSync(place).uid === process.getuid() && canReach(place, user)) return place;
    } catch (error) {
      if (!['EACCES', 'EROFS', 'EPERM', 'ENOENT'].includes(error.code)) throw error;
    }
  }
  throw new Error('No folder found that the database user can reach. 找不到数据库用户可以进入的文件夹。');
}
