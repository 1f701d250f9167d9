import { compare } from '@/domain/shared/decimal';
import type { Finding } from '../finding';
import { fault } from '../fault';
import type { CheckedForm, CheckedRow } from '../indicator-model';
import { norm } from '../wording';
import { echoOf, pastedDescriptions } from './echo';

const GOAL_LENGTH = 15;

/** Rows with the same key, in order, where there are two or more. */
function repeated<P>(rows: readonly CheckedRow<P>[], key: (row: CheckedRow<P>) => string): readonly (readonly CheckedRow<P>[])[] {
  const groups = new Map<string, CheckedRow<P>[]>();
  for (const row of rows) {
    const text = key(row);
    if (text === '') continue;
    const group = groups.get(text);
    if (group) group.push(row);
    else groups.set(text, [row]);
  }
  return [...groups.values()].filter((group) => group.length > 1);
}

/** One description pasted into several rows; the values with the same words count too. */
export function DP01<P>(form: CheckedForm<P>): readonly Finding<P>[] {
  return [...pastedDescriptions(form)].map((text) => {
    const rows = form.rows.filter((row) => norm(row.description) === text && echoOf(row) !== 'whole');
    const values = form.rows.filter((row) => row.target?.kind === 'text' && norm(row.target.text) === text);
    const quote = rows[0]?.description ?? text;
    return fault('DP-01', [...rows.map((row) => row.places.description), ...values.map((row) => row.places.target)], { quote: [quote], found: quote, params: { text: quote } });
  });
}

/** One name in several rows (DP-02); with different numbers of one unit it is the same measure with two targets (TG-08). */
export function DP02<P>(form: CheckedForm<P>): readonly Finding<P>[] {
  return repeated(form.rows.filter((row) => echoOf(row) !== 'whole'), (row) => norm(row.name)).map((rows) => {
    const quote = rows[0]?.name ?? '';
    const places = rows.map((row) => row.places.name);
    const numbers = rows.flatMap((row) => (row.target?.kind === 'number' ? [row.target] : []));
    const [first] = numbers;
    const differ = first !== undefined && numbers.length === rows.length && numbers.every((number) => number.unit === first.unit) && numbers.some((number) => compare(number.number, first.number) !== 0);
    return differ
      ? fault('TG-08', rows.map((row) => row.places.target), { quote: [quote, ...rows.map((row) => row.printed)], found: rows.map((row) => row.printed).join(' / '), params: { name: quote } })
      : fault('DP-02', places, { quote: [quote], found: quote, params: { name: quote } });
  });
}

/** The same words for name, description and value in several rows. */
export function DP03<P>(form: CheckedForm<P>): readonly Finding<P>[] {
  return repeated(form.rows.filter((row) => echoOf(row) === 'whole'), (row) => norm(row.name)).map((rows) => {
    const quote = rows[0]?.name ?? '';
    return fault('DP-03', rows.map((row) => row.places.row), { quote: [quote], found: quote, params: { name: quote, levels: rows.map((row) => row.level2).join('、') } });
  });
}

/** A period that the goal names too is no pasted goal. */
const PERIOD = /^[\d年月日.\-—–~至到/]+(?:底|前)?$/;

/** The goal pasted into a row. */
export function DP05<P>(form: CheckedForm<P>): readonly Finding<P>[] {
  const goal = norm(form.goal);
  return form.rows.flatMap((row) => {
    const value = row.target?.kind === 'text' ? norm(row.target.text) : '';
    const description = norm(row.description);
    const places = [
      ...(description.length >= GOAL_LENGTH && goal.includes(description) ? [row.places.description] : []),
      ...(value.length >= GOAL_LENGTH && !PERIOD.test(value) && goal.includes(value) ? [row.places.target] : []),
    ];
    return places.length === 0 ? [] : [fault('DP-05', places, { quote: [row.description || row.printed], found: row.printed, params: { name: row.name } })];
  });
}

/** The same words where different ones belong (domain.md 4.5 G). */
export const duplicate = <P>(form: CheckedForm<P>): readonly Finding<P>[] => [...DP01(form), ...DP02(form), ...DP03(form), ...DP05(form)];
