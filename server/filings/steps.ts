import type { listMoves } from '@/db/queries/filing-view';
import type { Filing } from '@/db/repositories/filings';
import type { StepView } from '@/domain/filings/view';
import { stateOf, type Workflow } from '@/domain/filings/workflow';

type Move = Awaited<ReturnType<typeof listMoves>>[number];

/** The way of a filing as a line of steps: from its start along submit, pass and approve, without the steps that are skipped. */
export function stepsOf(workflow: Workflow, filing: Filing, skipped: ReadonlySet<string>, moves: readonly Move[]): StepView[] {
  const path = pathOf(workflow).filter((state) => !skipped.has(state));
  const here = path.indexOf(filing.state) >= 0 ? path.indexOf(filing.state) : 0;
  return path.map((state, index): StepView => {
    const def = stateOf(workflow, state);
    const left = moves.find((move) => (JSON.parse(move.body) as { from?: string }).from === state || (index === 0 && move.act === 'filing.submitted'));
    const done = index < here || (index === here && def.holder === null);
    return {
      state, phase: def.phase, holder: def.holder, status: done ? 'done' : index === here ? 'now' : 'later',
      by: done ? left?.by ?? null : null, at: done ? (left?.at ?? null)?.toISOString() ?? null : null,
    };
  });
}

function pathOf(workflow: Workflow): string[] {
  const path: string[] = [];
  let state: string | undefined = workflow.start;
  while (state !== undefined && !path.includes(state)) {
    path.push(state);
    const on: ReturnType<typeof stateOf>['on'] = stateOf(workflow, state).on;
    state = (on.submit ?? on.pass ?? on.approve)?.to;
  }
  return path;
}
