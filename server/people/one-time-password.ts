import { randomInt } from 'node:crypto';

/** Without characters that look alike when read out or copied from paper. */
const SETS = ['abcdefghijkmnpqrstuvwxyz', 'ABCDEFGHJKLMNPQRSTUVWXYZ', '23456789', '#%+=?@'] as const;
const LENGTH = 16;

/** A password for the first sign-in, shown once to whoever makes it. It holds all four classes and must be changed at once. */
export function oneTimePassword(): string {
  const chars = SETS.map((set) => pick(set));
  while (chars.length < LENGTH) chars.push(pick(SETS[randomInt(3)] ?? SETS[0]));
  for (let at = chars.length - 1; at > 0; at -= 1) {
    const other = randomInt(at + 1);
    [chars[at], chars[other]] = [chars[other] ?? '', chars[at] ?? ''];
  }
  return chars.join('');
}

const pick = (set: string): string => set[randomInt(set.length)] ?? '';
