// Runs the standalone build as a child and stops it so that requests in flight finish.
import { spawn } from 'node:child_process';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { buildFolder } from './build.mjs';
import { Refusal } from './say.mjs';

/** Address to bind to. Shells and containers set HOSTNAME to the machine's name, which is no wish to be public. */
export function bindAddress() {
  const wished = process.env.HOSTNAME;
  return !wished || wished === os.hostname() ? '127.0.0.1' : wished;
}

export function wishedPort() {
  const port = Number(process.env.PORT || 3000);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) throw new Refusal(`PORT is not a port: ${process.env.PORT}`, `PORT 不是有效端口：${process.env.PORT}`);
  return port;
}

export function refuseTakenPort(host, port, commandName) {
  return new Promise((resolve, reject) => {
    const probe = net.createServer();
    probe.once('error', (error) => {
      if (error.code === 'EADDRINUSE') {
        reject(new Refusal(
          `Port ${port} on ${host} is taken by another program. End it, or choose another port: PORT=${port + 1} ${commandName}`,
          `${host} 的端口 ${port} 已被其他程序占用。请结束该程序，或换一个端口：PORT=${port + 1} ${commandName}`,
        ));
      } else {
        reject(new Refusal(`Cannot listen on ${host}:${port} (${error.code}).`, `无法监听 ${host}:${port}（${error.code}）。`));
      }
    });
    probe.listen({ host, port }, () => probe.close(() => resolve()));
  });
}

/**
 * What the server keeps is some 80 MB; without a bound V8 lets garbage grow to several times that on a machine with room.
 * Whoever needs more says so by NODE_OPTIONS=--max-old-space-size=….
 */
export const HEAP = /max-old-space-size/.test(process.env.NODE_OPTIONS ?? '') ? [] : ['--max-old-space-size=384', '--max-semi-space-size=8'];

/** Starts the server and resolves when it answers /healthz. `ended` resolves with the exit code whenever it ends. */
export async function serve({ env, host, port, stdout = 'inherit', folder = buildFolder() }) {
  const preload = pathToFileURL(path.join(import.meta.dirname, 'with-parent.mjs')).href;
  const child = spawn(process.execPath, [...HEAP, '--import', preload, path.join(folder, 'server.js')], {
    cwd: folder,
    // glibc keeps an arena per thread for each core; two do for a server of one thread and a few helpers.
    env: { MALLOC_ARENA_MAX: '2', ...env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1', HOSTNAME: host, PORT: String(port) },
    stdio: ['ignore', stdout, 'inherit', 'ipc'],
    // A group of its own: Ctrl-C must reach us first, and the server only through us.
    detached: process.platform !== 'win32',
  });
  const ended = new Promise((resolve) => {
    child.once('error', () => resolve(1));
    child.once('exit', (code, signal) => resolve(code ?? (signal ? 1 : 0)));
  });
  let over = false;
  void ended.then(() => (over = true));
  const stop = async (waitMs = 30_000) => {
    if (!over) child.kill('SIGTERM');
    await Promise.race([ended, sleep(waitMs, undefined, { ref: false })]);
    if (!over) child.kill('SIGKILL');
    await ended;
  };
  const url = `http://${reachable(host)}:${port}`;
  for (const until = Date.now() + 60_000; ; await sleep(100)) {
    if (over) throw new Refusal('The server ended while starting; see the lines above.', '服务启动时退出，原因见上。');
    if (await answers(`${url}/healthz`)) return { url, pid: child.pid, ended, stop };
    if (Date.now() > until) {
      await stop(2000);
      throw new Refusal('The server did not answer within a minute.', '服务在一分钟内没有响应。');
    }
  }
}

const reachable = (host) => (host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host.includes(':') ? `[${host}]` : host);

async function answers(url) {
  try {
    return (await fetch(url, { signal: AbortSignal.timeout(2000) })).ok;
  } catch {
    return false;
  }
}

/** Resolves when the person presses Ctrl-C or the system asks us to end; a second Ctrl-C does not hurry it. */
export function untilAsked() {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => resolve(signal));
  });
}
