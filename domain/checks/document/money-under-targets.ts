import { dec } from '@/domain/shared/decimal';
import { moneyShare } from '../measurable-share';
import { share, type Coverage } from './projects';

/** How much project money stands under a form with its amount. Amounts in 万元 with two decimals, shares in per cent with two. */
export interface MoneyUnderTargets {
  /** Σ of the amounts that the forms state: 32.55 */
  readonly stated: string;
  /** project spending of the budget: 682.01; null where the document does not say it */
  readonly spending: string | null;
  /** 4.77; null without spending */
  readonly percent: string | null;
  /** what has no target: 647.46, 94.93 %; `carryover` when it is just the money carried over. Null when nothing is left. */
  readonly uncovered: { readonly amount: string; readonly percent: string; readonly why: 'carryover' | 'other' } | null;
  /** forms without an amount; `no` counts the project forms from 1, `proposal` is there where arithmetic allows exactly one */
  readonly withoutAmount: readonly { readonly no: number; readonly project: string; readonly proposal: string | null }[];
}

/** Null where the document has no project forms. */
export function moneyUnderTargets({ projects, spending, carryover, stated, proposal }: Coverage): MoneyUnderTargets | null {
  if (projects.length === 0) return null;
  const whole = spending && spending.wan.gt(0) ? spending.wan : null;
  const gap = whole ? whole.minus(stated).minus(proposal?.wan ?? 0) : dec('0');
  const carried = carryover !== null && gap.minus(carryover.wan).abs().lte('0.02');
  const open = whole === null ? null : carried ? carryover.wan : whole.minus(stated);
  return {
    stated: stated.toFixed(2),
    spending: spending?.wan.toFixed(2) ?? null,
    percent: moneyShare(stated.toFixed(), spending?.wan.toFixed() ?? null),
    uncovered: whole === null || open === null || open.lte('0.02') ? null : { amount: open.toFixed(2), percent: share(open, whole), why: carried ? 'carryover' : 'other' },
    withoutAmount: projects.flatMap((project, index) => (project.wan === null
      ? [{ no: index + 1, project: project.name, proposal: proposal?.project === project ? proposal.wan.toFixed(2) : null }]
      : [])),
  };
}
