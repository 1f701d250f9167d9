import { compare } from '@/domain/shared/decimal';
import type { Finding } from '../finding';
import { fault } from '../fault';
import type { CheckedForm, CheckedRow } from '../indicator-model';
import { about, mended } from './mended';
import { promise } from '../printed';
import { isRate } from '../rewrite';
import { norm } from '../wording';
import { overWhole } from './whole';
import { OPTION_LISTS, PERCENT_UNITS, PLACEHOLDERS } from '../words';

type RowCheck = <P>(row: CheckedRow<P>, form: CheckedForm<P>) => readonly Finding<P>[];

const isPercent = (unit: string | null): boolean => unit !== null && (PERCENT_UNITS as readonly string[]).includes(unit);

/** A number without unit. A unit in brackets in the name is one; a rate or a year says its own. */
export const TG01: RowCheck = (row) => {
  if (row.target?.kind !== 'number' || row.target.unit !== null || row.target.number === '0') return [];
  if (/[（(][^（）()]{1,6}[）)]/.test(row.name)) return [];
  const percent = (isRate(row.name) || /(满意度|比例|占比)$/.test(norm(row.name))) && compare(row.target.number, '100') <= 0;
  const suggestion = percent ? promise(row.target.operator ?? '>=', row.target.number, '%') : null;
  return [fault('TG-01', [row.places.target], { quote: [row.name, row.printed], expected: suggestion, found: row.printed, params: about(row), suggestion })];
};

const PEOPLE = /(人数|学生数|职工数)$/;

/** A unit that does not fit the name: people in 个 or 人次, a fee per person in 人/天, a rate in 人. */
export const TG02: RowCheck = (row) => {
  if (row.target?.kind !== 'number' || row.target.unit === null) return [];
  const { unit } = row.target;
  const name = norm(row.name);
  const people = PEOPLE.test(name) && ['个', '人次', '次', '家'].includes(unit);
  const fee = /(费|费用|补助标准|单价)$/.test(name) && !/元/.test(unit) && !isPercent(unit);
  if (!people && !fee) return [];
  const better = people ? '人' : unit.includes('/') ? `元/${unit}` : '元';
  return [fault('TG-02', [row.places.target], { quote: [row.name, row.printed], expected: better, found: unit, params: { ...about(row), unit, better } })];
};

/** An operator against the sense: a cost or a quantity to keep down with ≥, a rate of at least 100 % (information). `=` for cost is MV-14. */
export const TG04: RowCheck = (row) => {
  if (row.target?.kind !== 'number') return [];
  const { operator, number, unit } = row.target;
  const lower = operator === '>=' || operator === '>';
  if (lower && row.nature === 'cost' && !isPercent(unit)) return [against(row, promise('<=', number, unit ?? ''))];
  if (lower && row.direction === 'reverse') return [against(row, promise('<=', number, unit ?? ''))];
  const upper = operator === '<=' || operator === '<';
  const good = row.nature === 'quantity' && row.direction !== 'reverse' && /(数量|个数|次数|人数|户数|面积|里程)$/.test(norm(row.name)) && !/(事故|投诉|案件|违规|超支|编制|死亡|上访|未|不|调整|变更|调剂|差错|延误|退回|扣|欠|逾期|停|故障|中断)/.test(row.name);
  if (upper && good) return [against(row, promise('>=', number, unit ?? ''))];
  if (operator === '>=' && isPercent(unit) && compare(number, '100') === 0 && !/(增长|增幅|提高)/.test(row.name)) {
    return [{ ...against(row, promise('=', '100', '%')), severity: 'info' }];
  }
  return [];
};

const against = <P>(row: CheckedRow<P>, suggestion: string): Finding<P> =>
  fault('TG-04', [row.places.target], { quote: [row.name, row.printed], expected: suggestion, found: row.printed, params: { ...about(row), suggestion }, suggestion });

/** A value, name or place in the frame that is empty or a placeholder; the list of options instead of one of them. */
export const TG05: RowCheck = (row, form) => {
  if (row.unreadable) return [];
  const empty = (field: string, place: (typeof row.places)['row'], suggestion: string | null = null, quote = '') =>
    fault('TG-05', [place], { quote: [row.name || row.level2, quote].filter((x) => x !== ''), params: { ...about(row), field }, suggestion });
  const found = [];
  if (row.name === '') found.push(empty('name', row.places.name));
  if (form.own && row.level2 === '' && row.name !== '') found.push(empty('level2', row.places.level2));
  const text = norm(row.printed);
  const counts = form.own || (row.weight !== null && row.nature !== null);
  if (counts && (text === '' || PLACEHOLDERS.test(text))) found.push(empty('target', row.places.target, mended(row, form).suggestion, row.printed));
  else if ((OPTION_LISTS as readonly string[]).includes(text.replace(/^定性/, ''))) {
    found.push(fault('RS-01', [row.places.target], { quote: [row.printed], found: row.printed, ...mended(row, form) }));
  }
  return found;
};

const QUESTION = /(^是否|是否|与否|[？?]$)/;
const NAME_LENGTH = 40;

/** A name that is a question or a sentence; a number is CT-03. */
export const TG10: RowCheck = (row, form) => {
  const name = row.name.trim();
  if (name === '') return [];
  const kind = QUESTION.test(name) ? 'question' : name.length > NAME_LENGTH || /[。；;].+/.test(name) ? 'sentence' : norm(name) === norm(form.title) ? 'project' : null;
  return kind === null ? [] : [fault('TG-10', [row.places.name], { quote: [name], found: name, params: { ...about(row), kind } })];
};

/** A date outside the budget year and the months in which its results are judged. */
export const TG11: RowCheck = (row, form) => {
  if (row.target?.kind !== 'date' || form.fiscalYear === null) return [];
  const year = Number(row.target.date.slice(0, 4));
  const late = row.target.date > `${form.fiscalYear + 1}-06-30`;
  return year < form.fiscalYear || late
    ? [fault('TG-11', [row.places.target], { quote: [row.printed], expected: `${form.fiscalYear}`, found: row.target.date, params: { ...about(row), fiscalYear: form.fiscalYear } })]
    : [];
};

const MIXED_LETTER = /^[≥≤=<>＝＞＜]?\s*(?=[\dOoIl.]*\d)(?=[\d.]*[OoIl])[\dOoIl.]+\s*(\S{0,4})$/;
const TWO_NUMBERS = /^[≥≤=<>]?\s*\d+(\.\d+)?\s*[%％]?\s*[、，,和\s]\s*[≥≤=<>]?\s*\d+(\.\d+)?\s*[%％]?$/;

/** A value that cannot be read as what the row asks. What was typed is kept; the probable reading is proposed. */
export const VL01: RowCheck = (row) => {
  const text = row.unreadable ? row.printed : row.target?.kind === 'text' ? row.target.text.trim() : '';
  const letters = MIXED_LETTER.test(text);
  if (text === '' || !(row.unreadable || letters || TWO_NUMBERS.test(text))) return [];
  const reading = letters ? text.replace(/[Oo]/g, '0').replace(/[Il]/g, '1') : null;
  const parts = reading === null ? null : /^([≥≤=])?\s*([\d.]+)\s*(\S*)$/.exec(reading);
  const operator = parts?.[1] === '≤' ? '<=' : parts?.[1] === '=' ? '=' : '>=';
  const suggestion = parts ? promise(operator, parts[2] ?? '', (parts[3] ?? '').replace('％', '%')) : null;
  return [fault('VL-01', [row.places.target], { quote: [text], expected: suggestion, found: text, params: about(row), suggestion })];
};

/** Asked of what is typed here; a published form may have its reasons. */
const TG13: RowCheck = (row, form) => (form.own && row.target?.kind === 'number' ? overWhole(row.name, row.target.number, row.target.unit, 'target', row.places.target) : []);

const BY_ROW: readonly RowCheck[] = [TG01, TG02, TG04, TG05, TG10, TG11, TG13, VL01];

/** Faults of single values met on other counties' forms (findings.md TG, VL). */
export const target = <P>(form: CheckedForm<P>): readonly Finding<P>[] => form.rows.flatMap((row) => BY_ROW.flatMap((check) => check(row, form)));
