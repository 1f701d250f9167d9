import fs from 'node:fs/promises';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import { ReadError } from '@/lib/readers/read-error';
import type { Job, JobMessage, ReadingSummary } from './job';
import { readAndCheck } from './read-and-check';
import { checkedFile, type Reading } from './reading';
import { startWatchdog } from './watchdog';

/**
 * The reading process: works one job and ends. Whoever started it bounds its memory and its time and ends it (run-job.ts);
 * a file that takes it down takes nothing else with it.
 */
const say = (message: JobMessage): Promise<void> => new Promise((resolve) => {
  process.send?.(message, () => resolve());
});

async function work(job: Job): Promise<JobMessage> {
  const reading = await readingOf(job);
  const file = checkedFile(reading, job.locale);
  await fs.writeFile(job.output, await productOf(job, reading), { mode: 0o600 });
  const count = (severity: 'error' | 'warning' | 'info') => file.findings.filter((finding) => finding.severity === severity).length;
  const { title, kind, department, fiscalYear } = reading.document;
  const done: ReadingSummary = {
    title, kind, department, fiscalYear, counts: { error: count('error'), warning: count('warning'), info: count('info') }, keys: file.findings.map((finding) => finding.key),
  };
  return { done };
}

async function readingOf({ input, context }: Job): Promise<Reading> {
  const bytes = await fs.readFile(input.path).catch(() => {
    throw new ReadError('READ-MISSING');
  });
  if (input.kind === 'reading') return JSON.parse((await promisify(gunzip)(bytes)).toString('utf8')) as Reading; // written below
  await say({ step: 'reading' });
  // The last word before the checks, which hold the thread: not waited for.
  return readAndCheck(bytes, input.name, context ?? {}, () => void say({ step: 'checking' }));
}

async function productOf({ want, locale, pick, at }: Job, reading: Reading): Promise<string | Buffer> {
  switch (want) {
    case 'reading': return promisify(gzip)(JSON.stringify(reading));
    case 'checked': return JSON.stringify(checkedFile(reading, locale));
    // Loaded when asked for: most readings end on a screen.
    case 'letter': return (await import('./letter')).letterOf(checkedFile(reading, locale), pick, locale, new Date(at));
    case 'list': return (await import('./list')).listOf(checkedFile(reading, locale), pick, locale, new Date(at));
  }
}

/** a little more than it is given from outside */
const LONGEST_MS = 70_000;
startWatchdog(LONGEST_MS);

process.once('message', (job) => {
  void work(job as Job) // from run-job.ts alone
    .catch((error: unknown): JobMessage => (error instanceof ReadError
      ? { refused: { code: error.code, params: error.params } }
      : { failed: error instanceof Error ? (error.stack ?? error.message) : String(error) }))
    .then(say)
    .then(() => process.disconnect());
});
// Without anybody to tell, the work is for nobody.
process.once('disconnect', () => process.exit());
