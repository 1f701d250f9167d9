import { compare, dec } from '@/domain/shared/decimal';
import type { Level2Nature } from '@/domain/rules/schema';
import { unitOf } from '@/domain/values/units';
import type { Finding } from '../finding';
import { fault } from '../fault';
import type { CheckedForm, CheckedRow } from '../indicator-model';
import { promise } from '../printed';
import { containsAny, norm } from '../wording';
import { COUNT_UNITS, HISTORY, MONEY_UNITS, MUST_NOT_HAPPEN, ONE_OFF, OUTSIDE_RECIPIENTS, PERCENT_UNITS, RECIPIENTS, STAFF_WORDS, TO_FALL } from '../words';

type RowCheck = <P>(row: CheckedRow<P>, form: CheckedForm<P>) => readonly Finding<P>[];

const among = (list: readonly string[], word: string | null): boolean => word !== null && list.includes(word);
const about = <P>(row: CheckedRow<P>) => ({ name: row.name, value: row.printed, level2: row.level2 });

/** 33 for 3: the same digits once more */
const repeatedDigit = (a: string, b: string): boolean => {
  const [short = '', long = ''] = [a, b].sort((x, y) => x.length - y.length);
  return short.length === 1 && long.length > 1 && [...long].every((digit) => digit === short);
};

/** Two rows that count the same recipients with different numbers. */
export function CT01<P>(form: CheckedForm<P>): readonly Finding<P>[] {
  const counted = form.rows.flatMap((row) =>
    row.target?.kind === 'number' && among(['人', '户', '名'], row.target.unit) && among(RECIPIENTS, norm(row.name)) ? [{ row, target: row.target }] : [],
  );
  const [first, ...rest] = counted;
  if (!first) return [];
  const other = rest.find(({ target }) => target.unit === first.target.unit && compare(target.number, first.target.number) !== 0);
  if (!other) return [];
  return [
    fault('CT-01', [first.row.places.target, other.row.places.target], {
      quote: [first.row.printed, other.row.printed], expected: first.row.printed, found: other.row.printed,
      params: { name: first.row.name, value: first.row.printed, otherName: other.row.name, otherValue: other.row.printed, basis: first.row.basis || '—' },
      severity: repeatedDigit(first.target.number, other.target.number) ? 'error' : 'warning',
    }),
  ];
}

/** "不发生" promises none, "减少" promises fewer: `= 3` says neither. A rate of 100 % may well be "不发生". */
export const CT02: RowCheck = (row) => {
  if (row.target?.kind !== 'number' || among(PERCENT_UNITS, row.target.unit) || dec(row.target.number).lte(0)) return [];
  const words = norm(`${row.name}，${row.description}`);
  const never = containsAny(words, MUST_NOT_HAPPEN);
  const falling = row.target.operator === '=' ? containsAny(words, TO_FALL) : null;
  const upper = row.target.operator === '<=' || row.target.operator === '<';
  // a limit of events beside "不发生" speaks of another event more often than not: only exact and lower bounds contradict
  if ((never === null || upper) && falling === null) return [];
  const unit = row.target.unit ?? '';
  const suggestion = falling !== null ? promise('<=', row.target.number, unit) : promise('=', '0', unit);
  return [fault('CT-02', [row.places.target], {
    quote: [row.description || row.name, row.printed], expected: suggestion, found: row.printed, params: { ...about(row), word: never ?? falling ?? '' }, suggestion,
  })];
};

const BARE_NUMBER = /^\d+(?:\.\d+)?(\S{0,3})$/;

/** 300人次 is a number with its unit; 12345热线 and 5G覆盖 are names. */
function isBareNumber(name: string): boolean {
  const rest = BARE_NUMBER.exec(norm(name))?.[1];
  return rest !== undefined && (rest === '' || unitOf(rest, null) !== null);
}

/** The name is a number. */
export const CT03: RowCheck = (row) =>
  isBareNumber(row.name) ? [fault('CT-03', [row.places.name], { quote: [row.name], found: row.name, params: about(row) })] : [];

const MONEY_NAME = /(金额|资金|经费|费用|资金额)$/;
const COUNT_NAME = /(人数|户数|次数|个数|套数|件数)$/;

/** A name of money with a count of people, or the reverse. Names that end in what they count are right: 资金补助人数. */
export const CT04: RowCheck = (row) => {
  if (row.target?.kind !== 'number') return [];
  const name = norm(row.name);
  const wrong = (MONEY_NAME.test(name) && among(COUNT_UNITS, row.target.unit)) || (COUNT_NAME.test(name) && among(MONEY_UNITS, row.target.unit));
  return wrong
    ? [fault('CT-04', [row.places.name], { quote: [row.name, row.description, row.printed].filter((x) => x !== ''), found: row.printed, params: about(row) })]
    : [];
};

const EFFECTS: readonly (readonly [RegExp, Level2Nature])[] = [
  [/社会效益/, 'social'], [/经济效益/, 'economic'], [/生态(环境)?效益/, 'ecological'], [/环境效益/, 'ecological'], [/可持续(影响|发展)/, 'sustainable'],
];
const EFFECT_NATURES: ReadonlySet<Level2Nature | null> = new Set(['social', 'economic', 'ecological', 'sustainable']);

/** The description names another effect than the category; CT-06 where 环境 stands for 生态. */
export const CT05: RowCheck = (row) => {
  if (!EFFECT_NATURES.has(row.nature)) return [];
  const named = EFFECTS.flatMap(([pattern, nature]) => {
    const hit = pattern.exec(row.description);
    return hit ? [{ nature, text: hit[0] }] : [];
  });
  const other = named.find(({ nature }) => nature !== row.nature);
  if (!other || named.some(({ nature }) => nature === row.nature)) return [];
  const code = other.text === '环境效益' ? 'CT-06' : 'CT-05';
  return [fault(code, [row.places.description], { quote: [row.level2, other.text], expected: row.level2, found: other.text, params: { ...about(row), other: other.text } })];
};

const YEAR = /(20\d{2})\s*年/g;

/** A result of later years promised by a form of one year. */
export function CT10<P>(form: CheckedForm<P>): readonly Finding<P>[] {
  const { fiscalYear } = form;
  if (fiscalYear === null || form.object !== 'project') return [];
  const later = [...form.goal.matchAll(YEAR)].map((hit) => Number(hit[1])).find((year) => year > fiscalYear && year < fiscalYear + 50);
  return later === undefined
    ? []
    : [fault('CT-10', [form.places.goal], { quote: [`${later}年`], expected: `${fiscalYear}年`, found: `${later}年`, params: { year: later, fiscalYear, title: form.title } })];
}

/** 历年 as the basis of something done once. */
export const CT13: RowCheck = (row, form) => {
  const word = containsAny(row.basis, HISTORY);
  const once = containsAny(norm(form.title), ONE_OFF);
  return word !== null && once !== null && form.object === 'project'
    ? [fault('CT-13', [row.places.basis], { quote: [row.basis], found: row.basis, params: { ...about(row), basis: row.basis, word: once } })]
    : [];
};

/** Staff are asked where others receive. */
export const CT14: RowCheck = (row, form) => {
  if (row.nature !== 'satisfaction' || form.object !== 'project') return [];
  const asked = containsAny(row.name, STAFF_WORDS);
  const recipients = containsAny(norm(form.title) + norm(form.goal), OUTSIDE_RECIPIENTS);
  if (asked === null || recipients === null || containsAny(norm(form.title) + norm(form.goal), STAFF_WORDS) !== null) return [];
  return [fault('CT-14', [row.places.name], { quote: [row.name, recipients], expected: recipients, found: asked, params: { ...about(row), asked, recipients } })];
};

/** Two subjects in one satisfaction row. */
export const CT15: RowCheck = (row) =>
  row.nature === 'satisfaction' && (row.name.match(/满意/g) ?? []).length >= 2
    ? [fault('CT-15', [row.places.name], { quote: [row.name], found: row.name, params: about(row) })]
    : [];

const BY_ROW: readonly RowCheck[] = [CT02, CT03, CT04, CT05, CT13, CT14, CT15];

/** Rows that say two things at once (domain.md 4.5 E). */
export const contradiction = <P>(form: CheckedForm<P>): readonly Finding<P>[] => [
  ...CT01(form), ...CT10(form), ...form.rows.flatMap((row) => BY_ROW.flatMap((check) => check(row, form))),
];
