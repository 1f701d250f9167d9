import type { Body, Cell, Place, Row } from '@/domain/filings/body';
import { openedBy } from '@/domain/filings/openness';
import type { KindContext, NewRow, OpinionTarget } from '@/domain/filings/kind';
import { formatValue } from '@/domain/values/format-value';
import { level1Of, level2Of } from '@/domain/rules/frame';
import type { Value } from '@/domain/indicator/types';
import { FUND_SOURCES } from './shared-tables';

/** What the two kinds of targets have alike: rows by the frame of the year, last year's rows as a start, and what a return opens. */

/** Frame rows, one for each required second level, or last year's rows with their value as reference. */
export function firstRows(context: KindContext): readonly NewRow[] {
  const last = context.source?.body.rows ?? [];
  if (last.length > 0) return last.map(fromLastYear);
  const frame = context.rules.frames[context.object];
  return frame.levels.flatMap((level1) => level1.level2.filter((level2) => level2.required).map((level2) => ({ level1: level1.code, level2: level2.code })))
    .map((cells, seq) => ({ lineage: null, seq, cells }));
}

function fromLastYear(row: Row): NewRow {
  const target = row.cells.target as Value | null;
  return { lineage: null, seq: row.seq, cells: { ...row.cells, previousValue: target ? formatValue(target) : null, earlierValue: row.cells.previousValue ?? null } };
}

export const emptyFunds = (): readonly NewRow[] => FUND_SOURCES.map((source, seq) => ({ lineage: null, seq, cells: { source } }));

/** A fault of weights can only be mended over all rows, and a new row takes points from others. */
export function opensForTarget(target: OpinionTarget): readonly Place[] {
  const weights: Place = { table: 'rows', row: null, field: 'weight' };
  const own = openedBy(target);
  if (target.place.table === 'rows' && (target.scope === 'missing' || target.place.field === 'weight')) return [...own, weights];
  return own;
}

/** Level 1 and 2 come from the frame of the year, nothing else. */
export function inFrame(table: string, field: string, cell: Cell, context: KindContext): boolean {
  if (table !== 'rows' || cell === null || (field !== 'level1' && field !== 'level2')) return true;
  const frame = context.rules.frames[context.object];
  const code = String(cell);
  return field === 'level1' ? level1Of(frame, code) !== null : frame.levels.some((level1) => level2Of(frame, level1.code, code) !== null);
}

export const totalFund = (body: Body, field: string): string | null => {
  const total = body.funds?.find((row) => row.cells.source === 'total')?.cells[field];
  return typeof total === 'string' ? total : null;
};
