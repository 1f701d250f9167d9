import type { Value } from '@/domain/indicator/types';
import { SIGNS } from './operators';

/** Canonical text of a value, the same in every language: `≥ 50 %`, `33 人`, `≤ 2021-12-31`, or the words themselves. */
export function formatValue(value: Value): string {
  switch (value.kind) {
    case 'number':
      return [value.operator === null ? null : SIGNS[value.operator], value.number, value.unit].filter((part) => part !== null && part !== '').join(' ');
    case 'date':
      return `${SIGNS[value.operator ?? '<=']} ${value.date}`;
    case 'text':
      return value.text;
  }
}
