import { countFilledRows, listReturnOpinions, type RowCount, type SaidOpinion } from '@/db/queries/desk';
import { listHeld, listSent } from '@/db/queries/filing-lines';
import { can } from '@/domain/access/actor';
import type { Permission } from '@/domain/access/permissions';
import { entries, remindersOf, type DeskView, type SentLine, type TodoLine } from '@/domain/board/desk';
import type { FilingLine } from '@/domain/board/filing-line';
import { authorAction } from '@/domain/board/next-action';
import { byRisk, isClean, queueLine } from '@/domain/board/queue';
import type { YearOption } from '@/domain/board/year';
import { stateOf } from '@/domain/filings/workflow';
import { withActor, type Ctx, type TxCtx } from '../kernel/context';
import { loadYearPanel } from './year-panel';

const SENT_SHOWN = 8;
const QUEUE_SHOWN = 8;
const SOON_DAYS = 7;
const REVIEWS: readonly Permission[] = ['filing.review_department', 'filing.review_supervisor', 'filing.review_business', 'filing.review_performance', 'filing.approve'];

/** The desk of whoever is signed in: what is mine to do, what went on, and how the year stands. `year` concerns the side alone. */
export function loadDesk(outer: Ctx, year: YearOption | null): Promise<DeskView> {
  return withActor(outer, async (ctx) => {
    const now = ctx.now().toISOString();
    const authors = can(ctx.actor, 'filing.submit');
    const reviews = REVIEWS.some((permission) => can(ctx.actor, permission));
    const held = await listHeld(ctx.tx, ctx.actor.roles);
    const mine = held.filter((line) => stateOfLine(ctx, line)?.editable !== 'none');
    const queue = held.filter((line) => stateOfLine(ctx, line)?.editable === 'none').map((line) => queueLine(line, now)).sort(byRisk);
    const todo = await todoLines(ctx, mine);
    const sent = authors ? await sentLines(ctx) : [];
    const panel = year ? await loadYearPanel(ctx, year, now) : null;
    const returned = todo.filter((one) => one.line.phase === 'returned');
    return {
      now,
      demo: held.some((line) => line.demo || line.yearDemo) || panel?.yearDemo === true || (panel?.rows.some((row) => row.evaluation?.demo === true) ?? false),
      counts: {
        todo: todo.length, returned: returned.length, review: queue.length, clean: queue.filter(isClean).length,
        soon: held.filter((line) => line.dueAt !== null && Date.parse(line.dueAt) - Date.parse(now) < SOON_DAYS * 86_400_000).length,
      },
      reminders: remindersOf(mine),
      author: authors ? { returned, due: entries(todo.filter((one) => one.line.phase !== 'returned'), sent.map((one) => one.line)), sent } : null,
      queue: reviews ? { lines: queue.slice(0, QUEUE_SHOWN), more: Math.max(0, queue.length - QUEUE_SHOWN) } : null,
      year: panel,
    };
  });
}

const stateOfLine = (ctx: Ctx, line: FilingLine) => {
  const kind = ctx.kinds[line.kind];
  return kind ? stateOf(kind.workflow, line.state) : null;
};

async function todoLines(ctx: TxCtx, lines: readonly FilingLine[]): Promise<TodoLine[]> {
  const [rows, said] = await Promise.all([
    countFilledRows(ctx.tx, lines.map((line) => line.id)),
    listReturnOpinions(ctx.tx, lines.filter((line) => line.phase === 'returned').map((line) => line.id)),
  ]);
  return lines.map((line) => todoLine(line, rows.get(line.id) ?? null, said.filter((one) => one.filingId === line.id), ctx));
}

function todoLine(line: FilingLine, rows: RowCount | null, said: readonly SaidOpinion[], ctx: Ctx): TodoLine {
  const parts = stateOfLine(ctx, line)?.editable === 'returned';
  const blocking = said.filter((one) => one.blocking);
  const returnedRows = parts ? new Set(blocking.map((one) => one.row ?? one.scope)).size : 0;
  const first = blocking[0] ?? said[0];
  return {
    line, rows,
    action: authorAction(line, { returnedRows, rows }),
    returned: line.phase === 'returned'
      ? { rows: returnedRows, frozen: rows ? Math.max(0, rows.all - returnedRows) : 0, words: first ? { text: first.text, by: first.by, state: first.state, at: first.at, more: said.length - 1 } : null }
      : null,
  };
}

async function sentLines(ctx: TxCtx): Promise<SentLine[]> {
  const lines = await listSent(ctx.tx, ctx.actor.unitId, SENT_SHOWN);
  return lines.map((line) => ({ line, withdrawable: line.openedAt === null && stateOfLine(ctx, line)?.on.withdraw !== undefined }));
}
