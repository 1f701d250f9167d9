import type { StructuredDocument, Where } from '@/domain/reading/document';
import { placeAt } from '@/domain/reading/document';
import { fault } from '../fault';
import type { Finding } from '../finding';
import { sensitive } from '../rows/sensitive';

const COUNTY = /[一-龥]{2,6}(?:县|自治县)/;
const UPPER_WORDS = /代编预算|(?:及时)?下达资金/g;
const CITY_OFFICE = /承担(?:[一-龥]{2,4})?市[一-龥]{2,24}?办公室/g;
const SECTION_DUTY = /^（[一二三四五六七八九十]+）[一-龥（）]{2,20}(股|室|科)[）)]?[。：]/;
/** words that a county bureau's text normally does not have, and what usually stands there */
const ODD_WORDS = [
  { code: 'TP-02', pattern: /对外投资/g, right: '' },
  { code: 'TP-07', pattern: /保障全部单位运行/g, right: '' },
  { code: 'TP-08', pattern: /动用的租房收入/g, right: '动用的售房收入' },
] as const;
const PROVINCE_RULE = /《([^《》]*省级[^《》]*)》/g;

/** Left over from a higher level's template, in a county's disclosure (domain.md 4.5 I). Hints: a person knows the county. */
export function residue(doc: StructuredDocument): readonly Finding<Where>[] {
  if (doc.kind !== 'disclosure' || !COUNTY.test(doc.department ?? '')) return [];
  const text = doc.paragraphs.filter((paragraph) => !paragraph.inTable);
  const all = (pattern: RegExp) => text.flatMap((paragraph) => [...paragraph.text.matchAll(pattern)].map((hit) => ({ hit, where: placeAt(paragraph, hit.index) })));
  const upper = all(UPPER_WORDS);
  const offices = all(CITY_OFFICE);
  const sections = text.filter((paragraph) => SECTION_DUTY.test(paragraph.text));
  return [
    ...(upper.length > 0 ? [fault<Where>('TP-01', upper.map((one) => one.where), { quote: upper.map((one) => one.hit[0]), params: { words: [...new Set(upper.map((one) => one.hit[0]))].join('、') } })] : []),
    ...(offices.length > 0 ? [fault<Where>('TP-03', offices.map((one) => one.where), { quote: offices.map((one) => one.hit[0]), params: { text: offices[0]?.hit[0] ?? '' } })] : []),
    ...ODD_WORDS.flatMap(({ code, pattern, right }) => all(pattern).map(({ hit, where }) => fault<Where>(code, [where], { quote: [hit[0]], expected: right || null, params: { word: hit[0], text: hit[0], right } }))),
    ...(sections.length >= 3 ? [fault<Where>('TP-05', sections.map((paragraph) => paragraph.where), { quote: sections.map((paragraph) => paragraph.text.slice(0, 12)) })] : []),
    ...all(PROVINCE_RULE).map(({ hit, where }) => fault<Where>('TP-04', [where], { quote: [hit[0]], params: { title: hit[1] ?? '' } })),
  ];
}

/** Wording for 保密审查 in the narrative of a document that is to be public; its project forms are SE-02. */
export const narrativeWords = (doc: StructuredDocument): readonly Finding<Where>[] =>
  sensitive('SE-01', doc.paragraphs.filter((paragraph) => !paragraph.inTable).map((paragraph) => ({ text: paragraph.text, place: paragraph.where })));
