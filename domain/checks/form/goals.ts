import type { Body, Place, Row } from '@/domain/filings/body';
import type { Finding } from '../finding';
import { fault } from '../fault';
import { textOf } from '../indicator-model';
import { hasDigit, norm } from '../wording';
import { INTENTIONS, MEASURES } from '../words';

const at = (table: string, row: Row, field: string): Place => ({ table, row: row.id, field });

/** Overall goals without any number: one finding with all places (MS-17). */
export function vagueGoals(body: Body): readonly Finding<Place>[] {
  const rows = (body.goals ?? []).filter((row) => textOf(row.cells.text) !== '' && !hasDigit(textOf(row.cells.text)));
  const first = rows[0];
  return first === undefined ? [] : [fault('MS-17', rows.map((row) => at('goals', row, 'text')), { quote: rows.map((row) => textOf(row.cells.text)), params: { text: textOf(first.cells.text) } })];
}

/** Indicators of sub-goals that name no value (MS-14), and those that are an intention (MV-17). */
export function subGoalIndicators(body: Body): readonly Finding<Place>[] {
  const rows = (body.subGoals ?? []).filter((row) => textOf(row.cells.indicatorText) !== '');
  const without = rows.filter((row) => !hasDigit(textOf(row.cells.indicatorText)));
  const first = without[0];
  return [
    ...(first === undefined ? [] : [fault('MS-14', without.map((row) => at('subGoals', row, 'indicatorText')), {
      quote: without.map((row) => textOf(row.cells.indicatorText)), found: textOf(first.cells.indicatorText), params: { text: textOf(first.cells.indicatorText) },
    })]),
    ...without.filter((row) => isIntention(textOf(row.cells.indicatorText))).map((row) =>
      fault<Place>('MV-17', [at('subGoals', row, 'indicatorText')], { quote: [textOf(row.cells.indicatorText)], found: textOf(row.cells.indicatorText), params: { text: textOf(row.cells.indicatorText) } })),
  ];
}

export const isIntention = (text: string): boolean => INTENTIONS.test(text) && !MEASURES.test(text);

/** Goals of the whole without a sub-goal of the same name, where sub-goals are named at all. */
export function uncoveredGoals(body: Body): readonly Finding<Place>[] {
  const named = new Set((body.subGoals ?? []).map((row) => norm(textOf(row.cells.section))).filter((text) => text !== ''));
  if (named.size === 0) return [];
  const rows = (body.goals ?? []).filter((row) => textOf(row.cells.section) !== '' && !named.has(norm(textOf(row.cells.section))));
  const first = rows[0];
  return first === undefined ? [] : [fault('MS-10', rows.map((row) => at('goals', row, 'section')), { quote: rows.map((row) => textOf(row.cells.section)), params: { text: textOf(first.cells.section) } })];
}
