import { z } from 'zod';
import { getCycle, listBegunWindows } from '@/db/repositories/cycles';
import { insertProject, listProjects, type Project } from '@/db/repositories/projects';
import { getUnit } from '@/db/repositories/units';
import { authorize } from '@/domain/access/actor';
import { withActor, type Ctx } from '../kernel/context';
import { writeRegionTrail } from '../kernel/trail';
import { expectOfProject } from './expect';

export const createProjectInput = z.object({
  cycleId: z.uuid(), unitId: z.uuid(), name: z.string().trim().min(1).max(180), code: z.string().trim().max(21).optional(), previousId: z.uuid().nullable().default(null),
});

/** A project of the year; where the window of targets is open its form is expected at once. */
export function createProject(outer: Ctx, input: z.output<typeof createProjectInput>): Promise<Project> {
  return withActor(outer, async (ctx) => {
    authorize(ctx.actor, 'project.edit', { regionId: ctx.actor.regionId, unitId: input.unitId });
    const [cycle, unit, existing] = [await getCycle(ctx.tx, input.cycleId), await getUnit(ctx.tx, input.unitId), await listProjects(ctx.tx, input.cycleId)];
    const own = existing.filter((project) => project.departmentId === (unit.parentId ?? unit.id));
    const seq = own.length + 1;
    const project = await insertProject(ctx.tx, {
      regionId: ctx.actor.regionId, cycleId: cycle.id, unitId: unit.id, departmentId: unit.kind === 'subordinate' && unit.parentId ? unit.parentId : unit.id,
      code: input.code ?? `${unit.code}-${cycle.year}-${String(seq).padStart(3, '0')}`, name: input.name, seq, previousId: input.previousId,
    });
    await writeRegionTrail(ctx, 'project.created', { project: project.id, name: project.name, unit: unit.id });
    for (const kind of Object.values(ctx.kinds)) {
      if (kind.sources.length > 0 || !kind.objects.includes('project')) continue;
      for (const window of await listBegunWindows(ctx.tx, cycle.id, [kind.stage], ctx.now())) await expectOfProject(ctx, cycle, window, kind, project, unit.demo || cycle.demo);
    }
    return project;
  });
}
