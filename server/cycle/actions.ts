'use server';

import { action } from '../kernel/action';
import { createCycle, createCycleInput } from './create-cycle';
import { createProject, createProjectInput } from './create-project';
import { endExemptionInput, exemptionInput, liftExemption, makeExemption } from './exemptions';
import { closeWindow, closeWindowInput, openWindow, openWindowInput, reopenWindow, reopenWindowInput, setWindowDue, setWindowDueInput } from './windows';

export const createCycleAction = action(createCycleInput, async (ctx, input) => ({ year: (await createCycle(ctx, input)).year }));
export const openWindowAction = action(openWindowInput, async (ctx, input) => ({ expected: (await openWindow(ctx, input)).expected }));
export const closeWindowAction = action(closeWindowInput, closeWindow);
export const reopenWindowAction = action(reopenWindowInput, reopenWindow);
export const setWindowDueAction = action(setWindowDueInput, setWindowDue);
export const makeExemptionAction = action(exemptionInput, async (ctx, input) => ({ exemptionId: (await makeExemption(ctx, input)).id }));
export const liftExemptionAction = action(endExemptionInput, liftExemption);
export const createProjectAction = action(createProjectInput, async (ctx, input) => ({ projectId: (await createProject(ctx, input)).id }));
