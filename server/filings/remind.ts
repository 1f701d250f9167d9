import { z } from 'zod';
import { getCycle } from '@/db/repositories/cycles';
import { lockOverdue } from '@/db/repositories/overdue';
import { updateFiling } from '@/db/repositories/filings';
import { authorizeRegion } from '@/domain/access/actor';
import { someWords } from '@/domain/shared/words';
import { withActor, type Ctx } from '../kernel/context';
import { writeTrail } from '../kernel/trail';

export const remindInput = z.object({ cycleId: z.uuid(), departmentIds: z.array(z.uuid()).min(1).max(1000), words: someWords(500) });

/**
 * 催办: words to whoever holds an overdue form of these departments. They stand on that person's desk and in the trail of each form,
 * until the form goes on. Answers how many forms of how many departments; none, when all were submitted meanwhile.
 */
export function remind(outer: Ctx, input: z.output<typeof remindInput>): Promise<{ departments: number; forms: number }> {
  return withActor(outer, async (ctx) => {
    authorizeRegion(ctx.actor, 'window.reopen');
    await getCycle(ctx.tx, input.cycleId);
    const at = ctx.now();
    const forms = await lockOverdue(ctx.tx, input.cycleId, input.departmentIds, at);
    for (const filing of forms) {
      await updateFiling(ctx.tx, filing.id, { reminder: { by: ctx.actor.name, at: at.toISOString(), words: input.words } });
      await writeTrail(ctx, filing, [{ act: 'filing.reminded', details: { due: filing.dueAt, words: input.words } }]);
    }
    return { departments: new Set(forms.map((filing) => filing.departmentId)).size, forms: forms.length };
  });
}
