import type { Finding } from '../finding';
import { fault } from '../fault';
import type { PlacedText } from './typing';

/** Wording for 保密审查: SE-01 in a department's texts, SE-02 in a project's. One finding with all places, never blocking. */
export function sensitive<P>(code: 'SE-01' | 'SE-02', texts: readonly PlacedText<P>[], words: readonly string[]): readonly Finding<P>[] {
  const hits = texts.flatMap(({ text, place }) => {
    const found = words.filter((word) => text.includes(word));
    return found.length === 0 ? [] : [{ place, found }];
  });
  const quote = [...new Set(hits.flatMap((hit) => hit.found))].filter((word, _, all) => !all.some((other) => other !== word && other.includes(word)));
  return hits.length === 0 ? [] : [fault(code, hits.map((hit) => hit.place), { quote, found: quote[0] ?? null, params: { words: quote.join('、') } })];
}
