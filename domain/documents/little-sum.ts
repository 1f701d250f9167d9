import type { PrintedFinding } from '@/domain/reading/contract';
import type { Figure } from '@/domain/reading/document';
import { compare, sum } from '@/domain/shared/decimal';
import { placeKey } from './marks';

/** The sum that does not come out, as one writes it under each other: the parts, what they make, what the document says. */
export interface LittleSum {
  /** label null where the document gives the number no name */
  readonly parts: readonly { readonly label: string | null; readonly value: string }[];
  readonly expected: string;
  readonly found: string;
}

const NUMBER = /^-?\d+(?:\.\d+)?$/;

/** Quotes of a sum are the whole, then its parts; anything that does not add up to what is expected is no sum, and gives null. */
export function littleSum(finding: Pick<PrintedFinding, 'quote' | 'expected' | 'found' | 'where'>, figures: readonly Figure[]): LittleSum | null {
  const { expected, found, quote } = finding;
  if (expected === null || found === null || !NUMBER.test(expected) || !NUMBER.test(found)) return null;
  const values = quote.slice(1);
  if (values.length > 2 && values.at(-1) === expected) values.pop();
  if (quote[0] !== found || values.length < 2 || !values.every((value) => NUMBER.test(value))) return null;
  if (compare(sum(...values), expected) !== 0) return null;
  return {
    expected,
    found,
    parts: values.map((value, index) => {
      const where = finding.where[index + 1];
      return { value, label: figures.find((figure) => figure.value === value && where !== undefined && placeKey(figure.where) === placeKey(where))?.label ?? null };
    }),
  };
}
