import type { Level2Nature } from '@/domain/rules/schema';
import type { CheckedForm, CheckedRow } from './indicator-model';
import { LIBRARY, type LibraryIndicator } from './library';
import { promise } from './printed';
import { isRate, rewriteOf } from './rewrite';
import { containsAny, norm } from './wording';

/** How such a row is measured and what proves it: texts under findings.measure.<key>.how and .evidence. */
export const MEASURES = ['rate', 'quantity', 'quality', 'timeliness', 'cost', 'economic', 'social', 'ecological', 'sustainable', 'satisfaction', 'other'] as const;
export type Measure = (typeof MEASURES)[number];

/** What could stand where a promise cannot be measured. */
export interface MeasurableAdvice {
  /** text to type into the value cell; null where only the author can know the number */
  readonly text: string | null;
  /** the indicator that the text belongs to, where the row's own name would not fit; to type into the name cell */
  readonly rename: string | null;
  /** says how it is measured and what proves it; null: nothing in the library comes near, `measure` says it in general */
  readonly library: LibraryIndicator | null;
  readonly measure: Measure;
}

const measureOf = (nature: Level2Nature | null, name: string): Measure => (nature === 'satisfaction' || !isRate(name) ? (nature ?? 'other') : 'rate');

/** The indicator of the library for a row: of its second level, with a word of its name first, then of its value and description. */
export function fromLibrary<P>(row: CheckedRow<P>): LibraryIndicator | null {
  const name = norm(row.name);
  const named = (text: string) => LIBRARY.find((item) => item.nature === row.nature && (text.includes(item.name.zh) || containsAny(text, item.words) !== null));
  const found = LIBRARY.find((item) => item.nature === row.nature && name.includes(item.name.zh)) ?? named(name) ?? named(norm(`${row.printed} ${row.description}`)) ?? null;
  // a rate of its own is a measure already: 故障率 is no 验收合格率
  return found && isRate(name) && !name.includes(found.name.zh) ? null : found;
}

/** From the document's own numbers and kind first, then from the library; no number is ever made up. */
export function adviceFor<P>(row: CheckedRow<P>, form: CheckedForm<P>): MeasurableAdvice {
  const library = fromLibrary(row);
  const measure = measureOf(row.nature, row.name);
  const own = rewriteOf(row, form);
  if (own !== null || library?.number == null) return { text: own, rename: null, library, measure };
  const fits = norm(row.name).includes(library.name.zh);
  return { text: promise(library.operator, library.number, library.unit), rename: fits ? null : library.name.zh, library, measure };
}
