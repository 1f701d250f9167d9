/** Length of the longest common subsequence: what two names share, in order. */
export function commonLength(a: string, b: string): number {
  let row = new Array<number>(b.length + 1).fill(0);
  for (const char of a) {
    const next = [0];
    for (let j = 0; j < b.length; j += 1) next.push(char === b[j] ? (row[j] ?? 0) + 1 : Math.max(row[j + 1] ?? 0, next[j] ?? 0));
    row = next;
  }
  return row[b.length] ?? 0;
}

/** 0..1: shared characters in order against the longer of both. */
export const similarity = (a: string, b: string): number => (a === '' || b === '' ? 0 : commonLength(a, b) / Math.max(a.length, b.length));
