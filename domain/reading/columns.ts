import type { ColumnKey } from './labels';

/** One column of an indicator table. `half`: the layout has mid-term and annual columns side by side. */
export interface Slot {
  readonly key: ColumnKey;
  readonly title: string;
  readonly half: 'long' | 'year' | null;
}

interface Title {
  readonly key: ColumnKey;
  readonly title: string;
}

const LEVELS: readonly ColumnKey[] = ['level1', 'level2', 'name'];
const PARTS: readonly ColumnKey[] = ['operator', 'value', 'unit'];

/**
 * Titles in reading order → columns in their order on paper. A two-row head is read row by row: sub-titles
 * (符号 值 单位; 一级 二级 三级) come after all the others and go back under their group title.
 */
export function slotsOf(titles: readonly Title[]): Slot[] {
  let list = [...titles];
  list = standardsAside(list);
  list = intoGroup(list, 'value', PARTS);
  list = intoGroup(list, 'side', LEVELS);
  list = sideAsName(list);
  list = unnamed(list);
  list = reasonFromRemark(list);
  return halves(list);
}

/** 绩效标准 beside 指标值 says what the value rests on; alone it holds the value. */
function standardsAside(list: Title[]): Title[] {
  const standard = (t: Title): boolean => t.key === 'value' && /标准/.test(t.title);
  return list.some((t) => t.key === 'value' && !standard(t)) ? list.map((t) => (standard(t) ? { ...t, key: 'basis' } : t)) : list;
}

/** Moves a run of sub-titles behind a group title into its place. */
function intoGroup(list: Title[], group: ColumnKey, parts: readonly ColumnKey[]): Title[] {
  const at = list.findIndex((t) => t.key === group);
  if (at < 0) return list;
  for (let from = at + 1; from < list.length; from++) {
    const run: Title[] = [];
    for (let i = from; i < list.length; i++) {
      const title = list[i];
      if (!title || !parts.includes(title.key) || run.some((r) => r.key === title.key)) break;
      run.push(title);
    }
    const grouped = group === 'value' ? run.length >= 2 && run.some((r) => r.key === 'value') : run.length >= 2;
    if (!grouped) continue;
    const before = list.slice(0, at);
    return [...before, ...run, ...list.slice(at + 1, from), ...list.slice(from + run.length)];
  }
  return list;
}

function sideAsName(list: Title[]): Title[] {
  if (list.some((t) => t.key === 'name')) return list.filter((t) => t.key !== 'side');
  let taken = false;
  return [...list]
    .reverse()
    .map((t) => {
      if (t.key !== 'side' || taken) return t;
      taken = true;
      return { ...t, key: 'name' as const };
    })
    .reverse();
}

/** Both levels and a value, but the title over the indicators' names was lost or never printed: they stand behind the levels. */
function unnamed(list: Title[]): Title[] {
  const at = list.findIndex((t) => t.key === 'level2');
  const framed = list.some((t) => t.key === 'level1') && list.some((t) => t.key === 'value') && !list.some((t) => t.key === 'name');
  return at >= 0 && framed ? [...list.slice(0, at + 1), { key: 'name', title: '' }, ...list.slice(at + 1)] : list;
}

/** In self-evaluation and monitoring layouts without a column of reasons, 备注 and 说明 hold them. */
function reasonFromRemark(list: Title[]): Title[] {
  const keys = new Set(list.map((t) => t.key));
  if (keys.has('reason') || !(keys.has('score') || keys.has('actual'))) return list;
  return list.map((t) => (t.key === 'remark' ? { ...t, key: 'reason' } : t));
}

function halves(list: Title[]): Slot[] {
  const second = (key: ColumnKey): boolean => list.filter((t) => t.key === key).length > 1;
  const dual = second('name') && second('value');
  let names = 0;
  const seen = new Set<ColumnKey>();
  const out: Slot[] = [];
  for (const title of list) {
    if (!dual) {
      if (seen.has(title.key) && title.key !== 'remark') continue;
      seen.add(title.key);
      out.push({ ...title, half: null });
      continue;
    }
    const startsHalf = title.key === 'level2' || (title.key === 'name' && out.at(-1)?.key !== 'level2');
    if (startsHalf) names++;
    out.push({ ...title, half: title.key === 'level1' ? null : names <= 1 ? 'long' : 'year' });
  }
  return out;
}

/** A layout is that of an indicator table when it names indicators and frames or judges them. */
export function isIndicatorHead(slots: readonly Slot[]): boolean {
  const keys = new Set(slots.map((s) => s.key));
  const framed = keys.has('level1') || keys.has('level2');
  const judged = keys.has('value') || keys.has('actual') || keys.has('weight') || keys.has('score');
  return keys.has('name') && ((framed && slots.length >= 3) || (judged && slots.length >= 4 && keys.has('value')));
}
