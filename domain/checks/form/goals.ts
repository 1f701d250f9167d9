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

const GENERIC = /工作|绩效|目标|指标|完成|提高|加强|推进|促进|做好|实现|确保|进一步|情况|全县|满意度?|次数|[率度量数的和与及对]/g;

/** Two texts that share no two characters in a row, common words of plans aside: the one cannot measure the other. */
export function shareNothing(a: string, b: string): boolean {
  const pairs = (text: string) => norm(text).replace(/[，。；、：“”\d%]/g, ' ').replace(GENERIC, ' ').split(/\s+/).flatMap((part) => [...part].slice(1).map((char, index) => part[index] + char));
  const [one, other] = [pairs(a), new Set(pairs(b))];
  return one.length > 0 && other.size > 0 && !one.some((pair) => other.has(pair));
}

/** Indicators of sub-goals that have nothing in common with their goal (CT-09): a person must judge. */
export const strangeIndicators = (body: Body): readonly Finding<Place>[] =>
  (body.subGoals ?? []).flatMap((row) => {
    const [goal, indicator] = [textOf(row.cells.goalText), textOf(row.cells.indicatorText)];
    return shareNothing(goal, indicator) ? [fault<Place>('CT-09', [at('subGoals', row, 'indicatorText')], { quote: [goal, indicator], params: { goal, indicator } })] : [];
  });

export const isIntention = (text: string): boolean => INTENTIONS.test(text) && !MEASURES.test(text);

/** Goals of the whole without a sub-goal of the same name, where sub-goals are named at all. */
export function uncoveredGoals(body: Body): readonly Finding<Place>[] {
  const named = new Set((body.subGoals ?? []).map((row) => norm(textOf(row.cells.section))).filter((text) => text !== ''));
  if (named.size === 0) return [];
  const rows = (body.goals ?? []).filter((row) => textOf(row.cells.section) !== '' && !named.has(norm(textOf(row.cells.section))));
  const first = rows[0];
  return first === undefined ? [] : [fault('MS-10', rows.map((row) => at('goals', row, 'section')), { quote: rows.map((row) => textOf(row.cells.section)), params: { text: textOf(first.cells.section) } })];
}
