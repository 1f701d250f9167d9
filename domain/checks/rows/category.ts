import { dec, plain } from '@/domain/shared/decimal';
import type { Finding } from '../finding';
import { fault } from '../fault';
import type { CheckedForm, CheckedRow } from '../indicator-model';
import { isRate } from '../rewrite';
import { containsAny, norm } from '../wording';
import { ATTITUDES, MONEY_UNITS, NOT_TIMELY, PAYMENT, TIMELY } from '../words';

type RowCheck = <P>(row: CheckedRow<P>, form: CheckedForm<P>) => readonly Finding<P>[];

const about = <P>(row: CheckedRow<P>) => ({ name: row.name, value: row.printed, level2: row.level2 });
const BENEFITS: ReadonlySet<string | null> = new Set(['economic', 'social', 'ecological', 'sustainable']);

const timely = (text: string): string | null => {
  const clean = NOT_TIMELY.reduce((rest, word) => rest.replaceAll(word, ''), norm(text));
  return containsAny(clean, TIMELY);
};
const words = <P>(row: CheckedRow<P>): string => (row.target?.kind === 'text' ? row.target.text : '');

/** 及时准确率 measures both and may stand here */
const OF_QUALITY = /准确|合格|达标|规范|足额|优良/;

/** Timeliness under quality: by its name (CG-01) or by its value (CG-02). */
export const CG01: RowCheck = (row) => {
  if (row.nature !== 'quality') return [];
  if (OF_QUALITY.test(`${row.name}${words(row)}`)) return [];
  const inName = timely(row.name);
  const word = inName ?? timely(words(row));
  return word === null ? [] : [fault(inName ? 'CG-01' : 'CG-02', [row.places.level2], { quote: [row.name, row.printed], found: word, params: { ...about(row), word } })];
};

/** Timeliness under benefit. */
export const CG03: RowCheck = (row) => {
  if (!BENEFITS.has(row.nature)) return [];
  const word = containsAny(norm(row.name), ['按时', '及时', '按期', '准时', '如期']) ?? containsAny(norm(words(row)), ['按时', '按期', '准时', '如期']);
  return word === null ? [] : [fault('CG-03', [row.places.level2], { quote: [row.name], found: word, params: { ...about(row), word } })];
};

/** Number, unit and basis: rows that agree in all three measure the same thing. */
const measureOf = <P>(row: CheckedRow<P>): string => (row.target?.kind === 'number' ? `${plain(row.target.number)}|${row.target.unit ?? ''}|${norm(row.basis)}` : '');

/** An output counted again as a benefit (CG-05, with DP-04); a head-count as benefit (CG-04). */
export function outputAsBenefit<P>(form: CheckedForm<P>): readonly Finding<P>[] {
  const outputs = new Map(form.rows.filter((row) => row.nature === 'quantity').map((row) => [measureOf(row), row]));
  return form.rows.flatMap((row) => {
    if (!BENEFITS.has(row.nature) || row.target?.kind !== 'number') return [];
    const { unit } = row.target;
    const twin = row.basis === '' ? undefined : outputs.get(measureOf(row));
    if (twin && unit !== '%') {
      return [fault('CG-05', [row.places.row, twin.places.row], { quote: [twin.name, twin.printed, row.name, row.printed], found: row.printed, params: { ...about(row), otherName: twin.name } })];
    }
    return unit !== null && ['人', '户', '名'].includes(unit) && /(受益|覆盖|惠及)/.test(row.name)
      ? [fault('CG-04', [row.places.level2], { quote: [row.name, row.printed], found: row.printed, params: about(row) })]
      : [];
  });
}

/** Not a word of satisfaction in a satisfaction row. */
export const CG06: RowCheck = (row) => {
  if (row.nature !== 'satisfaction' || row.name === '') return [];
  return /(满意|投诉|好评|认可|信访|获得感|幸福感|安全感|表扬|评价|反馈)/.test(`${row.name}${row.description}${row.printed}`)
    ? []
    : [fault('CG-06', [row.places.name], { quote: [row.name, row.printed], found: row.name, params: about(row) })];
};

/** Timeliness of payment instead of the work. */
export const CG07: RowCheck = (row, form) => {
  if (row.nature !== 'timeliness' || form.object !== 'project') return [];
  const text = `${row.name}${row.description}${words(row)}`;
  return PAYMENT.test(text) ? [fault('CG-07', [row.places.name], { quote: [row.name], found: row.name, params: about(row) })] : [];
};

/** A rate by its name, an amount by its value. */
export const CG08: RowCheck = (row) => {
  if (!isRate(row.name)) return [];
  const amount = row.target?.kind === 'number' ? row.target.unit !== null && (MONEY_UNITS as readonly string[]).includes(row.target.unit) : /(金额|资金|预算|万元)/.test(words(row));
  return amount ? [fault('CG-08', [row.places.name], { quote: [row.name, row.printed], found: row.printed, params: about(row) })] : [];
};

/** An attitude as economic result: a person must judge. */
export const CG09: RowCheck = (row) => {
  const word = row.nature === 'economic' ? containsAny(row.name, ATTITUDES) : null;
  return word === null ? [] : [fault('CG-09', [row.places.level2], { quote: [row.name], found: word, params: { ...about(row), word } })];
};

const WAN: Readonly<Record<string, number>> = { 元: 1, 万元: 10000, 亿元: 100000000 };

/** The amount itself as the cost indicator. */
export const CG10: RowCheck = (row, form) => {
  if (row.nature !== 'cost' || row.target?.kind !== 'number' || form.object !== 'project' || !/(资金|金额|总额)/.test(row.name)) return [];
  const factor = WAN[row.target.unit ?? ''];
  const whole = factor !== undefined && (form.amount === null || dec(row.target.number).times(factor).eq(dec(form.amount)));
  return whole ? [fault('CG-10', [row.places.name], { quote: [row.name, row.printed], found: row.printed, params: about(row) })] : [];
};

/** Other rows in the wrong place: satisfaction or spending rate where neither belongs. */
export const TG07: RowCheck = (row) => {
  if (row.nature === null || row.nature === 'satisfaction') return [];
  const name = norm(row.name);
  if (/满意(度|率)/.test(name) && !BENEFITS.has(row.nature)) return [wrongPlace(row, 'satisfaction')];
  if (row.nature === 'quantity' && /(支出|执行)(率|进度)/.test(name)) return [wrongPlace(row, 'timeliness')];
  if (row.nature === 'ecological' && /安全/.test(name) && !/(生态|环境|水|林|污染)/.test(name + row.description)) return [wrongPlace(row, 'social')];
  return [];
};

const wrongPlace = <P>(row: CheckedRow<P>, better: string): Finding<P> =>
  fault('TG-07', [row.places.level2], { quote: [row.name, row.level2], found: row.level2, params: { ...about(row), better } });

const BY_ROW: readonly RowCheck[] = [CG01, CG03, CG06, CG07, CG08, CG09, CG10, TG07];

/** Rows in the wrong category (domain.md 4.5 F). */
export const category = <P>(form: CheckedForm<P>): readonly Finding<P>[] => [
  ...outputAsBenefit(form), ...form.rows.flatMap((row) => BY_ROW.flatMap((check) => check(row, form))),
];
