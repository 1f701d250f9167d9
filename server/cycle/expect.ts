import { findLastYear, getCycle, listAccepted, listDepartments, listExemptions, type Cycle, type Exemption, type Window } from '@/db/repositories/cycles';
import type { Filing } from '@/db/repositories/filings';
import { listProjects, type Project } from '@/db/repositories/projects';
import type { Kind } from '@/domain/filings/kind';
import type { TxCtx } from '../kernel/context';
import { createFiling } from '../filings/create-filing';

/** Of what a form is expected. */
interface Subject { readonly unitId: string; readonly departmentId: string; readonly project: Project | null; readonly title: string; readonly demo: boolean; readonly sourceVersionId: string | null }

/** Opening a window creates the forms that are expected in it, so that "not begun" is counted and not guessed. Returns how many are new. */
export async function expectForWindow(ctx: TxCtx, window: Window): Promise<number> {
  const cycle = await getCycle(ctx.tx, window.cycleId);
  const exempt = await listExemptions(ctx.tx, cycle.id);
  let made = 0;
  for (const kind of Object.values(ctx.kinds)) {
    if (kind.stage !== window.stage) continue;
    for (const subject of await subjectsOf(ctx, cycle, kind)) made += await expectOne(ctx, cycle, window, kind, subject, exempt);
  }
  return made;
}

/** A form of a window that is made from one accepted filing. */
export async function expectFromSource(ctx: TxCtx, cycle: Cycle, window: Window, kind: Kind, source: Filing): Promise<number> {
  const exempt = await listExemptions(ctx.tx, cycle.id);
  const projects = source.projectId ? await listProjects(ctx.tx, cycle.id) : [];
  return expectOne(ctx, cycle, window, kind, fromFiling(source, projects), exempt);
}

export async function expectOfProject(ctx: TxCtx, cycle: Cycle, window: Window, kind: Kind, project: Project, demo: boolean): Promise<number> {
  return expectOne(ctx, cycle, window, kind, await ofProject(ctx, cycle, kind, project, demo), await listExemptions(ctx.tx, cycle.id));
}

async function subjectsOf(ctx: TxCtx, cycle: Cycle, kind: Kind): Promise<Subject[]> {
  const projects = await listProjects(ctx.tx, cycle.id);
  if (kind.sources.length > 0) return (await listAccepted(ctx.tx, cycle.id, kind.sources)).map((filing) => fromFiling(filing, projects));
  const subjects: Subject[] = [];
  if (kind.objects.includes('department')) {
    for (const unit of await listDepartments(ctx.tx)) {
      const last = await findLastYear(ctx.tx, kind.code, unit.id, null, cycle.year);
      subjects.push({ unitId: unit.id, departmentId: unit.id, project: null, title: unit.name, demo: unit.demo || cycle.demo, sourceVersionId: last });
    }
  }
  if (kind.objects.includes('project')) for (const project of projects) subjects.push(await ofProject(ctx, cycle, kind, project, cycle.demo));
  return subjects;
}

async function ofProject(ctx: TxCtx, cycle: Cycle, kind: Kind, project: Project, demo: boolean): Promise<Subject> {
  const last = project.previousId ? await findLastYear(ctx.tx, kind.code, project.unitId, project.previousId, cycle.year) : null;
  return { unitId: project.unitId, departmentId: project.departmentId, project, title: project.name, demo, sourceVersionId: last };
}

function fromFiling(filing: Filing, projects: readonly Project[]): Subject {
  const project = projects.find((entry) => entry.id === filing.projectId) ?? null;
  return { unitId: filing.unitId, departmentId: filing.departmentId, project, title: filing.title, demo: filing.demo, sourceVersionId: filing.acceptedVersionId };
}

async function expectOne(ctx: TxCtx, cycle: Cycle, window: Window, kind: Kind, subject: Subject, exempt: readonly Exemption[]): Promise<number> {
  if (exempt.some((entry) => covers(entry, window, subject))) return 0;
  const filing = await createFiling(ctx, kind, {
    cycle, window, unitId: subject.unitId, departmentId: subject.departmentId, project: subject.project && { id: subject.project.id, name: subject.project.name },
    title: subject.title, demo: subject.demo, sourceVersionId: subject.sourceVersionId,
  });
  return filing ? 1 : 0;
}

const covers = (entry: Exemption, window: Window, subject: Subject): boolean =>
  entry.stage === window.stage && entry.unitId === subject.unitId && (entry.projectId ?? null) === (subject.project?.id ?? null) && (entry.period === null || entry.period === window.period);
