import type { Paragraph, StructuredDocument, Where } from '@/domain/reading/document';
import { placeAt } from '@/domain/reading/document';
import { fault } from '../fault';
import type { Finding } from '../finding';
import { sensitive } from '../rows/sensitive';
import { hitsOf, templateWords } from '../rows/template-words';
import type { PlacedText } from '../rows/typing';

const COUNTY = /[一-龥]{2,6}(?:县|自治县)/;
const CITY_OFFICE = /承担(?:[一-龥]{2,4})?市[一-龥]{2,24}?办公室/g;
const SECTION_DUTY = /^（[一二三四五六七八九十]+）[一-龥（）]{2,20}(股|室|科)[）)]?[。：]/;
const PROVINCE_RULE = /《([^《》]*省级[^《》]*)》/g;

/** Left over from a higher level's template, in a county's disclosure (domain.md 4.5 I). Hints: a person knows the county. */
export function residue(doc: StructuredDocument, words: readonly string[]): readonly Finding<Where>[] {
  if (doc.kind !== 'disclosure' || !COUNTY.test(doc.department ?? '')) return [];
  const text = doc.paragraphs.filter((paragraph) => !paragraph.inTable);
  const all = (pattern: RegExp) => text.flatMap((paragraph) => [...paragraph.text.matchAll(pattern)].map((hit) => ({ hit, where: placeAt(paragraph, hit.index) })));
  const offices = all(CITY_OFFICE);
  const sections = text.filter((paragraph) => SECTION_DUTY.test(paragraph.text));
  return [
    ...templateWords(text.flatMap((paragraph) => placedHits(paragraph, words)), words),
    ...(offices.length > 0 ? [fault<Where>('TP-03', offices.map((one) => one.where), { quote: offices.map((one) => one.hit[0]), params: { text: offices[0]?.hit[0] ?? '' } })] : []),
    ...(sections.length >= 3 ? [fault<Where>('TP-05', sections.map((paragraph) => paragraph.where), { quote: sections.map((paragraph) => paragraph.text.slice(0, 12)) })] : []),
    ...all(PROVINCE_RULE).map(({ hit, where }) => fault<Where>('TP-04', [where], { quote: [hit[0]], params: { title: hit[1] ?? '' } })),
  ];
}

/** Wording for 保密审查 in the narrative of a document that is to be public; its project forms are SE-02. */
export const narrativeWords = (doc: StructuredDocument, words: readonly string[]): readonly Finding<Where>[] =>
  sensitive('SE-01', doc.paragraphs.filter((paragraph) => !paragraph.inTable).map((paragraph) => ({ text: paragraph.text, place: paragraph.where })), words);

/** Each hit as a text of its own, at its own place in the paragraph. */
const placedHits = (paragraph: Paragraph, words: readonly string[]): readonly PlacedText<Where>[] =>
  hitsOf(paragraph.text, words).map(({ word, at }) => ({ text: word, place: placeAt(paragraph, at) }));
