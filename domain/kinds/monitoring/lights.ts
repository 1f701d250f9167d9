import type { Body, Cell, Row } from '@/domain/filings/body';
import type { KindContext } from '@/domain/filings/kind';
import type { Direction, Likelihood, Pacing, Tier, Value } from '@/domain/indicator/types';
import { combineLights, type CombinedLight } from '@/domain/lights/combine';
import { fundLight, type FundLight } from '@/domain/lights/fund-light';
import { indicatorLight, type IndicatorLight } from '@/domain/lights/indicator-light';
import { level2Of } from '@/domain/rules/frame';

const text = (cell: Cell | undefined): string | null => (typeof cell === 'string' ? cell : null);

export interface MonitoringLights {
  readonly funds: FundLight;
  readonly rows: readonly IndicatorLight[];
  readonly target: CombinedLight;
  readonly overall: CombinedLight;
}

/** All lights of the form at the end of its period; the same on the page, at submit and in a replay (domain.md 6). */
export function lightsOf(body: Body, context: Pick<KindContext, 'object' | 'rules' | 'period'>): MonitoringLights {
  const month = context.period ?? 12;
  const total = body.funds?.find((row) => row.cells.source === 'total')?.cells;
  const funds = fundLight({ annual: text(total?.annual), executed: text(total?.executed), forecast: text(total?.forecast) }, month, context.rules);
  const rows = (body.rows ?? []).map((row) => lightOf(row, month, context));
  const target = combineLights(rows.map((row) => row.light), context.rules);
  return { funds, rows, target, overall: combineLights([funds.light, target.light], context.rules) };
}

function lightOf({ cells }: Row, month: number, context: Pick<KindContext, 'object' | 'rules'>): IndicatorLight {
  const frame = context.rules.frames[context.object];
  return indicatorLight({
    value: (cells.target as Value | null) ?? null, direction: text(cells.direction) as Direction | null,
    nature: level2Of(frame, text(cells.level1), text(cells.level2))?.nature ?? null, pacing: text(cells.pacing) as Pacing | null,
    dueMonth: text(cells.dueMonth) === null ? null : Number(cells.dueMonth), actualNumber: text(cells.actual), actualTier: text(cells.tier) as Tier | null,
    likelihood: text(cells.likelihood) as Likelihood | null,
  }, month, context.rules);
}
