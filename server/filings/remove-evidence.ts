import { z } from 'zod';
import { findEvidence, removeEvidenceRow } from '@/db/repositories/evidence';
import { addAuthor, lockFiling } from '@/db/repositories/filings';
import { authorize } from '@/domain/access/actor';
import { stateOf } from '@/domain/filings/workflow';
import { DomainError } from '@/domain/shared/errors';
import { withActor, type Ctx } from '../kernel/context';
import { writeTrail } from '../kernel/trail';
import { deriveAndKeep } from './derive';
import { mayTakeOff } from './evidence-open';
import { openParts } from './open-parts';
import { kindOf, loadWork } from './work';

export const removeEvidenceInput = z.object({ filingId: z.uuid(), evidenceId: z.uuid() });

/** Taken off the form while it is open; the file and its hash stay in the trail. */
export function removeEvidence(outer: Ctx, input: z.output<typeof removeEvidenceInput>): Promise<void> {
  return withActor(outer, async (ctx) => {
    const filing = await lockFiling(ctx.tx, input.filingId);
    authorize(ctx.actor, 'filing.edit', filing);
    if (stateOf(kindOf(ctx, filing.kind).workflow, filing.state).editable === 'none') throw new DomainError('frozen', { why: 'state', state: filing.state });
    const file = await findEvidence(ctx.tx, input.evidenceId);
    if (!file || file.filingId !== filing.id) throw new DomainError('not_found');
    const { kind, body } = await loadWork(ctx, filing);
    if (!mayTakeOff(file, filing, await openParts(ctx, filing, kind), body)) throw new DomainError('frozen', { why: 'not_returned' });
    await removeEvidenceRow(ctx.tx, file.id, ctx.now());
    await addAuthor(ctx.tx, filing, ctx.actor.userId);
    await deriveAndKeep(ctx, filing, kind);
    await writeTrail(ctx, filing, [{ act: 'evidence.removed', place: { table: 'rows', row: null, field: null }, details: { evidence: file.id, name: file.name, sha256: file.sha256, lineage: file.lineage } }]);
  });
}
