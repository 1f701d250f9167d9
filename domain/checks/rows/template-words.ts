import type { Finding } from '../finding';
import { fault } from '../fault';
import type { PlacedText } from './typing';

/** Words with a sentence of their own, and what usually stands there. Any other word of the list is TP-01. */
const OWN_CODES: Readonly<Record<string, { readonly code: string; readonly right: string }>> = {
  对外投资: { code: 'TP-02', right: '' },
  保障全部单位运行: { code: 'TP-07', right: '' },
  动用的租房收入: { code: 'TP-08', right: '动用的售房收入' },
};

/** Where words of the list stand in a text; of two that overlap the longer one. */
export function hitsOf(text: string, words: readonly string[]): readonly { readonly word: string; readonly at: number }[] {
  if (words.length === 0) return [];
  const longestFirst = [...words].sort((a, b) => b.length - a.length).map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return [...text.matchAll(new RegExp(longestFirst.join('|'), 'g'))].map((hit) => ({ word: hit[0], at: hit.index }));
}

/** Left over from a higher level's template (domain.md 4.5 I). A hint: a person knows the unit. */
export function templateWords<P>(texts: readonly PlacedText<P>[], words: readonly string[]): readonly Finding<P>[] {
  const hits = texts.flatMap(({ text, place }) => hitsOf(text, words).map(({ word }) => ({ word, place })));
  const upper = hits.filter(({ word }) => !Object.hasOwn(OWN_CODES, word));
  return [
    ...(upper.length > 0 ? [fault('TP-01', [...new Set(upper.map(({ place }) => place))], { quote: upper.map(({ word }) => word), params: { words: [...new Set(upper.map(({ word }) => word))].join('、') } })] : []),
    ...hits.flatMap(({ word, place }) => {
      const own = OWN_CODES[word];
      return own && Object.hasOwn(OWN_CODES, word) ? [fault(own.code, [place], { quote: [word], expected: own.right || null, params: { word, text: word, right: own.right } })] : [];
    }),
  ];
}
