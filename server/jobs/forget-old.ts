import { inScope, type Database } from '@/db/client';
import { dropOperationsBefore } from '@/db/repositories/operations';
import { forgetOldSessions } from '@/db/repositories/sessions';
import { inRegion, regionIds } from '../trail/seal';

/** Nobody retries a press of a button after a month; of a session the trail says all there is. */
const KEPT_DAYS = 30;

/** Forgets first answers, and sessions that ended, that are older. Returns how many answers. */
export async function forgetOld(db: Database, now: Date): Promise<number> {
  const before = new Date(now.getTime() - KEPT_DAYS * 86_400_000);
  let gone = 0;
  for (const regionId of await regionIds(db)) {
    gone += await inScope(db, inRegion(regionId), async (tx) => {
      await forgetOldSessions(tx, before);
      return dropOperationsBefore(tx, before);
    });
  }
  return gone;
}
