import { isIndicatorHead, slotsOf, type Slot } from '../columns';
import type { ColumnKey } from '../labels';
import type { Chunk } from './chunks';
import { columnOf, fundColumnOf, matchAt, splitTitles } from './match';

export interface Header {
  readonly from: number;
  /** first chunk after the head */
  readonly to: number;
  readonly slots: readonly Slot[];
  /** the titles were printed without anything between them: so will be the cells */
  readonly runTogether: boolean;
}

/** Indicator-table heads in the order they stand; a head that is repeated on each page comes up again and again. */
export function findHeaders(chunks: readonly Chunk[]): Header[] {
  const out: Header[] = [];
  for (let at = 0; at < chunks.length; ) {
    const header = headerAt(chunks, at);
    if (header) {
      out.push(header);
      at = header.to;
    } else at++;
  }
  return out;
}

function headerAt(chunks: readonly Chunk[], from: number): Header | null {
  const titles: { key: ColumnKey; title: string }[] = [];
  let at = from;
  let to = from;
  let runTogether = false;
  const leads = leadsList(chunks, from);
  while (at < chunks.length) {
    const chunk = chunks[at];
    if (!chunk) break;
    if (titles.length && ignorable(chunk.text)) {
      at++;
      continue;
    }
    const match = matchAt(chunks, at, (text) => titleOf(text, titles, leads));
    if (match) {
      titles.push({ key: match.key, title: match.text });
      at += match.length;
      to = at;
      continue;
    }
    const split = splitTitles(trailing(chunk.text));
    if (split) {
      for (const title of split) titles.push({ key: columnOf(title) ?? 'remark', title });
      runTogether = true;
      to = ++at;
      continue;
    }
    break;
  }
  if (titles.length < 3) return null;
  const slots = slotsOf(titles);
  return isIndicatorHead(slots) ? { from, to, slots, runTogether } : null;
}

/** Brackets that explain a title (`(确定能、有可能、不可能)`) and empty cells do not end a head. */
const ignorable = (text: string): boolean => text === '' || /^[（(][^（()）]*[)）]$/.test(text);
const trailing = (text: string): string => text.replace(/[:：]$/, '');

const AHEAD: ReadonlySet<ColumnKey> = new Set(['project', 'department', 'goal', 'amount', 'seq']);

/** Lists of several projects: 单位名称, 项目名称, 预算数 … stand side by side before the level words. A lone head field is none. */
function leadsList(chunks: readonly Chunk[], from: number): boolean {
  const keys = new Set<ColumnKey>();
  for (let at = from; at < chunks.length; ) {
    const match = matchAt(chunks, at, columnOf);
    if (!match) return false;
    if (!AHEAD.has(match.key)) return keys.has('project') && keys.size >= 2 && (match.key === 'level1' || match.key === 'level2' || match.key === 'name');
    keys.add(match.key);
    at += match.length;
    while (at < chunks.length && ignorable(chunks[at]?.text ?? '')) at++;
  }
  return false;
}

function titleOf(text: string, before: readonly { key: ColumnKey }[], leads: boolean): ColumnKey | null {
  const key = columnOf(text);
  if (key) return key === 'project' || key === 'department' || key === 'goal' || key === 'amount' ? (before.length || leads ? key : null) : key;
  if (!before.some((t) => t.key === 'name')) return null;
  const fund = fundColumnOf(text);
  return fund === 'executed' ? 'actual' : fund === 'forecast' ? 'forecast' : null;
}
