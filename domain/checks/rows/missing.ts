import type { Finding } from '../finding';
import { fault } from '../fault';
import type { CheckedForm, CheckedRow } from '../indicator-model';
import { hasDigit, norm } from '../wording';
import { LOSES_POINTS } from '../words';

/** Nothing says where the value comes from: one grouped finding for the form. */
export function MS08<P>(form: CheckedForm<P>): readonly Finding<P>[] {
  if (!form.layout.basis) return [];
  const rows = form.rows.filter((row) => row.name !== '' && row.basis === '' && row.printed !== '');
  return rows.length === 0 ? [] : [fault('MS-08', rows.map((row) => row.places.basis), { quote: rows.map((row) => row.printed), params: { title: form.title } })];
}

const FIGURE = /(\d+(?:\.\d+)?)\s*(亿元|万元|元|%|％|人次|人|户|个|次|套|家|件|亩|公里|平方米|项|场|期|台|万亩|万人)/g;

/** Sums of money said to be spent are in the money part; sums to be reached belong to the indicators. */
const SPENDING = /预算|资金|经费|拨款|投入|支出/;

/** A figure of the goal that no row takes up. Years have no unit of this list and are passed over. */
export function MS13<P>(form: CheckedForm<P>): readonly Finding<P>[] {
  if (form.goal === '') return [];
  const rows = form.rows.map((row) => norm(`${row.printed}${row.name}${row.description}`)).join('|');
  const goal = norm(form.goal);
  const missing = [...goal.matchAll(FIGURE)].filter(({ index, 2: unit = '' }) => !/元/.test(unit) || !SPENDING.test(goal.slice(0, index).split(/[。；;]/).at(-1) ?? '')).filter(([, number = '']) => !new RegExp(`(?<![\\d.])${number.replace('.', '\\.')}(?![\\d.])`).test(rows));
  return missing.length === 0
    ? []
    : [fault('MS-13', [form.places.goal], { quote: missing.map(([text]) => text), found: missing[0]?.[0] ?? null, params: { text: missing.map(([text]) => text).join('、'), title: form.title } })];
}

/** Scoring rules that only say when all points are given. */
export function MS16<P>(form: CheckedForm<P>): readonly Finding<P>[] {
  const rows = form.rows.filter((row) => row.scoringRule !== '' && !LOSES_POINTS.test(row.scoringRule.replace(/^按计划完成/, '')));
  const first = rows[0];
  return first === undefined ? [] : [fault('MS-16', rows.map((row) => row.places.scoringRule), { quote: rows.map((row) => row.scoringRule), found: first.scoringRule, params: { text: first.scoringRule } })];
}

/** A goal without any number: nobody can say in December whether it was reached. */
export function MS17<P>(form: CheckedForm<P>): readonly Finding<P>[] {
  return form.object === 'project' && form.goal !== '' && !hasDigit(form.goal)
    ? [fault('MS-17', [form.places.goal], { quote: [form.goal], found: form.goal, params: { text: form.goal }, severity: 'info' })]
    : [];
}

const KINDS = ['quantity', 'quality', 'timeliness', 'cost', 'benefit', 'satisfaction'] as const;
const BENEFITS: ReadonlySet<string | null> = new Set(['economic', 'social', 'ecological', 'sustainable']);
const isKind = <P>(row: CheckedRow<P>, kind: (typeof KINDS)[number]): boolean => (kind === 'benefit' ? BENEFITS.has(row.nature) : row.nature === kind);

/** Kinds of indicator that the form has none of. Only where the frame was understood at all. */
export function TG06<P>(form: CheckedForm<P>, satisfactionApplies = true): readonly Finding<P>[] {
  if (form.rows.filter((row) => row.nature !== null).length * 2 <= form.rows.length) return [];
  return KINDS.filter((kind) => (satisfactionApplies || kind !== 'satisfaction') && !form.rows.some((row) => isKind(row, kind))).map((kind) =>
    fault('TG-06', [form.places.form], { quote: [form.title], params: { kind, title: form.title } }),
  );
}

/** What the form leaves out (domain.md 4.5 C, findings.md TG-06). */
export const missing = <P>(form: CheckedForm<P>): readonly Finding<P>[] => [...MS08(form), ...MS13(form), ...MS16(form), ...MS17(form)];
