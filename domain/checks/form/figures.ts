import type { Body, Place } from '@/domain/filings/body';
import { compare, dec, sum, yuanToWan } from '@/domain/shared/decimal';
import type { Finding } from '../finding';
import { fault } from '../fault';
import { headMoney, headPlace } from '../indicator-model';

/** A figure that must be the sum of others: fields of the head, in yuan. */
export interface SumRule {
  readonly code: string;
  readonly whole: string;
  readonly parts: readonly string[];
  /** parts that must be filled before anything can be said; empty others count as 0 */
  readonly needs?: readonly string[];
}

/** 0.005·n + 0.001 万元 for n rounded terms (domain.md 4.6.3), in yuan. */
export const tolerance = (terms: number): string => dec('0.005').times(terms).plus('0.001').times(10000).toFixed();

/** "1560.58 = 913.12 + 647.46": whole against parts; null when a figure is missing. */
export function sumFault(body: Body, rule: SumRule): readonly Finding<Place>[] {
  const whole = headMoney(body, rule.whole);
  const parts = rule.parts.map((field) => ({ field, amount: headMoney(body, field) }));
  const missing = (rule.needs ?? rule.parts).some((field) => headMoney(body, field) === null);
  if (whole === null || missing) return [];
  const filled = parts.filter((part) => part.amount !== null);
  const added = sum(...filled.map((part) => part.amount ?? '0'));
  if (dec(added).minus(whole).abs().lte(tolerance(Math.max(filled.length, 2)))) return [];
  const terms = filled.map((part) => yuanToWan(part.amount ?? '0')).join(' + ');
  return [
    fault(rule.code, [headPlace(body, rule.whole), ...filled.map((part) => headPlace(body, part.field))], {
      quote: [yuanToWan(whole), ...filled.map((part) => yuanToWan(part.amount ?? '0'))], expected: yuanToWan(added), found: yuanToWan(whole),
      params: { field: rule.whole, total: yuanToWan(whole), terms, sum: yuanToWan(added), difference: yuanToWan(dec(added).minus(whole).abs().toFixed()) },
    }),
  ];
}

/** Two figures that must be one: the same figure, rounded the same way. */
export function equalFault(body: Body, code: string, one: string, other: string): readonly Finding<Place>[] {
  const [a, b] = [headMoney(body, one), headMoney(body, other)];
  if (a === null || b === null || dec(a).minus(b).abs().lte(tolerance(1))) return [];
  return [
    fault(code, [headPlace(body, one), headPlace(body, other)], {
      quote: [yuanToWan(a), yuanToWan(b)], expected: yuanToWan(a), found: yuanToWan(b),
      params: { field: one, total: yuanToWan(a), terms: yuanToWan(b), sum: yuanToWan(b), difference: yuanToWan(dec(a).minus(b).abs().toFixed()) },
    }),
  ];
}

/** A part that is larger than its whole. */
export function partFault(body: Body, code: string, part: string, whole: string): readonly Finding<Place>[] {
  const [a, b] = [headMoney(body, part), headMoney(body, whole)];
  return a === null || b === null || compare(a, b) <= 0
    ? []
    : [fault(code, [headPlace(body, part), headPlace(body, whole)], { quote: [a, b], expected: `≤ ${b}`, found: a, params: { field: part, total: b, terms: a, sum: a, difference: dec(a).minus(b).toFixed() } })];
}
