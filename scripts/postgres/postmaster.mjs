// What is known of a running (or dead) server from the files and processes it leaves.
import fs from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** Contents of postmaster.pid, or null. `ready` is what the server itself last wrote there. */
export function readLock(cluster) {
  let text;
  try {
    text = fs.readFileSync(path.join(cluster, 'postmaster.pid'), 'utf8');
  } catch (error) {
    if (error.code === 'ENOENT' || error.code === 'EACCES') return null;
    throw error;
  }
  const lines = text.split('\n');
  const pid = Number(lines[0]);
  if (!Number.isInteger(pid) || pid <= 0) return { pid: 0, port: 0, memoryId: '', ready: false };
  const memoryId = (lines[6] ?? '').trim().split(/\s+/)[1] ?? '';
  return { pid, port: Number(lines[3]), memoryId, ready: (lines[7] ?? '').trim() === 'ready' };
}

/** 'running' | 'zombie' | 'other' (the number now belongs to something else) | 'gone' */
export function processState(pid, cluster) {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (error.code === 'ESRCH') return 'gone';
  }
  if (process.platform !== 'linux') return 'running';
  try {
    const stat = fs.readFileSync(`/proc/${pid}/stat`, 'utf8');
    if (/^[ZX]/.test(stat.slice(stat.lastIndexOf(')') + 2))) return 'zombie';
    return runs(pid, cluster) ? 'running' : 'other';
  } catch {
    return 'gone';
  }
}

// The command line is readable also where the working folder of another user's process is not (root in a container).
function runs(pid, cluster) {
  const args = fs.readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0');
  return args[args.indexOf('-D') + 1] === cluster;
}

/** Processes still attached to the shared memory of a server that was killed: they end by themselves within seconds. */
function attached(memoryId) {
  try {
    const rows = fs.readFileSync('/proc/sysvipc/shm', 'utf8').split('\n').map((line) => line.trim().split(/\s+/));
    return Number(rows.find((row) => row[1] === memoryId)?.[6] ?? 0);
  } catch {
    return 0;
  }
}

/** The live server of this cluster, or null. Waits while it is still starting or recovering. */
export async function findRunning(cluster, waitMs = 60_000) {
  for (const until = Date.now() + waitMs; ; await sleep(100)) {
    const lock = readLock(cluster);
    if (!lock || lock.pid === 0 || processState(lock.pid, cluster) !== 'running') return null;
    if (lock.ready && (await speaksPostgres(lock.port))) return lock;
    if (Date.now() > until) {
      throw new Error(`A Postgres (pid ${lock.pid}) holds ${cluster} but does not answer. 数据库进程 ${lock.pid} 占用 ${cluster} 但没有响应。`);
    }
  }
}

/**
 * Waits until nothing of a killed server is left, then removes the lock file it left behind.
 * Postgres would refuse to start while the old number still exists, be it as a zombie or as some other program.
 */
export async function clearStaleLock(cluster, waitMs = 20_000) {
  const file = path.join(cluster, 'postmaster.pid');
  for (const until = Date.now() + waitMs; ; await sleep(100)) {
    const lock = readLock(cluster);
    if (!lock) return;
    const state = lock.pid === 0 ? 'gone' : processState(lock.pid, cluster);
    if (state === 'running') return;
    if (attached(lock.memoryId) === 0 && (process.platform === 'linux' || state === 'gone')) {
      fs.rmSync(file, { force: true });
      return;
    }
    if (Date.now() > until) {
      throw new Error(`What is left of an earlier Postgres does not end (${file}, pid ${lock.pid}). 先前的数据库进程未能结束（${file}）。`);
    }
  }
}

/** True when a Postgres answers on 127.0.0.1:port (asked by the first packet of its protocol, no login needed). */
export function speaksPostgres(port) {
  return new Promise((resolve) => {
    const socket = net.connect({ host: '127.0.0.1', port });
    const end = (answer) => {
      socket.destroy();
      resolve(answer);
    };
    socket.setTimeout(1000, () => end(false));
    socket.on('error', () => end(false));
    socket.on('connect', () => socket.write(Buffer.from([0, 0, 0, 8, 0x04, 0xd2, 0x16, 0x2f])));
    socket.on('data', (data) => end(data[0] === 0x4e || data[0] === 0x53));
  });
}

export function isFree(port) {
  return new Promise((resolve) => {
    const server = net.createServer();
    server.once('error', () => resolve(false));
    server.listen({ host: '127.0.0.1', port }, () => server.close(() => resolve(true)));
  });
}

export function freePort() {
  return new Promise((resolve, reject) => {
    const server = net.createServer();
    server.once('error', reject);
    server.listen({ host: '127.0.0.1', port: 0 }, () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

/** Fast shutdown: running statements are rolled back, everything committed is written. */
export async function stopServer(cluster) {
  const lock = readLock(cluster);
  if (!lock || lock.pid === 0) return;
  for (const [signal, waitMs] of [['SIGINT', 30_000], ['SIGQUIT', 10_000]]) {
    if (processState(lock.pid, cluster) !== 'running') return;
    process.kill(lock.pid, signal);
    for (const until = Date.now() + waitMs; Date.now() < until; await sleep(25)) {
      if (processState(lock.pid, cluster) !== 'running') return;
    }
  }
}
