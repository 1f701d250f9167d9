import { listHeld } from '@/db/queries/filing-lines';
import { byRisk, queueLine, type QueueLine } from '@/domain/board/queue';
import { stateOf } from '@/domain/filings/workflow';
import { withActor, type Ctx } from '../kernel/context';

export interface QueueView {
  readonly now: string;
  readonly lines: readonly QueueLine[];
}

/** Everything that waits for a decision of mine, the riskiest first. */
export function loadQueue(outer: Ctx): Promise<QueueView> {
  return withActor(outer, async (ctx) => {
    const now = ctx.now().toISOString();
    const held = await listHeld(ctx.tx, ctx.actor.roles);
    const mine = held.filter((line) => {
      const kind = ctx.kinds[line.kind];
      return kind !== undefined && stateOf(kind.workflow, line.state).editable === 'none';
    });
    return { now, lines: mine.map((line) => queueLine(line, now)).sort(byRisk) };
  });
}
