import { findCycleWithRules, listExemptionLines, listPublishedRules, listWindowLines } from '@/db/queries/cycle';
import { listProjectChoices, listUnitChoices } from '@/db/queries/organisation';
import { authorizeRegion, can } from '@/domain/access/actor';
import { withActor, type Ctx } from '../kernel/context';

/** What the page of a year shows: its rule set, its windows, what is exempt, and what this person may change. */
export async function loadCycle(ctx: Ctx, cycleId: string | null, exemptUnitId: string) {
  authorizeRegion(ctx.actor, 'cycle.edit', 'window.reopen', 'exemption.edit');
  const may = { year: can(ctx.actor, 'cycle.edit'), window: can(ctx.actor, 'cycle.edit') || can(ctx.actor, 'window.reopen'), exempt: can(ctx.actor, 'exemption.edit') };
  const now = ctx.now().toISOString();
  return withActor(ctx, async ({ tx }) => {
    const rules = may.year ? await listPublishedRules(tx) : [];
    const cycle = cycleId === null ? null : await findCycleWithRules(tx, cycleId);
    if (!cycle) return { cycle: null, now, rules, may, windows: [], exemptions: [], units: [], projects: [] };
    const windows = await listWindowLines(tx, cycle.id);
    const exemptions = await listExemptionLines(tx, cycle.id);
    const units = may.exempt ? (await listUnitChoices(tx)).filter((unit) => unit.kind === 'department' || unit.kind === 'subordinate' || unit.kind === 'finance_bureau') : [];
    const unit = units.find((choice) => choice.id === exemptUnitId);
    return {
      cycle, now, rules, may, units, exemptUnit: unit ?? null,
      projects: unit ? await listProjectChoices(tx, cycle.id, unit.id) : [],
      windows: windows.map((window) => ({
        ...window, opensAt: window.opensAt.toISOString(), dueAt: window.dueAt?.toISOString() ?? null, closesAt: window.closesAt?.toISOString() ?? null,
        open: window.opensAt.toISOString() <= now && (window.closesAt === null || window.closesAt.toISOString() > now),
      })),
      exemptions: exemptions.map((exemption) => ({ ...exemption, madeAt: exemption.madeAt.toISOString() })),
    };
  });
}
