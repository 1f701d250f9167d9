// One starter at a time: two commands begun together must not both make or start the same cluster.
import fs from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

export async function inTurn(file, work, waitMs = 120_000) {
  for (const until = Date.now() + waitMs; !take(file); await sleep(100)) {
    if (Date.now() > until) throw new Error(`Another start holds ${file}. 另一个启动过程占用 ${file}。`);
  }
  try {
    return await work();
  } finally {
    fs.rmSync(file, { force: true });
  }
}

function take(file) {
  try {
    fs.writeFileSync(file, String(process.pid), { flag: 'wx', mode: 0o600 });
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
  }
  if (!holderLives(file)) fs.rmSync(file, { force: true });
  return false;
}

function holderLives(file) {
  try {
    const pid = Number(fs.readFileSync(file, 'utf8'));
    // An empty file is one just being written.
    if (!pid) return Date.now() - fs.statSync(file).mtimeMs < 2000;
    if (pid === process.pid) return true;
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}
