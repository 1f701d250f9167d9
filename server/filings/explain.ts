import { addAuthor, lockFiling } from '@/db/repositories/filings';
import { upsertExplanation } from '@/db/repositories/opinions';
import { authorize } from '@/domain/access/actor';
import { stateOf } from '@/domain/filings/workflow';
import { DomainError } from '@/domain/shared/errors';
import { withActor, type Ctx } from '../kernel/context';
import { writeTrail } from '../kernel/trail';
import { kindOf } from './work';

/** 需说明: the author's one line for a finding at a place; the reviewer sees it. An empty line takes it back. */
export function explainFinding(outer: Ctx, input: { filingId: string; code: string; placeKey: string; text: string }): Promise<void> {
  return withActor(outer, async (ctx) => {
    const filing = await lockFiling(ctx.tx, input.filingId);
    authorize(ctx.actor, 'filing.edit', filing);
    if (stateOf(kindOf(ctx, filing.kind).workflow, filing.state).editable === 'none') throw new DomainError('frozen', { why: 'state', state: filing.state });
    await upsertExplanation(ctx.tx, {
      filingId: filing.id, regionId: filing.regionId, unitId: filing.unitId, code: input.code, placeKey: input.placeKey, text: input.text, madeBy: ctx.actor.userId, madeAt: ctx.now(),
    });
    await addAuthor(ctx.tx, filing, ctx.actor.userId);
    await writeTrail(ctx, filing, [{ act: 'finding.explained', details: { code: input.code, placeKey: input.placeKey, text: input.text } }]);
  });
}
