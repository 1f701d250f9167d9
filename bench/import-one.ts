import { BODIES } from '@/db/bodies/registry';
import { connect } from '@/db/client';
import { KINDS } from '@/domain/kinds/registry';
import { measureImport, type ImportTask } from './importing';

/** One import in a process of its own, within the heap that the server has: told by its parent, it answers and ends. */
process.once('message', (message) => {
  const { form, regionId, cycleId, readingFile } = message as ImportTask; // from importing.ts alone
  const app = connect(process.env.DATABASE_URL ?? '', { max: 4 });
  const actor = { userId: form.userId, regionId, unitId: form.unitId, name: 'clerk', roles: ['unit_operator'], units: [form.unitId] } as const;
  void measureImport({ actor, db: app.db, kinds: KINDS, bodies: BODIES, now: () => new Date(), requestId: 'bench', address: null }, cycleId, readingFile)
    .then((done) => process.send?.({ ...done, peakMb: Math.round(process.resourceUsage().maxRSS / 1024) }))
    .finally(() => process.disconnect())
    .finally(() => app.close());
});
