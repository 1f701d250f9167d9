import { z } from 'zod';
import { insertRuleSet, newestVersion } from '@/db/repositories/rule-sets';
import { authorizeRegion } from '@/domain/access/actor';
import { ruleSetSchema } from '@/domain/rules/schema';
import { DomainError } from '@/domain/shared/errors';
import { withActor, type Ctx } from '../kernel/context';
import { writeRegionTrail } from '../kernel/trail';

export const publishRulesInput = z.object({ body: z.string().min(2).max(200_000), note: z.string().trim().min(1).max(500) });

/** A new version of a rule set, complete and checked. Published it never changes: results keep the version they were judged by. */
export function publishRules(outer: Ctx, input: z.output<typeof publishRulesInput>): Promise<{ ruleSetId: string; code: string; version: number }> {
  return withActor(outer, async (ctx) => {
    authorizeRegion(ctx.actor, 'rules.edit');
    const draft = parse(input.body);
    const version = (await newestVersion(ctx.tx, ctx.actor.regionId, draft.code)) + 1;
    const stored = await insertRuleSet(ctx.tx, { regionId: ctx.actor.regionId, body: { ...draft, version }, publishedAt: ctx.now(), publishedBy: ctx.actor.userId, note: input.note });
    await writeRegionTrail(ctx, 'rules.published', { rules: stored.id, code: stored.code, version, note: input.note });
    return { ruleSetId: stored.id, code: stored.code, version };
  });
}

/** Names the first place that is wrong, in the words of the file: `bands.0.min`. */
function parse(text: string) {
  let data: unknown;
  try {
    data = JSON.parse(text) as unknown;
  } catch (error) {
    throw new DomainError('invalid_input', { field: 'json', found: error instanceof Error ? error.message.slice(0, 120) : '' });
  }
  const parsed = ruleSetSchema.safeParse(data);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  throw new DomainError('invalid_input', { field: issue?.path.join('.') ?? '', found: issue?.message.slice(0, 120) ?? '' });
}
