import type { Database } from '@/db/client';
import { log } from '@/lib/log';
import { database } from '../kernel/database';
import { sealRegions } from '../trail/seal';
import { forgetOld } from './forget-old';

const EVERY_MS = 60_000;
/** once an hour is often enough to forget */
const FORGET_EVERY = 60;

/** Seals the chains of the trail each minute while this process lives. Several processes may do it: a region is sealed by one at a time. */
export function startSealer(db: () => Database = database): void {
  let busy = false;
  let rounds = 0;
  const round = async () => {
    if (busy) return;
    busy = true;
    try {
      const now = new Date();
      await sealRegions(db(), now);
      if (rounds % FORGET_EVERY === 0) await forgetOld(db(), now);
      rounds += 1;
    } catch (error) {
      log.warn({ err: error }, 'sealing the trail failed; tried again in a minute');
    } finally {
      busy = false;
    }
  };
  const timer = setInterval(() => void round(), EVERY_MS);
  timer.unref();
  // A round that runs ends with its transaction or not at all; no new one begins while requests finish.
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => clearInterval(timer));
}
