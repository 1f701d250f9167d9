// Launcher of the embedded Postgres: needs nothing but Node and the binary package.
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { program } from './binaries.mjs';
import { APP, DATABASE, OWNER, asUser, clusterExists, createCluster, lastLines, openLog, serverEnv } from './cluster.mjs';
import { choosePlace, recall, remember } from './place.mjs';
import { clearStaleLock, findRunning, freePort, isFree, processState, readLock, stopServer } from './postmaster.mjs';
import { inTurn } from './turn.mjs';

/**
 * Starts the cluster of `dataDir`, or adopts the server that already runs it. Options: log(line), durable (false
 * turns fsync off, for tests only), keepAlive (start again when the server dies while we live).
 */
export async function startPostgres({ dataDir, log = () => {}, durable = true, keepAlive = false }) {
  const folder = path.resolve(dataDir);
  fs.mkdirSync(path.dirname(folder), { recursive: true });
  const lockFile = `${folder}.starting`;
  const first = await inTurn(lockFile, () => ensureRunning(folder, log, durable));
  const watch = keepAlive ? watchOver(folder, first, () => inTurn(lockFile, () => ensureRunning(folder, log, durable)), log) : null;
  const url = (user, password) => `postgres://${user}:${password}@127.0.0.1:${first.port}/${DATABASE}`;
  return {
    ownerUrl: url(OWNER, first.passwords.owner),
    appUrl: url(APP, first.passwords.app),
    superUrl: url('postgres', first.passwords.postgres),
    port: first.port,
    cluster: first.cluster,
    adopted: first.adopted,
    /** Ends the server, unless it belongs to another command that still runs. */
    stop: async () => {
      await watch?.end();
      if (first.keeper === process.pid) await stopServer(first.cluster);
    },
  };
}

/** Stops and deletes the cluster of `dataDir` with everything in it. */
export async function forgetCluster(dataDir) {
  const memory = recall(path.resolve(dataDir));
  if (!memory) return;
  await stopServer(memory.cluster);
  fs.rmSync(memory.cluster, { recursive: true, force: true });
  fs.rmSync(`${path.resolve(dataDir)}.json`, { force: true });
}

async function ensureRunning(dataDir, log, durable) {
  const { memory, user, binaries } = choosePlace(dataDir, log);
  const { cluster, passwords } = memory;
  const running = clusterExists(cluster) ? await findRunning(cluster) : null;
  if (running) {
    const keeper = keeperLives(memory.keeper) ? memory.keeper : process.pid;
    remember(dataDir, { ...memory, port: running.port, keeper });
    if (keeper === process.pid) log(`Adopted the Postgres that was still running (pid ${running.pid}). 接管仍在运行的数据库（进程 ${running.pid}）。`);
    return { cluster, passwords, port: running.port, adopted: true, keeper };
  }
  if (!memory.ready) {
    remember(dataDir, memory);
    log('Making a new database … 正在新建数据库……');
    createCluster({ cluster, binaries, user, passwords });
  }
  await clearStaleLock(cluster);
  const port = memory.port && (await isFree(memory.port)) ? memory.port : await freePort();
  remember(dataDir, { ...memory, ready: true, port, keeper: process.pid });
  await launch({ cluster, binaries, user, port, durable, logFile: `${dataDir}.log` });
  return { cluster, passwords, port, adopted: false, keeper: process.pid };
}

function keeperLives(pid) {
  if (!pid || pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

async function launch({ cluster, binaries, user, port, durable, logFile }) {
  const settings = {
    listen_addresses: '127.0.0.1', port, unix_socket_directories: '', password_encryption: 'scram-sha-256', max_connections: 100,
    // Statements can carry names and amounts: the log gets messages only.
    log_min_error_statement: 'panic', log_line_prefix: '%m [%p] ', fsync: durable ? 'on' : 'off', synchronous_commit: durable ? 'on' : 'off',
    full_page_writes: durable ? 'on' : 'off',
  };
  const args = ['-D', cluster, ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])];
  for (const until = Date.now() + 20_000; ; await sleep(250)) {
    const logFd = openLog(logFile);
    const from = fs.fstatSync(logFd).size;
    // Detached: Ctrl-C in the terminal must reach the application first, not the database under it.
    const child = spawn(program(binaries, 'postgres'), args, {
      ...asUser(user), cwd: cluster, env: serverEnv(), stdio: ['ignore', logFd, logFd], detached: process.platform !== 'win32', windowsHide: true,
    });
    fs.closeSync(logFd);
    child.unref();
    const failure = await untilReady(child, cluster);
    if (failure === null) return;
    const text = `${failure}\n${lastLines(logFile, from)}`.trim();
    // What a killed server left behind goes away by itself within seconds.
    if (!/lock file|shared memory block/.test(text) || Date.now() > until) {
      throw new Error(`Postgres did not start (log: ${logFile}). 数据库未能启动（日志：${logFile}）。\n${text}`);
    }
    await clearStaleLock(cluster);
  }
}

/** null when the server accepts connections, else what is known of its end. Recovery after a crash may take its time. */
async function untilReady(child, cluster) {
  let ended = null;
  child.once('error', (error) => (ended = error.message));
  child.once('exit', (code, signal) => (ended = `exit ${code ?? signal}`));
  for (const until = Date.now() + 300_000; Date.now() < until; await sleep(20)) {
    if (ended !== null) return ended;
    const lock = readLock(cluster);
    if (lock?.pid === child.pid && lock.ready) return null;
  }
  return 'not ready after 5 minutes';
}

function watchOver(dataDir, server, restart, log) {
  let ended = false;
  let busy = Promise.resolve();
  const look = async () => {
    const lock = readLock(server.cluster);
    if (lock && processState(lock.pid, server.cluster) === 'running') return;
    if (recall(dataDir)?.keeper !== process.pid) return;
    log('The database has ended unexpectedly and is started again. 数据库意外停止，正在重新启动。');
    const again = await restart();
    if (again.port !== server.port) log(`Its port ${server.port} was taken meanwhile: restart this command. 端口 ${server.port} 被占用，请重新运行本命令。`);
  };
  const timer = setInterval(() => {
    busy = busy.then(async () => {
      if (!ended) await look().catch((error) => log(error.message));
    });
  }, 500);
  timer.unref();
  return {
    end: async () => {
      ended = true;
      clearInterval(timer);
      await busy;
    },
  };
}
