import type { RuleSet } from './schema';

/** One place that a new version changes. Things in a list are named by their code, not by their number. */
export interface RuleChange {
  readonly path: readonly string[];
  /** null: was not there, or is no longer */
  readonly from: string | null;
  readonly to: string | null;
}

const KEYS = ['code', 'tier', 'grade', 'month'] as const;

/** What a list entry is called; null for lists of plain words. */
function nameOf(item: unknown): string | null {
  if (typeof item !== 'object' || item === null) return null;
  const key = KEYS.find((one) => Object.hasOwn(item, one));
  return key ? String((item as Record<string, unknown>)[key]) : null;
}

const isPlain = (value: unknown): boolean => typeof value !== 'object' || value === null;
const said = (value: unknown): string | null => (value === undefined ? null : isPlain(value) ? String(value) : JSON.stringify(value));

function within(before: unknown, after: unknown, path: readonly string[]): readonly RuleChange[] {
  if (Array.isArray(before) && Array.isArray(after)) return inLists(before, after, path);
  if (!isPlain(before) && !isPlain(after) && !Array.isArray(before) && !Array.isArray(after)) {
    const [a, b] = [before as Record<string, unknown>, after as Record<string, unknown>];
    return [...new Set([...Object.keys(a), ...Object.keys(b)])].flatMap((key) => within(a[key], b[key], [...path, key]));
  }
  return said(before) === said(after) ? [] : [{ path, from: said(before), to: said(after) }];
}

function inLists(before: readonly unknown[], after: readonly unknown[], path: readonly string[]): readonly RuleChange[] {
  if ([...before, ...after].every((item) => nameOf(item) !== null)) {
    const byName = (list: readonly unknown[]) => Object.fromEntries(list.map((item) => [nameOf(item) ?? '', item]));
    return within(byName(before), byName(after), path);
  }
  // lists of plain words have no order that means anything
  const gone = before.filter((item) => !after.includes(item)).map((item): RuleChange => ({ path, from: said(item), to: null }));
  const come = after.filter((item) => !before.includes(item)).map((item): RuleChange => ({ path, from: null, to: said(item) }));
  return [...gone, ...come];
}

/** Everything in which two versions of a rule set differ, but for the number of the version. */
export const differences = (before: RuleSet, after: RuleSet): readonly RuleChange[] =>
  within({ ...before, version: 0 }, { ...after, version: 0 }, []);
