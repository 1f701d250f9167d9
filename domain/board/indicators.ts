import type { Cell, Row } from '@/domain/filings/body';
import type { Direction, Likelihood, Pacing, Tier, Value } from '@/domain/indicator/types';
import { indicatorLight, pacingOf } from '@/domain/lights/indicator-light';
import { level2Of } from '@/domain/rules/frame';
import type { Label, RuleSet } from '@/domain/rules/schema';
import { formatValue } from '@/domain/values/format-value';
import type { FilingLine } from './filing-line';

/** What a row has come to at a point of the year: a number, a date or a tier, and the light it gives. */
export interface Reached {
  readonly filing: string;
  readonly number: string | null;
  readonly tier: string | null;
  readonly date: string | null;
  readonly light: string | null;
  /** the form is back in its author's hands */
  readonly returned: boolean;
  readonly words: string | null;
}
export interface IndicatorLine {
  readonly lineage: string;
  readonly project: string | null;
  readonly projectSeq: number;
  readonly target: string;
  /** the second level as the frame of the year prints it */
  readonly level2: Label;
  readonly name: string;
  readonly weight: string | null;
  readonly value: Value | null;
  readonly direction: Direction | null;
  readonly pacing: Pacing;
  readonly periods: Readonly<Record<number, Reached>>;
  readonly year: (Reached & { readonly score: string | null }) | null;
}

export interface Sources {
  readonly lines: readonly FilingLine[];
  readonly targets: readonly (Row & { readonly filingId: string })[];
  readonly monitoring: readonly (Row & { readonly filingId: string })[];
  readonly evaluation: readonly (Row & { readonly filingId: string })[];
  readonly rules: RuleSet;
}

const text = (cell: Cell | undefined): string | null => (typeof cell === 'string' && cell !== '' ? cell : null);
const value = (cell: Cell | undefined): Value | null => (cell !== null && typeof cell === 'object' && 'kind' in cell ? (cell as Value) : null);

/** Every promise of a department with what became of it. The full year's light is judged by the same rule, at month 12. */
export function indicatorLines({ lines, targets, monitoring, evaluation, rules }: Sources): IndicatorLine[] {
  const byId = new Map(lines.map((line) => [line.id, line]));
  const evaluated = new Map(evaluation.map((row) => [row.lineage, row]));
  return targets.flatMap((row) => {
    const filing = byId.get(row.filingId);
    const name = text(row.cells.name);
    if (!filing || name === null) return [];
    const periods: Record<number, Reached> = {};
    for (const one of monitoring) {
      const form = byId.get(one.filingId);
      if (one.lineage === row.lineage && form?.period) periods[form.period] = reached(one, form, text(one.cells.light), text(one.cells.explanation));
    }
    const year = evaluated.get(row.lineage);
    const form = year ? byId.get(year.filingId) : undefined;
    return [{
      lineage: row.lineage, project: filing.project, projectSeq: filing.projectSeq, target: filing.id, level2: printed(row, filing.object, rules), name, weight: text(row.cells.weight),
      value: value(row.cells.target), direction: text(row.cells.direction) as Direction | null,
      pacing: pacingOf({ value: value(row.cells.target), pacing: text(row.cells.pacing) as Pacing | null }, rules), periods,
      year: year && form ? { ...reached(year, form, yearLight(year, form.object, rules), text(year.cells.reason)), score: text(year.cells.score) } : null,
    }];
  });
}

function printed({ cells }: Row, object: 'project' | 'department', rules: RuleSet): Label {
  const name = text(cells.level2) ?? '';
  return level2Of(rules.frames[object], text(cells.level1), name)?.label ?? { zh: name, en: name };
}

const reached = (row: Row, form: FilingLine, light: string | null, words: string | null): Reached => ({
  filing: form.id, number: text(row.cells.actual), tier: text(row.cells.tier), date: text(row.cells.actualDate), light, words, returned: form.phase === 'returned',
});

function yearLight({ cells }: Row, object: 'project' | 'department', rules: RuleSet): string | null {
  return indicatorLight({
    value: value(cells.target), direction: text(cells.direction) as Direction | null, nature: level2Of(rules.frames[object], text(cells.level1), text(cells.level2))?.nature ?? null,
    pacing: text(cells.pacing) as Pacing | null, dueMonth: null, actualNumber: text(cells.actual), actualTier: text(cells.tier) as Tier | null, likelihood: null as Likelihood | null,
  }, 12, rules).light;
}

export const targetText = (line: IndicatorLine): string => (line.value === null ? '' : formatValue(line.value));
