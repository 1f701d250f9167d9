import type { Body, Cell, Row } from '@/domain/filings/body';
import { headerOf } from '@/domain/filings/cell';
import type { KindContext } from '@/domain/filings/kind';
import type { Direction, Tier, Value } from '@/domain/indicator/types';
import { evaluate, type Evaluation } from '@/domain/scoring/evaluate';
import type { EvaluationRow } from '@/domain/scoring/row';

const text = (cell: Cell | undefined): string | null => (typeof cell === 'string' ? cell : null);

const rowOf = ({ lineage, cells }: Row): EvaluationRow => ({
  lineage, level1: text(cells.level1), level2: text(cells.level2), value: (cells.target as Value | null) ?? null, weight: text(cells.weight),
  direction: text(cells.direction) as Direction | null, softTarget: cells.softTarget === true, actualNumber: text(cells.actual), actualDate: text(cells.actualDate),
  actualTier: text(cells.tier) as Tier | null, points: text(cells.points), reason: text(cells.reason),
});

/** The form as the scoring engine sees it; the same on the page, at submit and in a replay. */
export function evaluateBody(body: Body, context: Pick<KindContext, 'object' | 'rules'>): Evaluation {
  const header = headerOf(body).cells;
  const total = body.funds?.find((row) => row.cells.source === 'total')?.cells;
  return evaluate({
    object: context.object, rows: (body.rows ?? []).map(rowOf),
    funds: { annual: text(total?.annual), executed: text(total?.executed), note: text(total?.note) },
    problems: text(header.problems), improvements: text(header.improvements),
  }, context.rules);
}
