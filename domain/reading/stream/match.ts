import { COLUMN_TITLES, FUND_COLUMNS, FUND_ROWS, GOAL_LABELS, HEAD_LABELS, labelKey, LEVEL1_WORDS, LEVEL2_WORDS, STOP_LABELS, TOTAL_LABELS } from '../labels';
import type { ColumnKey, FundKey, GoalKey, HeadKey } from '../labels';
import { glue, type Chunk } from './chunks';

const index = <K extends string>(table: Readonly<Record<K, readonly string[]>>): ReadonlyMap<string, K> =>
  new Map((Object.entries(table) as [K, readonly string[]][]).flatMap(([key, list]) => list.map((word) => [word, key] as const)));

const COLUMN_BY_TITLE = index<ColumnKey>(COLUMN_TITLES);
const FUND_BY_TITLE = index<FundKey>(FUND_COLUMNS);
const HEAD_BY_LABEL = index<HeadKey>(HEAD_LABELS);
const GOAL_BY_LABEL = index<GoalKey>(GOAL_LABELS);
const LEVEL1 = new Set(LEVEL1_WORDS);
const LEVEL2 = new Set(LEVEL2_WORDS);
const FUND = new Set(FUND_ROWS);
const TOTAL = new Set(TOTAL_LABELS);
const STOP = new Set(STOP_LABELS);

/** `1-6月执行数`, `1—7月执行情况`: the months belong to the period, the rest is the title. */
const withoutMonths = (key: string): string => key.replace(/^(?:截至)?(?:\d{1,2}[-—–~至到])?\d{1,2}月(?:份|底)?(?=执行|完成)/, '月');
const withoutLetter = (key: string): string => key.replace(/[A-Z]$|\/[A-Z]$/i, '').replace(/[%％]$/, '').replace(/^年初设定(?=指标值|目标值)/, '年初');

export const columnOf = (text: string): ColumnKey | null => lookup(COLUMN_BY_TITLE, text);
export const fundColumnOf = (text: string): FundKey | null => lookup(FUND_BY_TITLE, text);
export const headOf = (text: string): HeadKey | null => lookup(HEAD_BY_LABEL, text);
export const goalOf = (text: string): GoalKey | null => lookup(GOAL_BY_LABEL, text);

function lookup<K>(map: ReadonlyMap<string, K>, text: string): K | null {
  if (text.length > 40) return null;
  const key = withoutMonths(labelKey(text));
  return map.get(key) ?? map.get(withoutLetter(key)) ?? map.get(key.replace(/^(?:本年度?|年度|全年|当年|绩效|项目)+(?=.{3,})/, '')) ?? null;
}

/** Level words may carry their points (`产出指标(50分)`), and a number: they are compared without. */
const levelKey = (text: string): string => labelKey(text).replace(/\d+(?:\.\d+)?分?$/, '');
export const isLevel1 = (text: string): boolean => text.length <= 24 && LEVEL1.has(levelKey(text));
export const isLevel2 = (text: string): boolean => text.length <= 30 && LEVEL2.has(levelKey(text));
export const isTotal = (text: string): boolean => text.length <= 16 && TOTAL.has(labelKey(text));
/** A total with its numbers run on behind: `总分10098`. */
export const isJammedTotal = (text: string): boolean => text.length <= 16 && /\d$/.test(text) && TOTAL.has(labelKey(text).replace(/\d+(?:\.\d+)?$/, ''));
/** Fields for opinions and signatures close a form, whoever signs. */
const OPINION = /^[\u3400-\u9fff（）()]{2,16}(?:审核|初审|审查|审批|复核)意见$/;
export const isStop = (text: string): boolean => OPINION.test(labelKey(text)) || STOP.has(labelKey(text.length > 30 ? (text.split(/[:：]/)[0] ?? text) : text.split(/[:：]/)[0] ?? text));

/** `年度本级预算金额`, `该项目支出上级资金`: whose money it is stands before a word for money. */
const FUND_ROW = /^(?!.*(?:得分|分值|执行|预算数|率))[\u3400-\u9fff]{2,8}(?:预算金额|资金总额|资金合计|上级资金|本级资金|财政资金|补助资金)$/;

/** The row label of a money row as printed (without a closing colon), or null. */
export function fundRowOf(text: string): string | null {
  if (text.length > 30) return null;
  const bare = text.replace(/^\s*(?:其中\s*[:：]?)?\s*(?:[（(][一二三四五六七八九十\d]{1,2}[)）]|\d{1,2}[、.．])?\s*/, '');
  const key = labelKey(bare).replace(/^其中/, '');
  return FUND.has(key) || FUND_ROW.test(key) ? text.replace(/[\s\u00a0]+/g, '').replace(/[:：]$/, '') : null;
}

export interface Matched<K> {
  readonly key: K;
  /** how many chunks the label takes */
  readonly length: number;
  readonly text: string;
}

/**
 * A label that may be broken over several chunks (`三级` / `指标`): the longest run that is a label. Never over a cell mark.
 */
export function matchAt<K>(chunks: readonly Chunk[], at: number, of: (text: string) => K | null, most = 5): Matched<K> | null {
  let text = '';
  let best: Matched<K> | null = null;
  for (let n = 0; n < most && at + n < chunks.length; n++) {
    const chunk = chunks[at + n];
    if (!chunk || !chunk.text || (n > 0 && (chunk.gap === 'pipe' || (chunk.gap === 'blank' && !/^(?:及|和)/.test(chunk.text) && !brokenWord(best, text, chunk.text))))) break;
    // Two labels side by side on a line stay two (执行率 | 得分), though together they would be a third.
    if (n > 0 && best && (chunk.gap === 'space' || chunk.gap === 'wide') && of(chunk.text) !== null) break;
    text = glue(text, chunk.text);
    if (text.length > 40) break;
    const key = of(text);
    if (key !== null) best = { key, length: n + 1, text };
  }
  return best;
}

/** A title of a narrow column broken into paragraphs (年度 / 指标值): short pieces, the first of which says nothing alone. */
const brokenWord = (best: Matched<unknown> | null, left: string, right: string): boolean => best === null && /^[\u3400-\u9fff]{2,4}$/.test(left) && /^[\u3400-\u9fff]{2,4}$/.test(right);

/** A chunk of titles run together (`评价内容指标名称目标值分值`), cut by the longest known titles; null when a rest remains. */
export function splitTitles(text: string): string[] | null {
  const key = text.replace(/[（(][^（()）]{0,24}[)）]/g, '');
  const out: string[] = [];
  let i = 0;
  while (i < key.length) {
    let n = Math.min(20, key.length - i);
    while (n > 0 && !COLUMN_BY_TITLE.has(key.slice(i, i + n))) n--;
    if (n === 0) return null;
    out.push(key.slice(i, i + n));
    i += n;
  }
  return out.length > 1 ? out : null;
}
