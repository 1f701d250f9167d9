import { Worker } from 'node:worker_threads';

// A thread of its own: the reading may hold the main one for as long as it runs, and then hears of nothing.
const WATCH = `
const { workerData } = require('node:worker_threads');
const end = () => process.kill(process.pid, 'SIGKILL');
setTimeout(end, workerData.milliseconds);
setInterval(() => process.ppid !== workerData.parent && end(), 500);
`;

/** Ends this process when whoever started it is gone, or after so many milliseconds, whatever it is doing. */
export function startWatchdog(milliseconds: number): void {
  new Worker(WATCH, { eval: true, workerData: { milliseconds, parent: process.ppid }, resourceLimits: { maxOldGenerationSizeMb: 16 } }).unref();
}
