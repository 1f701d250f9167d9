import type { Where } from '@/domain/reading/document';
import type { Measure } from '../advice';
import type { CheckedForm } from '../indicator-model';
import { vaguePromises } from '../vague-promises';

/** An indicator of a document that cannot be measured, and what could stand there. Plain data, in no language yet. */
export interface VagueRow {
  /** index among the document's tables */
  readonly table: number;
  readonly name: string;
  readonly value: string;
  /** the fault that says why best: findings.<code>.short; null: only that it is words */
  readonly why: string | null;
  /** text of a value; null where only the author can know the number */
  readonly rewrite: string | null;
  /** the indicator that the rewrite belongs to, where the row's own name would not fit */
  readonly rename: string | null;
  /** code of the library: texts under library.indicator; null: those of `measure` under findings.measure */
  readonly library: string | null;
  readonly measure: Measure;
  readonly where: Where;
}

export const vagueRows = (forms: readonly CheckedForm<Where>[]): readonly VagueRow[] =>
  forms.flatMap((form, table) => vaguePromises(form).map(({ row, why, advice }): VagueRow => ({
    table, name: row.name, value: row.printed, why: why?.code ?? null, rewrite: advice.text, rename: advice.rename, library: advice.library?.code ?? null, measure: advice.measure, where: row.places.target,
  })));
