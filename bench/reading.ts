import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { EVERYTHING, type Job, type JobMessage } from '@/lib/inspect/job';
import { BOUNDS } from '@/lib/inspect/run-job';
import type { BenchDocument } from './documents';

/** Milliseconds of the engine (file in memory to findings stored) and of the whole process, its highest memory in MB, what it found. */
export interface ReadSample { readonly name: string; readonly engineMs: number; readonly wholeMs: number; readonly peakMb: number; readonly findings: number }

/** Reads one document as the server does: in a process of its own, the built one, within the bounds of production. */
export async function measureReading(serverFolder: string, { name, file }: BenchDocument): Promise<ReadSample> {
  const started = performance.now();
  const child = spawn(process.execPath, [`--max-old-space-size=${BOUNDS.heapMegabytes}`, '--max-semi-space-size=16', path.join(serverFolder, 'reading-process.mjs')], { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  const job: Job = { input: { kind: 'file', path: file, name: path.basename(file) }, want: 'reading', output: `${file}.read`, locale: 'zh-CN', pick: EVERYTHING, at: new Date().toISOString() };
  let begun = started;
  let peakMb = 0;
  const look = setInterval(() => (peakMb = Math.max(peakMb, highest(child.pid))), 5);
  try {
    const done = await new Promise<JobMessage>((resolve, reject) => {
      child.once('error', reject);
      child.once('exit', () => reject(new Error(`${name}: the reading process ended without an answer`)));
      child.on('message', (message) => {
        const said = message as JobMessage; // from job-process.ts alone
        if (!('step' in said)) resolve(said);
        else if (said.step === 'reading') begun = performance.now();
      });
      child.send(job);
    });
    if (!('done' in done)) throw new Error(`${name}: ${JSON.stringify(done)}`);
    const ended = performance.now();
    const { error, warning, info } = done.done.counts;
    return { name, engineMs: Math.round(ended - begun), wholeMs: Math.round(ended - started), peakMb: Math.round(peakMb), findings: error + warning + info };
  } finally {
    clearInterval(look);
    child.kill('SIGKILL');
  }
}

/** The most the process has held so far; 0 where the system does not tell. */
function highest(pid: number | undefined): number {
  try {
    return Number(/VmHWM:\s+(\d+)/.exec(fs.readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
}
