import type { Line } from '@/domain/review/lines';

/** A box under a line, or for a whole section or something missing from it. */
export type OpenBox = { readonly kind: 'line'; readonly key: string } | { readonly kind: 'missing' | 'table'; readonly key: string };

/** Under what name the words of an open box are kept. */
export const aboutOf = ({ kind, key }: OpenBox): string => `${kind}:${key}`;

/** The box that an address asks for (`?say=`), as aboutOf writes it. */
export function boxIn(say: string | null): OpenBox | null {
  const [, kind, key] = /^(line|missing|table):(.+)$/.exec(say ?? '') ?? [];
  return (kind === 'line' || kind === 'missing' || kind === 'table') && key ? { kind, key } : null;
}

/** Boxes with words of what still stands in the form: a line that has gone has no box any more. */
export const begunOf = (begun: ReadonlySet<string>, lines: readonly Line[]): readonly string[] =>
  [...begun].filter((about) => !about.startsWith('line:') || lines.some((line) => aboutOf({ kind: 'line', key: line.key }) === about));

/** `退回 1 行、2 处` */
export function whatOf(count: { rows: number; places: number }, t: (key: 'bar.rows' | 'bar.places' | 'bar.rowsPlaces' | 'bar.nothing', values: { rows: number; places: number }) => string): string {
  const key = count.rows > 0 && count.places > 0 ? 'bar.rowsPlaces' : count.rows > 0 ? 'bar.rows' : count.places > 0 ? 'bar.places' : 'bar.nothing';
  return t(key, { rows: count.rows, places: count.places });
}
