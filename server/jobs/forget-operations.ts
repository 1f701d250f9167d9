import { inScope, type Database } from '@/db/client';
import { dropOperationsBefore } from '@/db/repositories/operations';
import { inRegion, regionIds } from '../trail/seal';

/** Nobody retries a press of a button after a month. */
const KEPT_DAYS = 30;

/** Forgets first answers that are older. Returns how many. */
export async function forgetOperations(db: Database, now: Date): Promise<number> {
  const before = new Date(now.getTime() - KEPT_DAYS * 86_400_000);
  let gone = 0;
  for (const regionId of await regionIds(db)) gone += await inScope(db, inRegion(regionId), (tx) => dropOperationsBefore(tx, before));
  return gone;
}
