import { parentPort, workerData } from 'node:worker_threads';
import { inspect } from '@/lib/inspect/inspect';
import { ReadError } from '@/lib/readers/read-error';

/** Reads one file beside the command, so that its memory and time can be bounded from outside. */
const { bytes, name } = workerData as { bytes: Uint8Array; name: string };
try {
  parentPort?.postMessage({ inspection: await inspect(bytes, name) });
} catch (error) {
  parentPort?.postMessage(error instanceof ReadError ? { refused: { code: error.code, params: error.params } } : { failed: error instanceof Error ? (error.stack ?? error.message) : String(error) });
}
