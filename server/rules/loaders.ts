import { listCycles, type Cycle } from '@/db/repositories/cycles';
import { listRuleSets, type StoredRuleSet } from '@/db/queries/rules';
import { parseRuleSet, type RuleSet } from '@/domain/rules/schema';
import type { Workflow } from '@/domain/filings/workflow';
import { withActor, type Ctx } from '../kernel/context';

export interface RuleSetEntry extends Omit<StoredRuleSet, 'body'> { readonly rules: RuleSet }

export function loadRuleSets(outer: Ctx): Promise<readonly RuleSetEntry[]> {
  return withActor(outer, async ({ tx }) => (await listRuleSets(tx)).map(({ body, ...set }) => ({ ...set, rules: parseRuleSet(body) })));
}

/** Years of the region with the rule set each goes by. */
export function loadYears(outer: Ctx): Promise<readonly Cycle[]> {
  return withActor(outer, ({ tx }) => listCycles(tx));
}

/** Kinds with their workflow tables; kinds that share one are drawn once. */
export function workflowsOf(ctx: Ctx): readonly { readonly kinds: readonly string[]; readonly workflow: Workflow }[] {
  const shared = new Map<Workflow, string[]>();
  for (const kind of Object.values(ctx.kinds)) shared.set(kind.workflow, [...(shared.get(kind.workflow) ?? []), kind.code]);
  return [...shared].map(([workflow, kinds]) => ({ kinds, workflow }));
}
