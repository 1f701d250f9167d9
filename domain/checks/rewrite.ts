import { dec } from '@/domain/shared/decimal';
import { suggestValue } from '@/domain/values/suggest-value';
import type { CheckedForm, CheckedRow } from './indicator-model';
import { NOT_A_RATE } from './words';
import { containsAny, norm } from './wording';
import { promise } from './printed';

/** What the words themselves promise: "全年开展培训不少于2次" → MV-10 `≥ 2 次`, "2021年底前" → MV-11 `≤ 2021-12-31`; else null. */
export function inWords(text: string, fiscalYear: number | null): { readonly code: 'MV-10' | 'MV-11'; readonly text: string } | null {
  const month = /^[≤<]?\s*(\d{1,2}月)$/.exec(norm(text))?.[1];
  const read = text === '' ? null : suggestValue(month ? `${month}底前` : text, { fiscalYear });
  if (!read) return null;
  const { value } = read;
  return { code: read.code, text: value.kind === 'number' && value.operator ? promise(value.operator, value.number, value.unit ?? '') : read.text };
}

export const isRate = (name: string): boolean => /率$/.test(norm(name)) && containsAny(norm(name), NOT_A_RATE) === null;

/** The whole of it is promised: 及时率, 完成率, 合格率; not so a rate of growth or of saving. */
const WHOLE = /(完成|及时|合格|达标|到位|发放|覆盖|通过|验收|执行|准确|规范|公开|办结|建成|保障)\S{0,2}率$/;
const DONE = /(到位|合格|达标|完成|足额|通过|发放|准确|规范|高质量)/;
const DOCUMENT = /(机制|制度|办法|方案|手册|规程)/;

/**
 * A measurable text for a row that cannot be measured, from its own words first, then from what it is.
 * null: nothing can be said without knowing more; the finding then asks instead of proposing.
 */
export function rewriteOf<P>(row: CheckedRow<P>, form: CheckedForm<P>): string | null {
  const words = `${row.printed} ${row.description}`;
  const own = inWords(row.printed, form.fiscalYear) ?? inWords(row.description, form.fiscalYear);
  if (own) return own.text;
  const name = norm(row.name);
  if (row.nature === 'satisfaction') return promise('>=', '90', '%');
  if (row.nature === 'cost') {
    const amount = form.object === 'project' ? (form.amount ?? form.proposal) : null;
    return amount !== null && dec(amount).gt(0) ? promise('<=', dec(amount).div(10000).toFixed(2), '万元') : null;
  }
  if (isRate(name)) return WHOLE.test(name) ? promise('=', '100', '%') : null;
  if (row.nature === 'timeliness') return form.fiscalYear === null ? null : `≤ ${form.fiscalYear}-12-31`;
  if (DOCUMENT.test(norm(words)) || DOCUMENT.test(name)) return promise('=', '1', '套');
  if (row.nature === 'quality' && DONE.test(norm(`${name}${words}`))) return promise('=', '100', '%');
  return null;
}

/** A number a person can hold against the result: 定量 with an operator, or a date. */
export const isMeasurable = <P>(row: CheckedRow<P>): boolean => row.target !== null && row.target.kind !== 'text';
