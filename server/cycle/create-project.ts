import { z } from 'zod';
import { getCycle, listBegunWindows } from '@/db/repositories/cycles';
import { insertProject, listAllProjects, type Project } from '@/db/repositories/projects';
import { lockUnit } from '@/db/repositories/units';
import { authorize, authorizeRegion } from '@/domain/access/actor';
import { DomainError } from '@/domain/shared/errors';
import { someWords, words } from '@/domain/shared/words';
import { withActor, type Ctx } from '../kernel/context';
import { writeRegionTrail } from '../kernel/trail';
import { expectOfProject } from './expect';

/** characters of a project's name and code */
export const PROJECT_WORDS = { name: 180, code: 21 } as const;
export const createProjectInput = z.object({
  cycleId: z.uuid(), unitId: z.uuid(), name: someWords(PROJECT_WORDS.name), code: words(PROJECT_WORDS.code).optional(), previousId: z.uuid().nullable().default(null),
});

/** A project of the year; where the window of targets is open its form is expected at once. */
export function createProject(outer: Ctx, input: z.output<typeof createProjectInput>): Promise<Project> {
  return withActor(outer, async (ctx) => {
    authorizeRegion(ctx.actor, 'project.edit');
    authorize(ctx.actor, 'project.edit', { regionId: ctx.actor.regionId, unitId: input.unitId });
    const [cycle, unit] = [await getCycle(ctx.tx, input.cycleId), await lockUnit(ctx.tx, input.unitId)]; // locked: numbers are given one after the other
    if (unit.closedAt) throw new DomainError('not_ready', { why: 'unit_closed' });
    const existing = await listAllProjects(ctx.tx, cycle.id);
    const departmentId = unit.kind === 'subordinate' && unit.parentId ? unit.parentId : unit.id;
    const seq = Math.max(0, ...existing.filter((project) => project.departmentId === departmentId).map((project) => project.seq)) + 1;
    const project = await insertProject(ctx.tx, {
      regionId: ctx.actor.regionId, cycleId: cycle.id, unitId: unit.id, departmentId, code: input.code ?? nextCode(`${unit.code}-${cycle.year}`, unit.id, existing), name: input.name, seq, previousId: input.previousId,
    });
    await writeRegionTrail(ctx, 'project.created', { project: project.id, name: project.name, unit: unit.id });
    for (const kind of Object.values(ctx.kinds)) {
      if (kind.sources.length > 0 || !kind.objects.includes('project')) continue;
      for (const window of await listBegunWindows(ctx.tx, cycle.id, [kind.stage], ctx.now())) await expectOfProject(ctx, cycle, window, kind, project, unit.demo || cycle.demo);
    }
    return project;
  });
}

/** The next number of the unit's own codes: others of the department number theirs, and not everybody sees them. */
function nextCode(start: string, unitId: string, existing: readonly Project[]): string {
  const numbers = existing.filter((project) => project.unitId === unitId && project.code.startsWith(`${start}-`)).map((project) => Number(project.code.slice(start.length + 1)) || 0);
  return `${start}-${String(Math.max(0, ...numbers) + 1).padStart(3, '0')}`;
}
