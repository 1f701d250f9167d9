import { z } from 'zod';
import { findPublishedRuleSet, getCycle } from '@/db/repositories/cycles';
import { updateFiling } from '@/db/repositories/filings';
import { lockUnsubmitted, setCycleRuleSet } from '@/db/repositories/rule-sets';
import { authorizeRegion } from '@/domain/access/actor';
import { withActor, type Ctx } from '../kernel/context';
import { writeRegionTrail, writeTrail } from '../kernel/trail';

export const adoptRulesInput = z.object({ cycleId: z.uuid(), ruleSetId: z.uuid(), reason: z.string().trim().min(1).max(500) });

/** The year goes on under another rule set: new forms and those not yet submitted use it; whatever was submitted keeps its own. */
export function adoptRules(outer: Ctx, input: z.output<typeof adoptRulesInput>): Promise<{ forms: number }> {
  return withActor(outer, async (ctx) => {
    authorizeRegion(ctx.actor, 'rules.edit');
    const [cycle, rules] = [await getCycle(ctx.tx, input.cycleId), await findPublishedRuleSet(ctx.tx, input.ruleSetId)];
    await setCycleRuleSet(ctx.tx, cycle.id, rules.id);
    const forms = await lockUnsubmitted(ctx.tx, cycle.id);
    for (const filing of forms) {
      await updateFiling(ctx.tx, filing.id, { ruleSetId: rules.id });
      await writeTrail(ctx, filing, [{ act: 'filing.rules_set', details: { from: filing.ruleSetId, to: rules.id, code: rules.code, rulesVersion: rules.version, reason: input.reason } }]);
    }
    await writeRegionTrail(ctx, 'rules.adopted', { cycle: cycle.id, rules: rules.id, code: rules.code, version: rules.version, forms: forms.length, reason: input.reason });
    return { forms: forms.length };
  });
}
