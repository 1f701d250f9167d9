import type { Level2Nature } from '@/domain/rules/schema';
import { CATALOGUE } from './catalogue';
import { SEVERITIES, type Finding } from './finding';
import type { CheckedForm, CheckedRow } from './indicator-model';
import { isMeasurable, isRate, rewriteOf } from './rewrite';
import { measurable } from './rows/measurable';

/** How such a row is measured and what proves it: texts under findings.measure.<key>.how and .evidence. */
export const MEASURES = ['rate', 'quantity', 'quality', 'timeliness', 'cost', 'economic', 'social', 'ecological', 'sustainable', 'satisfaction', 'other'] as const;
export type Measure = (typeof MEASURES)[number];

/** A promise that nobody can measure: why, and what could stand there instead. */
export interface VaguePromise<P> {
  readonly row: CheckedRow<P>;
  /** the fault that says why best: its text is findings.<code>.message with these parameters */
  readonly why: Finding<P> | null;
  /** text to type into the value cell; null where only the author can know the number */
  readonly rewrite: string | null;
  readonly measure: Measure;
}

const measureOf = (nature: Level2Nature | null, name: string): Measure => (nature === 'satisfaction' || !isRate(name) ? (nature ?? 'other') : 'rate');
const weight = <P>(finding: Finding<P>): number => SEVERITIES.indexOf(finding.severity) * 1000 + [...CATALOGUE.keys()].indexOf(finding.code);

/** Every row in words, with the fault of its own that weighs most. The shares of the whole form (MV-01, MV-02) explain no row. */
export function vaguePromises<P>(form: CheckedForm<P>): readonly VaguePromise<P>[] {
  const faults = measurable(form).filter((finding) => finding.code !== 'MV-01' && finding.code !== 'MV-02');
  return form.rows.filter((row) => row.target !== null && !isMeasurable(row)).map((row) => {
    const own = faults.filter((finding) => finding.places.some((place) => place === row.places.target || place === row.places.row));
    return { row, why: own.sort((a, b) => weight(a) - weight(b))[0] ?? null, rewrite: rewriteOf(row, form), measure: measureOf(row.nature, row.name) };
  });
}
