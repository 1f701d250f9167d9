import type { Row } from '@/domain/filings/body';
import type { Frame } from '@/domain/rules/schema';
import { level1Of } from '@/domain/rules/frame';
import { dec, sum } from '@/domain/shared/decimal';

export interface LevelGroup {
  /** code of the first level, '' where none is chosen */
  readonly level1: string;
  readonly rows: readonly Row[];
  /** sum of the weights that are given */
  readonly weight: string;
}

/** Rows in the order of the form, joined where neighbours share their first level. */
export function groupRows(rows: readonly Row[], frame: Frame): readonly LevelGroup[] {
  const groups: { level1: string; rows: Row[] }[] = [];
  for (const row of rows) {
    const named = typeof row.cells.level1 === 'string' ? row.cells.level1 : '';
    const level1 = level1Of(frame, named)?.code ?? named;
    const last = groups.at(-1);
    if (last && last.level1 === level1) last.rows.push(row);
    else groups.push({ level1, rows: [row] });
  }
  return groups.map((group) => ({ ...group, weight: weightOf(group.rows) }));
}

export const weightOf = (rows: readonly Row[]): string => sum(...rows.flatMap((row) => (typeof row.cells.weight === 'string' ? [row.cells.weight] : [])));

/** Weights per first level over the whole table, in the order of the frame. */
export function weightParts(rows: readonly Row[], frame: Frame): readonly { readonly level1: string; readonly weight: string }[] {
  const groups = groupRows(rows, frame);
  const levels = [...new Set(groups.map((group) => group.level1))];
  return levels.map((level1) => ({ level1, weight: sum(...groups.filter((group) => group.level1 === level1).map((group) => group.weight)) }));
}

/** Rows one can hold a number or a date against. */
export const measurable = (rows: readonly Row[]): number =>
  rows.filter((row) => {
    const target = row.cells.target;
    return target !== null && typeof target === 'object' && 'kind' in target && (target.kind === 'number' || target.kind === 'date');
  }).length;

export const isWhole = (weight: string, wanted: string): boolean => dec(weight).eq(dec(wanted));
