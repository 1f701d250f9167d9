import { listBegunWindows, type Cycle } from '@/db/repositories/cycles';
import type { Filing } from '@/db/repositories/filings';
import { listFormsOfYear } from '@/db/repositories/imports';
import { listAllProjects, type Project } from '@/db/repositories/projects';
import { listOpenUnits, type Unit } from '@/db/repositories/units';
import { can, sees } from '@/domain/access/actor';
import type { DraftForm } from '@/domain/importing/draft';
import { likeness, sameName } from '@/domain/importing/likeness';
import type { ImportForm } from '@/domain/importing/proposal';
import { DomainError } from '@/domain/shared/errors';
import { cleanText } from '@/domain/shared/fold';
import { PROJECT_WORDS } from '../cycle/create-project';
import type { TxCtx } from '../kernel/context';
import { kindOf } from '../filings/work';

/** Names this much alike are one project whose name was written in two ways; a person sees both before anything is taken. */
const SAME_PROJECT = 0.85;

/** The year as an import looks at it, read once for all drafts of a document. */
export interface YearNow {
  readonly cycle: Cycle;
  /** unit of the one who imports, and the department it belongs to */
  readonly unit: Unit;
  readonly departmentId: string;
  readonly units: readonly Unit[];
  readonly projects: readonly Project[];
  readonly forms: readonly Filing[];
  readonly targetsBegun: boolean;
}

export async function loadYear(ctx: TxCtx, cycle: Cycle): Promise<YearNow> {
  const [units, projects, forms, begun] = await Promise.all([
    listOpenUnits(ctx.tx), listAllProjects(ctx.tx, cycle.id), listFormsOfYear(ctx.tx, cycle.id), listBegunWindows(ctx.tx, cycle.id, ['target'], ctx.now()),
  ]);
  const unit = units.find((entry) => entry.id === ctx.actor.unitId);
  if (!unit) throw new DomainError('not_found');
  return { cycle, unit, departmentId: unit.kind === 'subordinate' && unit.parentId ? unit.parentId : unit.id, units, projects, forms, targetsBegun: begun.length > 0 };
}

export type Found =
  | { readonly action: 'fill'; readonly filing: Filing }
  | { readonly action: 'create'; readonly name: string; readonly code: string | null; readonly unitId: string; readonly removed: Project | null }
  | { readonly action: 'refuse'; readonly refusal: NonNullable<ImportForm['refusal']> };

const refuse = (why: NonNullable<ImportForm['refusal']>['why'], params: Record<string, string | number> = {}): Found => ({ action: 'refuse', refusal: { why, params } });

/** Which form of the year a draft belongs to: of the own department alone, by kind, project and period. */
export function findForm(ctx: TxCtx, year: YearNow, draft: DraftForm): Found {
  if (!can(ctx.actor, 'filing.edit')) return refuse('no_right');
  const named = year.units.filter((unit) => unit.kind !== 'finance_section' && draft.department !== null && sameName(unit.name, draft.department));
  if (named.length > 0 && !named.some((unit) => sees(ctx.actor, unit.id) || unit.id === year.departmentId)) return refuse('other_department', { name: draft.department ?? '' });
  if (draft.object === 'department') return ofDepartment(ctx, year, draft);
  if (draft.project === null) return refuse('no_project_name');
  const projects = projectsNamed(year, draft.project);
  if (projects.length > 1) return refuse('several_fit', { name: draft.project.name });
  const [project] = projects;
  const kind = kindOf(ctx, draft.kind);
  if (!project || project.removedAt) return kind.sources.length > 0 ? refuse('no_accepted_target', { name: draft.project.name }) : toCreate(ctx, year, draft, project ?? null);
  return ofForms(year, draft, year.forms.filter((form) => form.kind === draft.kind && form.projectId === project.id), kind.sources.length > 0);
}

const ofDepartment = (ctx: TxCtx, year: YearNow, draft: DraftForm): Found =>
  ofForms(year, draft, year.forms.filter((form) => form.kind === draft.kind && form.projectId === null && form.unitId === year.departmentId), kindOf(ctx, draft.kind).sources.length > 0);

/** One form, or that of the period; without a printed period only where the year has one. */
function ofForms(year: YearNow, draft: DraftForm, forms: readonly Filing[], made: boolean): Found {
  const fitting = draft.period === null ? forms : forms.filter((form) => form.period === null || form.period === draft.period);
  if (fitting.length > 1) return refuse('no_period');
  const [filing] = fitting;
  if (filing) return { action: 'fill', filing };
  if (made) return refuse('no_accepted_target', { name: draft.project?.name ?? '' });
  return year.targetsBegun ? refuse('not_expected') : refuse('window_not_open');
}

/** By its code, by its name, else by the one name that is almost the same. Projects taken away come last. */
function projectsNamed(year: YearNow, { name, code }: NonNullable<DraftForm['project']>): readonly Project[] {
  const own = year.projects.filter((project) => project.departmentId === year.departmentId);
  const exact = own.filter((project) => (code !== null && project.code === code) || sameName(project.name, name));
  const standing = exact.filter((project) => project.removedAt === null);
  if (exact.length > 0) return standing.length > 0 ? standing : exact.slice(0, 1);
  const alike = own.filter((project) => project.removedAt === null && likeness(project.name, name) >= SAME_PROJECT);
  return alike.length === 1 ? alike : [];
}

function toCreate(ctx: TxCtx, year: YearNow, draft: DraftForm, removed: Project | null): Found {
  if (!can(ctx.actor, 'project.edit')) return refuse('no_right');
  if (!year.targetsBegun) return refuse('window_not_open');
  // The same bounds as for a project that is typed in.
  const name = cleanText(draft.project?.name ?? '');
  if (name.length > PROJECT_WORDS.name) return refuse('name_too_long', { max: PROJECT_WORDS.name });
  const code = draft.project?.code && draft.project.code.length <= PROJECT_WORDS.code ? draft.project.code : null;
  const below = year.units.find((unit) => draft.unitName !== null && unit.kind === 'subordinate' && sees(ctx.actor, unit.id) && sameName(unit.name, draft.unitName));
  return { action: 'create', name, code, unitId: below?.id ?? year.unit.id, removed };
}
