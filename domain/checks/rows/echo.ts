import type { CheckedForm, CheckedRow } from '../indicator-model';
import { norm, same } from '../wording';

/** How often the same words fill a row: one root cause, one code (MV-05, MV-06, MV-07, DP-01, DP-03). */
export type Echo = 'whole' | 'value' | 'name' | null;

/** whole: name = description = value; value: value = description; name: name = description. */
export function echoOf<P>(row: CheckedRow<P>): Echo {
  const valueRepeats = row.target?.kind === 'text' && same(row.target.text, row.description);
  if (same(row.name, row.description)) return valueRepeats ? 'whole' : 'name';
  return valueRepeats ? 'value' : null;
}

const PASTED_LENGTH = 6;

const known = new WeakMap<object, ReadonlySet<string>>();

/** Descriptions that stand in two rows or more and are long enough to have been pasted. Found once per form: rows ask again and again. */
export function pastedDescriptions<P>(form: CheckedForm<P>): ReadonlySet<string> {
  const found = known.get(form) ?? findPasted(form);
  known.set(form, found);
  return found;
}

function findPasted<P>(form: CheckedForm<P>): ReadonlySet<string> {
  const seen = new Map<string, number>();
  for (const row of form.rows) {
    if (echoOf(row) === 'whole') continue;
    const text = norm(row.description);
    if (text.length >= PASTED_LENGTH) seen.set(text, (seen.get(text) ?? 0) + 1);
  }
  return new Set([...seen].filter(([, count]) => count > 1).map(([text]) => text));
}
