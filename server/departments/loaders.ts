import { loadBody } from '@/db/bodies/load';
import { findDepartment, listDepartments, listDepartmentSummaries, type DepartmentFigures, type DepartmentRow } from '@/db/queries/departments';
import { listAcceptedOfDepartment, listOfDepartment } from '@/db/queries/filing-lines';
import { can, sees } from '@/domain/access/actor';
import type { FilingLine } from '@/domain/board/filing-line';
import type { YearOption } from '@/domain/board/year';
import type { Body } from '@/domain/filings/body';
import { DomainError } from '@/domain/shared/errors';
import { withActor, type Ctx } from '../kernel/context';

export interface DepartmentEntry extends DepartmentRow { readonly figures: DepartmentFigures | null }

/** Departments of a year with what the list shows of each. */
export function loadDepartments(outer: Ctx, year: YearOption): Promise<{ now: string; entries: readonly DepartmentEntry[] }> {
  return withActor(outer, async (ctx) => {
    const now = ctx.now().toISOString();
    const [departments, figures] = await Promise.all([listDepartments(ctx.tx, year.id), listDepartmentSummaries(ctx.tx, year.id, now, !can(ctx.actor, 'filing.view'))]);
    return { now, entries: departments.map((department) => ({ ...department, figures: figures.find((one) => one.departmentId === department.id) ?? null })) };
  });
}

export interface DepartmentPage {
  readonly now: string;
  readonly department: DepartmentRow;
  readonly lines: readonly FilingLine[];
  readonly mayAddProject: boolean;
  /** the department's own target: profile, budget, goals; null before it exists */
  readonly profile: { readonly filing: FilingLine; readonly body: Body } | null;
}

/** Everything of one department in one year. Errors: not_found (also when it is out of reach). */
export function loadDepartment(outer: Ctx, id: string, year: YearOption | null): Promise<DepartmentPage> {
  return withActor(outer, async (ctx) => {
    const department = await findDepartment(ctx.tx, id);
    if (!department) throw new DomainError('not_found');
    const lines = year === null ? [] : await (can(ctx.actor, 'filing.view') ? listOfDepartment : listAcceptedOfDepartment)(ctx.tx, year.id, id);
    if (ctx.actor.units !== '*' && !ctx.actor.units.includes(id) && lines.length === 0) throw new DomainError('not_found');
    const own = lines.find((line) => line.project === null && line.stage === 'target');
    const kind = own ? ctx.kinds[own.kind] : undefined;
    const physical = own ? ctx.bodies[own.kind] : undefined;
    return {
      now: ctx.now().toISOString(), department, lines, mayAddProject: can(ctx.actor, 'project.edit') && sees(ctx.actor, id),
      profile: own && kind && physical ? { filing: own, body: await loadBody(ctx.tx, kind.tables, physical, own.id) } : null,
    };
  });
}
