import { norm } from '@/domain/checks/wording';

/** What is left of a name when marks and brackets are gone. */
export const bareName = (text: string): string => norm(text).replace(/[\p{P}\p{S}\s]/gu, '');

export const sameName = (a: string, b: string): boolean => bareName(a) !== '' && bareName(a) === bareName(b);

const pairs = (text: string): string[] => Array.from({ length: Math.max(0, text.length - 1) }, (_, i) => text.slice(i, i + 2));

/** Share of neighbouring characters that two names have in common, 0 to 1 (Dice); names of one character compare whole. */
export function likeness(a: string, b: string): number {
  const [left, right] = [bareName(a), bareName(b)];
  if (left === '' || right === '') return 0;
  if (left === right) return 1;
  const rest = pairs(right);
  const total = pairs(left).length + rest.length;
  let common = 0;
  for (const pair of pairs(left)) {
    const at = rest.indexOf(pair);
    if (at < 0) continue;
    rest.splice(at, 1);
    common += 1;
  }
  return total === 0 ? 0 : (2 * common) / total;
}

/** From here on two names are taken for one; a person sees which. */
export const ALIKE = 0.6;
