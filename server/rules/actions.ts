'use server';
import { revalidatePath } from 'next/cache';
import { action } from '../kernel/action';
import { adoptRules, adoptRulesInput } from './adopt-rules';
import { publishRules, publishRulesInput } from './publish-rules';

export const publishRulesAction = action(publishRulesInput, async (ctx, input) => {
  const answer = await publishRules(ctx, input);
  revalidatePath('/rules', 'layout');
  return answer;
});

export const adoptRulesAction = action(adoptRulesInput, async (ctx, input) => {
  const answer = await adoptRules(ctx, input);
  revalidatePath('/rules', 'layout');
  return answer;
});
