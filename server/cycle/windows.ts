import { z } from 'zod';
import { getCycle, insertWindow, lockDueWith, lockWindow, updateWindow, type Window } from '@/db/repositories/cycles';
import { updateFiling } from '@/db/repositories/filings';
import { authorizeRegion } from '@/domain/access/actor';
import { STAGES } from '@/domain/filings/kind';
import { DomainError } from '@/domain/shared/errors';
import { someWords, words } from '@/domain/shared/words';
import { timeAgain } from '../filings/set-due';
import { withActor, type Ctx } from '../kernel/context';
import { writeRegionTrail, writeTrail } from '../kernel/trail';
import { expectForWindow } from './expect';

const instant = z.iso.datetime({ offset: true }).transform((text) => new Date(text));
export const openWindowInput = z.object({
  cycleId: z.uuid(), stage: z.enum(STAGES), period: z.number().int().min(1).max(12).nullable(), dueAt: instant.nullable(), closesAt: instant.nullable(),
  reviewDays: z.number().int().min(1).max(60).default(5), mendDays: z.number().int().min(1).max(60).default(3),
});
export const closeWindowInput = z.object({ windowId: z.uuid(), reason: words(500) });
export const reopenWindowInput = z.object({ windowId: z.uuid(), closesAt: instant.nullable(), reason: someWords(500) });
export const setWindowDueInput = z.object({ windowId: z.uuid(), dueAt: instant.nullable(), reason: someWords(500) });

/** Opens a stage of the year and creates what is expected in it. */
export function openWindow(outer: Ctx, input: z.output<typeof openWindowInput>): Promise<{ window: Window; expected: number }> {
  return withActor(outer, async (ctx) => {
    authorizeRegion(ctx.actor, 'cycle.edit', 'window.reopen');
    await getCycle(ctx.tx, input.cycleId);
    if ((input.stage === 'monitoring') !== (input.period !== null)) throw new DomainError('invalid_input', { field: 'period' });
    const window = await insertWindow(ctx.tx, { regionId: ctx.actor.regionId, ...input, opensAt: ctx.now(), openedBy: ctx.actor.userId });
    const expected = await expectForWindow(ctx, window);
    await writeRegionTrail(ctx, 'window.opened', { window: window.id, stage: input.stage, period: input.period, dueAt: input.dueAt, closesAt: input.closesAt, expected });
    return { window, expected };
  });
}

/** From now on nothing can be submitted in it; typing is still kept. */
export function closeWindow(outer: Ctx, input: z.output<typeof closeWindowInput>): Promise<void> {
  return withActor(outer, async (ctx) => {
    authorizeRegion(ctx.actor, 'cycle.edit', 'window.reopen');
    const window = await lockWindow(ctx.tx, input.windowId);
    if (window.closesAt && window.closesAt <= ctx.now()) throw new DomainError('stale', { table: 'windows' });
    await updateWindow(ctx.tx, window.id, { closesAt: ctx.now() });
    await writeRegionTrail(ctx, 'window.closed', { window: window.id, stage: window.stage, period: window.period, reason: input.reason });
  });
}

/** Reopening is a recorded act with a reason; objects that are new since get their forms. */
export function reopenWindow(outer: Ctx, input: z.output<typeof reopenWindowInput>): Promise<void> {
  return withActor(outer, async (ctx) => {
    authorizeRegion(ctx.actor, 'cycle.edit', 'window.reopen');
    const window = await lockWindow(ctx.tx, input.windowId);
    if (input.closesAt && input.closesAt <= ctx.now()) throw new DomainError('invalid_input', { field: 'closesAt' });
    await updateWindow(ctx.tx, window.id, { closesAt: input.closesAt });
    const expected = await expectForWindow(ctx, window);
    await writeRegionTrail(ctx, 'window.reopened', { window: window.id, stage: window.stage, period: window.period, closesAt: input.closesAt, reason: input.reason, expected });
  });
}

/**
 * Another due date for a stage that is open, with its reason. Forms that are still with their author and were due with the stage
 * follow; a form that was given a date of its own keeps it. Errors: stale (closed meanwhile), invalid_input (passed, or after the end).
 */
export function setWindowDue(outer: Ctx, input: z.output<typeof setWindowDueInput>): Promise<{ forms: number }> {
  return withActor(outer, async (ctx) => {
    authorizeRegion(ctx.actor, 'cycle.edit', 'window.reopen');
    const window = await lockWindow(ctx.tx, input.windowId);
    if (window.closesAt && window.closesAt <= ctx.now()) throw new DomainError('stale', { table: 'windows' });
    if (input.dueAt && (input.dueAt <= ctx.now() || (window.closesAt && input.dueAt > window.closesAt))) throw new DomainError('invalid_input', { field: 'dueAt' });
    const forms = await lockDueWith(ctx.tx, window);
    await updateWindow(ctx.tx, window.id, { dueAt: input.dueAt });
    for (const filing of forms) {
      await updateFiling(ctx.tx, filing.id, { dueAt: input.dueAt, ...timeAgain(input.dueAt, ctx.now()) });
      await writeTrail(ctx, filing, [{ act: 'filing.due_set', details: { from: filing.dueAt, to: input.dueAt, reason: input.reason } }]);
    }
    await writeRegionTrail(ctx, 'window.due_set', { window: window.id, stage: window.stage, period: window.period, from: window.dueAt, to: input.dueAt, reason: input.reason, forms: forms.length });
    return { forms: forms.length };
  });
}
