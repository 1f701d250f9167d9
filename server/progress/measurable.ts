import { listAcceptedSnapshots, listTargetLines, type TargetLine } from '@/db/queries/measurable';
import { findCycleRules, listRows } from '@/db/queries/progress';
import { can } from '@/domain/access/actor';
import { areaShare, countedRows, countsOf, sharesByDepartment, type AreaShare, type CountedRow, type TargetCount } from '@/domain/board/measurable';
import type { YearOption } from '@/domain/board/year';
import type { Snapshot } from '@/domain/filings/body';
import { completeRules, type RuleSet, type StoredRules } from '@/domain/rules/schema';
import { kindOf } from '../filings/work';
import { withActor, type Ctx, type TxCtx } from '../kernel/context';

export interface CountyShare { readonly whole: AreaShare; readonly departments: readonly { readonly departmentId: string; readonly share: AreaShare }[] }

/** How much of what the departments within reach promise for a year can be measured. */
export function loadCountyShare(outer: Ctx, year: YearOption): Promise<CountyShare> {
  return withActor(outer, async (ctx) => {
    const { targets } = await loadTargets(ctx, year, null);
    return { whole: areaShare(targets), departments: sharesByDepartment(targets) };
  });
}

export interface DepartmentShare { readonly share: AreaShare; readonly forms: readonly { readonly target: TargetCount; readonly rows: readonly CountedRow[] }[] }

/** The same of one department, with every row and how it counts. */
export function loadDepartmentShare(outer: Ctx, year: YearOption, departmentId: string): Promise<DepartmentShare> {
  return withActor(outer, async (ctx) => {
    const { targets, rules, accepted } = await loadTargets(ctx, year, departmentId);
    const shown = targets.filter((target) => target.counts && !accepted.has(target.filing));
    const present = await listRows(ctx.tx, 'target', shown.map((target) => target.filing));
    return {
      share: areaShare(targets),
      forms: targets.map((target) => ({
        target,
        rows: target.counts && rules ? countedRows(accepted.get(target.filing)?.body.rows ?? present.filter((row) => row.filingId === target.filing), frameOf(rules, target.project)) : [],
      })),
    };
  });
}

const frameOf = (rules: RuleSet, project: string | null) => rules.frames[project === null ? 'department' : 'project'];

async function loadTargets(ctx: TxCtx, year: YearOption, departmentId: string | null) {
  const [lines, stored] = await Promise.all([listTargetLines(ctx.tx, year.id, departmentId, !can(ctx.actor, 'filing.view')), findCycleRules(ctx.tx, year.id)]);
  const rules = stored === null ? null : completeRules(stored as StoredRules); // checked when it was published
  const open = lines.filter((line) => line.accepted && line.phase !== 'done').map((line) => line.filing);
  const accepted = new Map((await listAcceptedSnapshots(ctx.tx, open)).map(({ filing, snapshot }) => [filing, snapshot]));
  return { rules, accepted, targets: lines.map((line) => countOf(ctx, line, accepted.get(line.filing) ?? null, rules)) };
}

/** What an author has not sent is nobody's promise yet; what is open again counts as it was accepted. */
function countOf(ctx: Ctx, line: TargetLine, accepted: Snapshot | null, rules: RuleSet | null): TargetCount {
  const { filing, departmentId, project } = line;
  const counts = line.accepted || (line.phase !== 'not_begun' && line.phase !== 'draft');
  if (accepted === null || rules === null) return { filing, departmentId, project, counts, rows: line.rows, measurable: line.measurable, amount: project === null ? line.spending : line.amount };
  const spending = accepted.body.header?.[0]?.cells.expProject;
  const amount = project === null ? (typeof spending === 'string' ? spending : null) : kindOf(ctx, line.kind).summary(accepted.body).amount;
  return { filing, departmentId, project, counts, ...countsOf(accepted.body, frameOf(rules, project)), amount };
}
