import { EVENTS, stateOf, type EventCode, type Transition, type Workflow } from '@/domain/filings/workflow';

/** Events that carry a form forward, in the order in which one is taken. */
const FORWARD = ['submit', 'pass', 'approve'] as const;

/** The straight way of a workflow: from its start, forward, to where nothing goes forward. */
export function mainPath(workflow: Workflow): readonly string[] {
  const path: string[] = [];
  let state: string | undefined = workflow.start;
  while (state !== undefined && !path.includes(state)) {
    path.push(state);
    const { on } = stateOf(workflow, state);
    state = FORWARD.map((event) => on[event]?.to).find((to) => to !== undefined);
  }
  return path;
}

/** States beside the straight way: what came back, what was refused. */
export const sideStates = (workflow: Workflow): readonly string[] => {
  const main = new Set(mainPath(workflow));
  return Object.keys(workflow.states).filter((state) => !main.has(state));
};

export interface Step { readonly from: string; readonly event: EventCode; readonly transition: Transition }

/** Every cell of the table that can happen, in the order of states and events. */
export const stepsOf = (workflow: Workflow): readonly Step[] =>
  Object.entries(workflow.states).flatMap(([from, def]) => EVENTS.flatMap((event) => { const transition = def.on[event]; return transition ? [{ from, event, transition }] : []; }));

export const CONDITIONS = ['inWindow', 'clean', 'notAuthor', 'words', 'unopened', 'batch', 'grades'] as const;
/** What must hold before a transition may happen. */
export const conditionsOf = (transition: Transition): readonly (typeof CONDITIONS)[number][] =>
  CONDITIONS.filter((name) => Boolean(transition[name]));
