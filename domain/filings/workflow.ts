import type { Grade } from '@/domain/indicator/types';
import { DomainError } from '@/domain/shared/errors';
import type { Permission } from '@/domain/access/permissions';
import type { Role } from '@/domain/access/roles';

/** How far a filing is, for pips and counts: engine and pages know this and the flags, never the name of a state. */
export const PHASES = ['not_begun', 'draft', 'returned', 'department', 'business', 'performance', 'passed', 'done', 'refused'] as const;
export type Phase = (typeof PHASES)[number];

export const EVENTS = ['submit', 'withdraw', 'pass', 'return_parts', 'return_all', 'refuse', 'approve', 'reopen'] as const;
export type EventCode = (typeof EVENTS)[number];

export interface Transition {
  /** a state, or `@returner`: the state whose holder returned it */
  readonly to: string;
  readonly requires: Permission;
  /** the window of the stage must be open */
  readonly inWindow?: boolean;
  /** … or the form's own due date lies ahead: time to mend what came back after the window closed */
  readonly untilDue?: boolean;
  /** blocking findings stop it, and findings that ask want one line each */
  readonly clean?: boolean;
  /** freeze a new version and give a receipt */
  readonly snapshot?: boolean;
  /** nobody who saved a cell of this version may do it */
  readonly notAuthor?: boolean;
  /** opinion or reason must be given */
  readonly words?: boolean;
  /** only until the next holder opens it */
  readonly unopened?: boolean;
  /** only inside a decision on many (批复) */
  readonly batch?: boolean;
  /** allowed with these grades of the review table; an empty table counts as no grade (财预〔2015〕88号 art. 25) */
  readonly grades?: readonly (Grade | null)[];
}

export interface StateDef {
  readonly phase: Phase;
  readonly holder: Role | null;
  /** what the holder may type into: everything, the returned parts, nothing */
  readonly editable: 'all' | 'returned' | 'none';
  /** other filings may be made from the version that is frozen here */
  readonly accepted?: boolean;
  readonly terminal?: boolean;
  /** a county may switch this step off; it is then passed through */
  readonly optional?: boolean;
  readonly on: Partial<Record<EventCode, Transition>>;
}

export interface Workflow {
  readonly start: string;
  readonly states: Readonly<Record<string, StateDef>>;
}

export function stateOf(workflow: Workflow, state: string): StateDef {
  const def = workflow.states[state];
  if (!def) throw new DomainError('unexpected', { state });
  return def;
}

/** The transition of an event in a state; a cell that is not in the table cannot happen. */
export function transitionOf(workflow: Workflow, state: string, event: EventCode): Transition {
  const transition = stateOf(workflow, state).on[event];
  if (!transition) throw new DomainError('illegal_transition', { from: state, event });
  return transition;
}

/**
 * Where a transition leads: `@returner` becomes the state that returned the filing,
 * and steps that this county or this filing skips are walked through by their own `pass`.
 */
export function destination(workflow: Workflow, transition: Transition, returner: string | null, skipped: ReadonlySet<string>): string {
  let to = transition.to === '@returner' ? returner : transition.to;
  const seen = new Set<string>();
  while (to !== null && stateOf(workflow, to).optional && skipped.has(to) && !seen.has(to)) {
    seen.add(to);
    to = stateOf(workflow, to).on.pass?.to ?? null;
  }
  if (to === null) throw new DomainError('illegal_transition', { from: 'unknown', event: 'return' });
  stateOf(workflow, to);
  return to;
}
