import { answered } from '@/db/client';
import { pendingTags } from '@/db/migration-status';
import { log } from '@/lib/log';
import { database } from './database';

export type Readiness = { ready: true } | { ready: false; why: 'database_unreachable' | 'migrations_pending' };

/** Can this process serve requests: does the database answer, and has it this version's schema. */
export async function readiness(): Promise<Readiness> {
  try {
    const db = database();
    const pending = await answered(db, pendingTags(db));
    return pending.length === 0 ? { ready: true } : { ready: false, why: 'migrations_pending' };
  } catch (error) {
    log.warn({ err: error }, 'readiness: the database does not answer');
    return { ready: false, why: 'database_unreachable' };
  }
}
