import { z } from 'zod';
import { findPublishedRuleSet, insertCycle, type Cycle } from '@/db/repositories/cycles';
import { authorizeRegion } from '@/domain/access/actor';
import { someWords } from '@/domain/shared/words';
import { withActor, type Ctx } from '../kernel/context';
import { writeRegionTrail } from '../kernel/trail';

export const createCycleInput = z.object({ year: z.number().int().min(2000).max(2100), title: someWords(60), ruleSetId: z.uuid(), demo: z.boolean().default(false) });

/** 年度: one fiscal year of a region with the rule set its results are judged by. */
export function createCycle(outer: Ctx, input: z.output<typeof createCycleInput>): Promise<Cycle> {
  return withActor(outer, async (ctx) => {
    authorizeRegion(ctx.actor, 'cycle.edit');
    const rules = await findPublishedRuleSet(ctx.tx, input.ruleSetId);
    const cycle = await insertCycle(ctx.tx, { regionId: ctx.actor.regionId, ...input });
    await writeRegionTrail(ctx, 'cycle.created', { cycle: cycle.id, year: cycle.year, rules: `${rules.code} ${rules.version}` });
    return cycle;
  });
}
