import { findRegionProjects } from '@/db/queries/demo';
import type { Cycle } from '@/db/repositories/cycles';
import { createProject } from '../cycle/create-project';
import { openWindow } from '../cycle/windows';
import { withActor } from '../kernel/context';
import type { Hands } from './hands';
import type { Calendar } from './load-county';

/** 2022（演示）: the real department's projects again, targets open for drafting from last year's forms. A new user works here. */
export async function loadYear2022(hands: Hands, { days }: Calendar, last: Cycle, cycle: Cycle): Promise<void> {
  const unit = hands.units.dacheng ?? '';
  const projects = await withActor(hands.as('jixiaogu', days(-14)), (ctx) => findRegionProjects(ctx.tx, last.id, unit));
  for (const project of projects) {
    await createProject(hands.as('tianbao', days(-14)), { cycleId: cycle.id, unitId: unit, name: project.name, previousId: project.id });
  }
  await openWindow(hands.as('peizhi', days(-13)), { cycleId: cycle.id, stage: 'target', period: null, dueAt: days(15), closesAt: null, reviewDays: 5, mendDays: 3 });
}
