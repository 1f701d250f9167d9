import { adviceFor, type MeasurableAdvice } from './advice';
import { CATALOGUE } from './catalogue';
import { SEVERITIES, type Finding } from './finding';
import type { CheckedForm, CheckedRow } from './indicator-model';
import { isMeasurable } from './rewrite';
import { measurable } from './rows/measurable';

/** A promise that nobody can measure: why, and what could stand there instead. */
export interface VaguePromise<P> {
  readonly row: CheckedRow<P>;
  /** the fault that says why best: its text is findings.<code>.message with these parameters */
  readonly why: Finding<P> | null;
  readonly advice: MeasurableAdvice;
}

const weight = <P>(finding: Finding<P>): number => SEVERITIES.indexOf(finding.severity) * 1000 + [...CATALOGUE.keys()].indexOf(finding.code);

/** Every row in words, with the fault of its own that weighs most. The shares of the whole form (MV-01, MV-02) explain no row. */
export function vaguePromises<P>(form: CheckedForm<P>): readonly VaguePromise<P>[] {
  const faults = measurable(form).filter((finding) => finding.code !== 'MV-01' && finding.code !== 'MV-02');
  return form.rows.filter((row) => row.target !== null && !isMeasurable(row)).map((row) => {
    const own = faults.filter((finding) => finding.places.some((place) => place === row.places.target || place === row.places.row));
    return { row, why: own.sort((a, b) => weight(a) - weight(b))[0] ?? null, advice: adviceFor(row, form) };
  });
}
