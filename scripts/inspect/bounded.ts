import { Worker } from 'node:worker_threads';
import { inspect, type Inspection } from '@/lib/inspect/inspect';
import { LIMITS } from '@/lib/readers/limits';
import { ReadError, type ReadCode } from '@/lib/readers/read-error';

/** Old-space of the reading thread; with the file itself and the runtime the whole stays under 512 MB. */
const MEGABYTES = 320;
const SMALL_TEXT = 512 * 1024;

type Answer = { inspection: Inspection } | { refused: { code: ReadCode; params: Readonly<Record<string, string | number>> } } | { failed: string };

/** Inspects a file within the limits of memory and time. Small texts cannot reach them and are read directly. */
export async function inspectBounded(bytes: Uint8Array, name: string): Promise<Inspection> {
  if (bytes.length <= SMALL_TEXT && /\.(?:txt|md|csv)$/i.test(name)) return inspect(bytes, name);
  if (bytes.length > LIMITS.fileBytes) throw new ReadError('READ-SIZE', { limit: LIMITS.fileBytes / 1024 / 1024 });
  const worker = new Worker(new URL('./worker.mjs', import.meta.url), { workerData: { bytes, name }, resourceLimits: { maxOldGenerationSizeMb: MEGABYTES } });
  let timer: NodeJS.Timeout | undefined;
  try {
    const answer = await new Promise<Answer>((resolve, reject) => {
      timer = setTimeout(() => reject(new ReadError('READ-TIME')), LIMITS.milliseconds);
      worker.once('message', resolve);
      worker.once('error', (error: NodeJS.ErrnoException) => reject(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? new ReadError('READ-MEMORY') : error));
    });
    if ('inspection' in answer) return answer.inspection;
    if ('refused' in answer) throw new ReadError(answer.refused.code, answer.refused.params);
    throw new Error(answer.failed);
  } finally {
    clearTimeout(timer);
    await worker.terminate();
  }
}
