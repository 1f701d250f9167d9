import { z } from 'zod';
import { lockFiling, updateFiling } from '@/db/repositories/filings';
import { authorize } from '@/domain/access/actor';
import { someWords } from '@/domain/shared/words';
import { withActor, type Ctx } from '../kernel/context';
import { writeTrail } from '../kernel/trail';

export const setDueInput = z.object({ filingId: z.uuid(), dueAt: z.iso.datetime({ offset: true }).transform((text) => new Date(text)), reason: someWords(500) });

/** A reminder speaks of a date that has passed: with time left again it goes. */
export const timeAgain = (dueAt: Date | null, now: Date): { reminder?: null } => (dueAt === null || dueAt > now ? { reminder: null } : {});

/** 延期: another due date for one filing, with its reason. */
export function setDue(outer: Ctx, input: z.output<typeof setDueInput>): Promise<void> {
  return withActor(outer, async (ctx) => {
    const filing = await lockFiling(ctx.tx, input.filingId);
    authorize(ctx.actor, 'window.reopen', filing);
    await updateFiling(ctx.tx, filing.id, { dueAt: input.dueAt, ...timeAgain(input.dueAt, ctx.now()) });
    await writeTrail(ctx, filing, [{ act: 'filing.due_set', details: { from: filing.dueAt, to: input.dueAt, reason: input.reason } }]);
  });
}
