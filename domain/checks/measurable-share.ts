import { dec } from '@/domain/shared/decimal';
import type { CheckedForm } from './indicator-model';
import { isMeasurable } from './rewrite';

/** How much of what was promised can be held against the result. Rows without any value do not count as promised. */
export interface MeasurableShare {
  readonly rows: number;
  readonly measurable: number;
  /** per cent, two decimals; null without rows */
  readonly percent: string | null;
}

export function measurableShare<P>(forms: readonly Pick<CheckedForm<P>, 'rows'>[]): MeasurableShare {
  const rows = forms.flatMap((form) => form.rows).filter((row) => row.target !== null);
  const measurable = rows.filter(isMeasurable).length;
  return { rows: rows.length, measurable, percent: rows.length === 0 ? null : dec(measurable).div(rows.length).times(100).toFixed(2) };
}

/** Share of project money under a form that states its amount: 32.55 of 682.01 is 4.77 %. Any one money unit; null without spending. */
export const moneyShare = (stated: string, spending: string | null): string | null =>
  spending === null || dec(spending).lte(0) ? null : dec(stated).div(spending).times(100).toFixed(2);
