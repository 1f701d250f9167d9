import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { log } from '@/lib/log';
import { ReadError } from '@/lib/readers/read-error';
import type { Job, JobMessage, ReadingSummary } from './job';
import { Queue } from './queue';

/** Bounds of one reading process: its heap, the whole of its memory, its time. */
export const BOUNDS: Bounds = { heapMegabytes: 300, wholeMegabytes: 500, milliseconds: 60_000 };
export interface Bounds { readonly heapMegabytes: number; readonly wholeMegabytes: number; readonly milliseconds: number }
const AT_ONCE = 2;
const LOOK_EVERY_MS = 150;
const ASKED: readonly NodeJS.Signals[] = ['SIGTERM', 'SIGINT', 'SIGHUP'];

// On the global object: reloading a module in development must not open a second queue.
const kept = globalThis as typeof globalThis & { zhunshengReadingQueue?: Queue };
export const readingQueue = (): Queue => (kept.zhunshengReadingQueue ??= new Queue(AT_ONCE));

export interface Watch {
  /** files before this one */
  readonly ahead?: (count: number) => void;
  readonly step?: (step: 'reading' | 'checking') => void;
  /** ends the work: nobody waits for it any more */
  readonly signal?: AbortSignal;
  /** a visitor's file: waits behind those of people who are signed in */
  readonly guest?: boolean;
}

/** Works one job in a process of its own, behind those that came first. Throws ReadError; the abort's reason when it was given up. */
export function runJob(job: Job, { ahead = () => undefined, step = () => undefined, signal = new AbortController().signal, guest = false }: Watch = {}, bounds = BOUNDS): Promise<ReadingSummary> {
  return readingQueue().run(() => workOf(start(bounds), job, step, signal, bounds), ahead, signal, guest);
}

/** In a production build the process lies beside the server as one file; elsewhere its source is run. */
function start({ heapMegabytes }: Bounds): ChildProcess {
  // Told to leave these alone: the build would take what they might name into the server's own files.
  const root = process.cwd();
  const at = (...parts: readonly string[]): string => path.join(/* turbopackIgnore: true */ root, ...parts);
  const bundle = at('reading-process.mjs');
  const flags = [`--max-old-space-size=${heapMegabytes}`, '--max-semi-space-size=16'];
  const source = ['--import', pathToFileURL(at('node_modules', 'tsx', 'dist', 'loader.mjs')).href, at('lib', 'inspect', 'job-process.ts')];
  return spawn(process.execPath, [...flags, ...(existsSync(bundle) ? [bundle] : source)], {
    // Nothing of the server's secrets goes along; a crash says on standard error what V8 has to say of it.
    env: { PATH: process.env.PATH, NODE_ENV: 'production', TSX_TSCONFIG_PATH: at('tsconfig.json') }, stdio: ['ignore', 'ignore', 'ignore', 'ipc'], windowsHide: true,
  });
}

async function workOf(child: ChildProcess, job: Job, step: (step: 'reading' | 'checking') => void, signal: AbortSignal, bounds: Bounds): Promise<ReadingSummary> {
  let ended: ReadError | null = null;
  const end = (why: ReadError | null) => {
    ended ??= why;
    child.kill('SIGKILL');
  };
  const giveUp = () => end(null);
  const late = setTimeout(() => end(new ReadError('READ-TIME')), bounds.milliseconds);
  const look = setInterval(() => void residentMegabytes(child.pid).then((size) => size > bounds.wholeMegabytes && end(new ReadError('READ-MEMORY'))), LOOK_EVERY_MS);
  signal.addEventListener('abort', giveUp, { once: true });
  try {
    const last = await new Promise<JobMessage | 'out of memory'>((resolve, reject) => {
      child.once('error', reject);
      child.on('message', (message) => {
        const said = message as JobMessage; // from job-process.ts alone
        if ('step' in said) step(said.step);
        else resolve(said);
      });
      // V8 gives up so when the heap is full, the system kills when the machine has no more. Asked to end with the whole service it says nothing of the file.
      child.once('exit', (code, by) => ((by !== null && !ASKED.includes(by)) || code === 134 ? resolve('out of memory') : reject(new Error(`the reading process ended with ${by ?? code}`))));
      child.send(job, () => undefined);
    });
    signal.throwIfAborted();
    if (ended) throw ended as ReadError;
    if (last === 'out of memory') throw new ReadError('READ-MEMORY');
    if ('refused' in last) throw new ReadError(last.refused.code, last.refused.params);
    if ('done' in last) return last.done;
    log.error({ reader: 'failed' in last ? last.failed : 'said nothing' }, 'the reading process failed');
    throw new ReadError('READ-FAULT');
  } finally {
    clearTimeout(late);
    clearInterval(look);
    signal.removeEventListener('abort', giveUp);
    if (child.exitCode === null && child.signalCode === null) child.kill('SIGKILL');
  }
}

/** Memory that the process really has, on systems that tell; elsewhere only its heap is bounded. */
async function residentMegabytes(pid: number | undefined): Promise<number> {
  const status = pid === undefined ? '' : await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  return Number(/^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1] ?? 0) / 1024;
}
