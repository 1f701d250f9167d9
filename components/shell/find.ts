import { match, pinyin } from 'pinyin-pro';
import type { FindItem } from '@/domain/board/find';

export interface Searchable extends FindItem { readonly plain: string; readonly initials: string }

/** Initials are made once per item; matching whole syllables is left to pinyin-pro, for the few that remain. */
export const searchable = (item: FindItem): Searchable => ({
  ...item, plain: item.text.toLowerCase(), initials: pinyin(item.text, { pattern: 'first', toneType: 'none', type: 'array', nonZh: 'consecutive' }).join('').toLowerCase(),
});

/** Best first: begins with it, holds it, initials begin with it, initials hold it, syllables match. */
function rank(item: Searchable, text: string): number {
  if (item.plain.startsWith(text)) return 0;
  if (item.plain.includes(text)) return 1;
  if (item.initials.startsWith(text)) return 2;
  if (item.initials.includes(text)) return 3;
  return /^[a-z]{3,}$/.test(text) && match(item.text, text, { continuous: true }) ? 4 : -1;
}

export function find(items: readonly Searchable[], typed: string, limit: number): readonly Searchable[] {
  const text = typed.trim().toLowerCase();
  if (text === '') return items.filter((item) => item.kind !== 'indicator').slice(0, limit);
  return items.map((item) => ({ item, at: rank(item, text) })).filter(({ at }) => at >= 0)
    .sort((a, b) => a.at - b.at || a.item.plain.length - b.item.plain.length).slice(0, limit).map(({ item }) => item);
}
