import { compare, sum } from '@/domain/shared/decimal';
import type { Finding } from '../finding';
import { fault } from '../fault';
import type { CheckedForm, CheckedRow } from '../indicator-model';

export interface ExpectedWeights {
  /** what the rows of the form must add up to: 90 in a target */
  readonly total: string;
  /** printed name of a first level → its points; empty when the frame sets none */
  readonly byLevel1: Readonly<Record<string, string>>;
}

const isPositive = (weight: string | null): boolean => weight !== null && compare(weight, '0') > 0;

/** Rows without points, first levels and the whole that do not add up (domain.md 1.5.1, X-26). Points of several rows are exact: no tolerance. */
export function X26<P>(form: CheckedForm<P>, expected: ExpectedWeights): readonly Finding<P>[] {
  if (form.rows.length === 0) return [];
  const empty = form.rows.filter((row) => !isPositive(row.weight));
  if (empty.length > 0) {
    return [fault('X-26', empty.map((row) => row.places.weight), { quote: empty.map((row) => row.name), params: { kind: 'empty', level1: '', total: '', expected: '' } })];
  }
  const add = (rows: readonly CheckedRow<P>[]) => sum(...rows.map((row) => row.weight ?? '0'));
  const wrong = Object.entries(expected.byLevel1).flatMap(([level1, points]) => {
    const rows = form.rows.filter((row) => row.level1 === level1);
    const total = add(rows);
    return rows.length === 0 || compare(total, points) === 0 ? [] : [off(rows, 'level1', level1, total, points)];
  });
  if (wrong.length > 0) return wrong;
  const total = add(form.rows);
  return compare(total, expected.total) === 0 ? [] : [off(form.rows, 'total', '', total, expected.total)];
}

const off = <P>(rows: readonly CheckedRow<P>[], kind: string, level1: string, total: string, expected: string): Finding<P> =>
  fault('X-26', rows.map((row) => row.places.weight), {
    quote: rows.map((row) => row.weight ?? ''), expected, found: total, params: { kind, level1, total, expected },
  });

/** One row that carries more than half of the points. */
export function SC11<P>(form: CheckedForm<P>, total: string): readonly Finding<P>[] {
  return form.rows
    .filter((row) => row.weight !== null && compare(sum(row.weight, row.weight), total) > 0 && form.rows.length > 1)
    .map((row) => fault('SC-11', [row.places.weight], { quote: [row.name, row.weight ?? ''], found: row.weight, params: { name: row.name, weight: row.weight ?? '', total } }));
}
