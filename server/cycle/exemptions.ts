import { z } from 'zod';
import { endExemption, getCycle, insertExemption, listBegunWindows, setExempt, type Exemption } from '@/db/repositories/cycles';
import { authorize, authorizeRegion } from '@/domain/access/actor';
import { STAGES } from '@/domain/filings/kind';
import { someWords } from '@/domain/shared/words';
import { withActor, type Ctx } from '../kernel/context';
import { writeRegionTrail } from '../kernel/trail';
import { expectForWindow } from './expect';

export const exemptionInput = z.object({
  cycleId: z.uuid(), unitId: z.uuid(), projectId: z.uuid().nullable(), stage: z.enum(STAGES), period: z.number().int().min(1).max(12).nullable(),
  kind: z.enum(['waived', 'secret', 'new_in_year']), reason: someWords(500),
});

/** 免填 · 涉密 · 年中新增: nothing is expected here, with a reason (product.md 2, Cycle). */
export function makeExemption(outer: Ctx, input: z.output<typeof exemptionInput>): Promise<Exemption> {
  return withActor(outer, async (ctx) => {
    await getCycle(ctx.tx, input.cycleId);
    authorize(ctx.actor, 'exemption.edit', { regionId: ctx.actor.regionId, unitId: input.unitId });
    const exemption = await insertExemption(ctx.tx, { ...input, regionId: ctx.actor.regionId, madeBy: ctx.actor.userId, madeAt: ctx.now() });
    const forms = await setExempt(ctx.tx, exemption, ctx.now());
    await writeRegionTrail(ctx, 'exemption.made', { exemption: exemption.id, ...input, forms });
    return exemption;
  });
}

export const endExemptionInput = z.object({ exemptionId: z.uuid(), reason: someWords(500) });

/** What was exempt is expected again, in every window of its stage that has begun. */
export function liftExemption(outer: Ctx, input: z.output<typeof endExemptionInput>): Promise<void> {
  return withActor(outer, async (ctx) => {
    authorizeRegion(ctx.actor, 'exemption.edit');
    const exemption = await endExemption(ctx.tx, input.exemptionId, ctx.now());
    let expected = await setExempt(ctx.tx, exemption, null);
    for (const window of await listBegunWindows(ctx.tx, exemption.cycleId, [exemption.stage], ctx.now())) expected += await expectForWindow(ctx, window);
    await writeRegionTrail(ctx, 'exemption.ended', { exemption: exemption.id, reason: input.reason, expected });
  });
}
