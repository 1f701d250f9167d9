import { compare } from '@/domain/shared/decimal';
import type { Finding } from '../finding';
import { fault } from '../fault';
import type { CheckedForm, CheckedRow } from '../indicator-model';
import { about, mended } from './mended';
import { promise } from '../printed';
import { inWords, isMeasurable, isRate } from '../rewrite';
import { containsAny, hasDigit, norm, same } from '../wording';
import { ACTIVITY_END, ACTIVITY_START, FIXED_STANDARD, OPTION_LISTS, PERCENT_UNITS, TIMELY, VAGUE } from '../words';
import { echoOf, pastedDescriptions } from './echo';

type RowCheck = <P>(row: CheckedRow<P>, form: CheckedForm<P>) => readonly Finding<P>[];

const isPercent = (unit: string | null): boolean => unit !== null && (PERCENT_UNITS as readonly string[]).includes(unit);

/** 指标值照抄确定依据 */
export const MV03: RowCheck = (row, form) =>
  row.target?.kind === 'text' && same(row.target.text, row.basis)
    ? [fault('MV-03', [row.places.target], { quote: [row.printed], found: row.printed, ...mended(row, form) })]
    : [];

/** The value names an activity or nothing but vague words; echoes have codes of their own. */
export const MV04: RowCheck = (row, form) => {
  if (row.target?.kind !== 'text' || row.nature === 'cost' || hasDigit(row.target.text) || echoOf(row) === 'whole' || echoOf(row) === 'value' || same(row.target.text, row.basis)) return [];
  const text = norm(row.target.text);
  // 及时 under quality is CG-02
  if (text.length <= 2 || (row.nature === 'quality' && containsAny(text, TIMELY) !== null)) return [];
  const vague = [...VAGUE].sort((a, b) => b.length - a.length).reduce((rest, word) => rest.replaceAll(word, ''), text).length === 0;
  const activity = ACTIVITY_START.test(text) || ACTIVITY_END.test(text);
  // 满意 in a satisfaction row is MV-09; words that hold a date or a bound are MV-10 and MV-11
  if (!(vague || activity) || (row.nature === 'satisfaction' && !activity) || isRate(row.name)) return [];
  return [fault('MV-04', [row.places.target], { quote: [row.printed], found: row.printed, ...mended(row, form) })];
};

/** 指标值照抄描述; what is pasted over several rows is DP-01. */
export const MV05: RowCheck = (row, form) =>
  echoOf(row) === 'value' && !pastedDescriptions(form).has(norm(row.description))
    ? [fault('MV-05', [row.places.target], { quote: [row.printed], found: row.printed, ...mended(row, form) })]
    : [];

export const MV06: RowCheck = (row, form) =>
  echoOf(row) === 'whole'
    ? [fault('MV-06', [row.places.row], { quote: [row.printed], found: row.printed, ...mended(row, form) })]
    : [];

export const MV07: RowCheck = (row) =>
  echoOf(row) === 'name' ? [fault('MV-07', [row.places.description], { quote: [row.description], found: row.description, params: about(row) })] : [];

/** A rate without a per cent value. A number under 100 without any unit is a missing unit (TG-01). */
export const MV08: RowCheck = (row, form) => {
  if (row.target === null || row.nature === 'satisfaction' || !isRate(row.name)) return [];
  const target = row.target;
  if (target.kind === 'number' && (isPercent(target.unit) || target.unit === null)) return [];
  if (target.kind === 'text' && /\d.{0,2}[%％]/.test(target.text)) return [];
  return [fault('MV-08', [row.places.target], { quote: [row.name, row.printed], found: row.printed, ...mended(row, form) })];
};

/** Satisfaction in words. Complaints counted in 次 or 件 are a number and pass; a list of options is RS-01. */
export const MV09: RowCheck = (row, form) => {
  if ((OPTION_LISTS as readonly string[]).includes(norm(row.printed))) return [];
  if (row.nature !== 'satisfaction' || row.target?.kind !== 'text' || /\d.{0,2}[%％]/.test(row.target.text)) return [];
  return [fault('MV-09', [row.places.target], { quote: [row.printed], found: row.printed, ...mended(row, form) })];
};

/** A bound (MV-10) or a date (MV-11) hidden in words. */
export const MV10: RowCheck = (row, form) => {
  const text = row.target?.kind === 'text' ? row.target.text : '';
  const read = inWords(text, form.fiscalYear);
  return read ? [fault(read.code, [row.places.target], { quote: [text], expected: read.text, found: text, params: { ...about(row), suggestion: read.text }, suggestion: read.text })] : [];
};

/** A cost row without a number. */
export const MV12: RowCheck = (row, form) =>
  row.nature === 'cost' && row.target?.kind === 'text' && !hasDigit(row.target.text) && !same(row.target.text, row.basis)
    ? [fault('MV-12', [row.places.target], { quote: [row.printed], found: row.printed, ...mended(row, form) })]
    : [];

/** A number without operator: always a fault in a form of ours (MV-13), in a document where most others have one; else one note for the table (TG-03). */
export function MV13<P>(form: CheckedForm<P>): readonly Finding<P>[] {
  const numbers = form.rows.filter((row) => row.target?.kind === 'number');
  const bare = numbers.filter((row) => row.target?.kind === 'number' && row.target.operator === null);
  const alone = form.own || bare.length * 2 <= numbers.length;
  // a standard (15元/亩) is printed without operator everywhere: a note, no error
  const faults = alone ? bare.filter((row) => form.own || !isStandard(row)) : [];
  const notes = bare.filter((row) => !faults.includes(row));
  const first = notes[0];
  return [...faults.map((row) => operatorMissing('MV-13', [row], row)), ...(first === undefined ? [] : [operatorMissing('TG-03', notes, first)])];
}

const isStandard = <P>(row: CheckedRow<P>): boolean => row.target?.kind === 'number' && (row.target.unit ?? '').includes('/');

function operatorMissing<P>(code: string, rows: readonly CheckedRow<P>[], first: CheckedRow<P>): Finding<P> {
  const target = first.target;
  const number = target?.kind === 'number' ? target.number : '';
  const unit = target?.kind === 'number' ? (target.unit ?? '') : '';
  const suggestion = code === 'MV-13' ? promise(first.nature === 'cost' ? '<=' : isPercent(unit) ? '>=' : '=', number, unit) : null;
  return fault(code, rows.map((row) => row.places.target), { quote: rows.map((row) => row.printed), expected: suggestion, found: first.printed, params: about(first), suggestion });
}

/** `=` for a cost would punish saving; a payment by fixed standard is information only, and so is 定额 chosen by the author. */
export const MV14: RowCheck = (row, form) => {
  if (row.nature !== 'cost' || row.target?.kind !== 'number' || row.target.operator !== '=' || isPercent(row.target.unit)) return [];
  const fixed = row.direction === 'fixed' || containsAny(norm(form.title) + norm(form.goal) + norm(row.name), FIXED_STANDARD) !== null;
  const suggestion = promise('<=', row.target.number, row.target.unit ?? '');
  return [fault('MV-14', [row.places.target], { quote: [row.printed], expected: suggestion, found: row.printed, params: { ...about(row), suggestion }, suggestion, ...(fixed ? { severity: 'info' as const } : {}) })];
};

const RATIO_NAME = /(率|度|比|比例|比重|占比|百分比|覆盖|增长|增幅|下降|降幅|提高|提升|增加|减少|完成|情况|合格|达标|程度|水平)/;

/** Per cent of something that is no ratio by its name, and no formula says what. */
export const MV15: RowCheck = (row) => {
  if (row.target?.kind !== 'number' || !isPercent(row.target.unit) || row.formula !== '' || row.nature === 'satisfaction') return [];
  if (RATIO_NAME.test(row.name) || /是否|与否/.test(row.name) || /率/.test(row.description)) return [];
  return [fault('MV-15', [row.places.name], { quote: [row.name, row.printed], found: row.printed, params: about(row) })];
};

/** One vague word as a value. */
export const MV16: RowCheck = (row, form) => {
  if (row.target?.kind !== 'text' || row.nature === 'satisfaction') return [];
  const text = norm(row.target.text);
  if (text.length > 2 || !(VAGUE as readonly string[]).includes(text) || echoOf(row) === 'whole' || echoOf(row) === 'value') return [];
  return [fault('MV-16', [row.places.target], { quote: [row.printed], found: row.printed, ...mended(row, form) })];
};

/** Pass or fail written as 100 % of one copy. */
export const MV18: RowCheck = (row) => {
  if (row.target?.kind !== 'number' || !isPercent(row.target.unit) || compare(row.target.number, '100') !== 0) return [];
  return /(达标|合格|通过)$/.test(norm(row.name)) ? [fault('MV-18', [row.places.name], { quote: [row.name, row.printed], found: row.printed, params: about(row) })] : [];
};

/** Too few promises in numbers: none at all is an error (MV-01 for a department, MV-02 for a project). */
export function shareOfNumbers<P>(form: CheckedForm<P>): readonly Finding<P>[] {
  const judged = form.rows.filter((row) => row.target !== null);
  const words = judged.filter((row) => !isMeasurable(row));
  if (judged.length === 0 || (judged.length - words.length) * 2 >= judged.length) return [];
  const none = words.length === judged.length;
  const params = { title: form.title, words: words.length, rows: judged.length };
  return [fault(form.object === 'department' ? 'MV-01' : 'MV-02', words.map((row) => row.places.target), {
    quote: words.map((row) => row.printed), found: `${judged.length - words.length}/${judged.length}`, params, severity: none ? 'error' : 'warning',
  })];
}

const BY_ROW: readonly RowCheck[] = [MV03, MV04, MV05, MV06, MV07, MV08, MV09, MV10, MV12, MV14, MV15, MV16, MV18];

/** Promises that nobody can measure (domain.md 4.5 D). */
export const measurable = <P>(form: CheckedForm<P>): readonly Finding<P>[] => [
  ...shareOfNumbers(form),
  ...MV13(form),
  ...form.rows.flatMap((row) => BY_ROW.flatMap((check) => check(row, form))),
];
