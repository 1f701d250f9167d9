import { log } from '@/lib/log';
import { readUnread } from '../documents/reader';
import { removeLeftFolders } from '../documents/work-folder';
import { database } from '../kernel/database';

const EVERY_MS = 60_000;
/** by then whoever took it up has ended, one way or the other */
const GIVEN_UP_MS = 5 * 60_000;

/** Reads again what a process before this one left in the middle: at the start all of it, later what another process has given up. */
export function startReader(): void {
  const round = async (olderThanMs: number): Promise<void> => {
    try {
      await removeLeftFolders(Date.now());
      await readUnread(database(), () => new Date(), olderThanMs);
    } catch (error) {
      log.warn({ err: error }, 'looking for unread documents failed; tried again in a minute');
    }
  };
  void round(0);
  const timer = setInterval(() => void round(GIVEN_UP_MS), EVERY_MS);
  timer.unref();
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => clearInterval(timer));
}
