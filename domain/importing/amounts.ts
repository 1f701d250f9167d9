import type { Figure } from '@/domain/reading/document';

const WAN = new Set(['万元', '万']);
const NAMED = new Set(['元', '千元', '百万元', '亿元']);

/** An amount as one types it into a money cell of 万元: bare there, with its unit where the document counts otherwise. Null: no unit is known. */
export function typedMoney(value: string | null, unit: string | null): string | null {
  if (value === null) return null;
  if (unit !== null && WAN.has(unit)) return value;
  return unit !== null && NAMED.has(unit) ? `${value}${unit}` : null;
}

/** A change on last year: less stands with a minus, 持平 is none. */
export function typedChange(figure: Figure, unit: string | null): string | null {
  const typed = typedMoney(figure.value, figure.unit ?? unit);
  return typed !== null && figure.sense === 'decrease' && !/^[-0.]+$/.test(figure.value) ? `-${typed.replace(/^-/, '')}` : typed;
}
