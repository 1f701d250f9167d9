import { log } from '@/lib/log';
import { database } from '../kernel/database';
import { sealRegions } from '../trail/seal';

const EVERY = 60_000;

/** Seals the chains of the trail each minute while this process lives. Several processes may do it: the seal's own chain is locked. */
export function startSealer(): void {
  let busy = false;
  const seal = async () => {
    if (busy) return;
    busy = true;
    try {
      await sealRegions(database(), new Date());
    } catch (error) {
      log.warn({ err: error }, 'sealing the trail failed; tried again in a minute');
    } finally {
      busy = false;
    }
  };
  setInterval(() => void seal(), EVERY).unref();
}
