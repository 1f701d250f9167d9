import { listDepartments } from '@/db/queries/departments';
import { listIndicatorNames, listProjectNames } from '@/db/queries/find';
import { can } from '@/domain/access/actor';
import type { FindData, FindItem } from '@/domain/board/find';
import { listYears } from '@/db/queries/shell';
import { chooseYear } from '@/domain/board/year';
import { withActor, type Ctx } from '../kernel/context';

/** Names of a year that this person may open, for Ctrl+K; matching happens in the browser, so that typing asks nobody. */
export function loadFind(outer: Ctx, asked: string | null): Promise<FindData> {
  return withActor(outer, async (ctx) => {
    const year = chooseYear(await listYears(ctx.tx), asked ?? undefined);
    if (!year || !(can(ctx.actor, 'filing.view') || can(ctx.actor, 'filing.view_accepted'))) return { items: [] };
    const [departments, projects, indicators] = await Promise.all([listDepartments(ctx.tx, year.id), can(ctx.actor, 'filing.view') ? listProjectNames(ctx.tx, year.id) : [], can(ctx.actor, 'filing.view') ? listIndicatorNames(ctx.tx, year.id) : []]);
    const at = `year=${year.year}`;
    const items: FindItem[] = [
      ...projects.map((project): FindItem => ({ kind: 'project', text: project.name, where: project.department, href: `/filings/${project.filing}` })),
      ...departments.map((department): FindItem => ({ kind: 'department', text: department.name, where: department.code, href: `/departments/${department.id}?${at}` })),
      ...indicators.map((indicator): FindItem => ({ kind: 'indicator', text: indicator.name, where: indicator.where ?? '', href: `/progress?${at}&department=${indicator.departmentId}&indicator=${indicator.lineage}` })),
    ];
    return { items };
  });
}
