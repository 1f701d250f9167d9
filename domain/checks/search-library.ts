import type { LibraryIndicator } from './library';

/** Indicators with all of the words asked for in their name or wording, in either language; nothing asked: all. */
export function searchLibrary(items: readonly LibraryIndicator[], asked: string): readonly LibraryIndicator[] {
  const words = asked.toLowerCase().split(/\s+/).filter((word) => word !== '');
  return items.filter((item) => {
    const text = [item.name.zh, item.name.en, ...item.words].join(' ').toLowerCase();
    return words.every((word) => text.includes(word));
  });
}
