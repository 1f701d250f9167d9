import type { Operator, Value } from '@/domain/indicator/types';
import { MONEY_UNITS } from './words';

const SIGN: Readonly<Record<Operator, string>> = { '>': '＞', '>=': '≥', '=': '=', '<=': '≤', '<': '＜' };

/** A value as the seed prints it, for quotes: "≥9人次", "=100%", "≤2021-12-31", or the words. */
export function printValue(value: Value): string {
  if (value.kind === 'text') return value.text;
  const sign = value.operator ? SIGN[value.operator] : '';
  return value.kind === 'date' ? `${sign}${value.date}` : `${sign}${value.number}${value.unit ?? ''}`;
}

/** A measurable text to type: "≥ 2 次", "= 100 %", "≤ 2.00万元", "≤ 2021-12-31". */
export function promise(operator: Operator, number: string, unit: string): string {
  const glued = unit === '' || (MONEY_UNITS as readonly string[]).includes(unit);
  return `${SIGN[operator]} ${number}${glued ? '' : ' '}${unit}`;
}
