import type { Paragraph, StructuredDocument, Where } from '@/domain/reading/document';
import { placeAt } from '@/domain/reading/document';
import { fault } from '../fault';
import type { Finding } from '../finding';
import { similarity } from '../similar';

const BODY_ENDS = ['局', '委员会', '办公室', '中心', '厅', '部', '院', '所', '站', '处'] as const;
const PLACE = /^(?:[一-龥]{2,7}?(?:省|市|自治州|地区))?[一-龥]{2,6}?(?:自治县|县|区|市|旗|州)/;
const SEPARATORS = '，。、；：（）《》“”,;:()\\s';

interface OtherName {
  readonly text: string;
  readonly where: Where;
  readonly inBook: boolean;
}

/** Names of bodies with the same place in front and the same ending that are nearly the department's and not it. */
function nearNames(paragraphs: readonly Paragraph[], official: string, organisations: readonly string[]): readonly OtherName[] {
  const place = PLACE.exec(official)?.[0];
  const end = BODY_ENDS.find((one) => official.endsWith(one));
  if (!place || !end) return [];
  const core = official.slice(place.length, official.length - end.length);
  if (core.length < 4) return [];
  const pattern = new RegExp(`${place}([^${SEPARATORS}]{2,16}?)${end}`, 'g');
  return paragraphs.flatMap((paragraph) =>
    [...paragraph.text.matchAll(pattern)].flatMap((hit) => {
      const text = hit[0];
      if (text === official || organisations.includes(text) || similarity(hit[1] ?? '', core) < 0.5) return [];
      const before = paragraph.text.slice(0, hit.index);
      return [{ text, where: placeAt(paragraph, hit.index), inBook: before.lastIndexOf('《') > before.lastIndexOf('》') }];
    }),
  );
}

/** The department under other names: in running text NM-01, in titles of rules NM-02. In a single form TX-02, to be judged. */
export function officialName(doc: StructuredDocument, organisations: readonly string[]): readonly Finding<Where>[] {
  if (doc.department === null) return [];
  const found = nearNames(doc.paragraphs, doc.department, organisations);
  const right = doc.department;
  const one = (code: string, hits: readonly OtherName[]): readonly Finding<Where>[] =>
    [...new Set(hits.map((hit) => hit.text))].map((wrong) => {
      const places = hits.filter((hit) => hit.text === wrong).map((hit) => hit.where);
      return fault(code, places, { quote: [wrong, right], expected: right, found: wrong, params: { wrong, right, a: wrong, b: right }, ...(code === 'TX-02' ? {} : { suggestion: right }) });
    });
  if (doc.kind !== 'disclosure') return one('TX-02', found);
  return [...one('NM-01', found.filter((hit) => !hit.inBook)), ...one('NM-02', found.filter((hit) => hit.inBook))];
}

/** 我局 and 我部门 in one text (NM-10). */
export function selfNames(doc: StructuredDocument): readonly Finding<Where>[] {
  const all = doc.paragraphs.flatMap((paragraph) => [...paragraph.text.matchAll(/我(局|部门|单位|委|办|中心)/g)].map((hit) => ({ text: hit[0], where: placeAt(paragraph, hit.index) })));
  const [a, b] = [...new Set(all.map((hit) => hit.text))];
  if (!a || !b || doc.kind !== 'disclosure') return [];
  const count = (text: string) => all.filter((hit) => hit.text === text).length;
  return [fault('NM-10', all.map((hit) => hit.where), { quote: [a, b], found: b, params: { a, na: count(a), b, nb: count(b) } })];
}

const insideOneOf = (short: string, long: string): boolean => {
  let at = 0;
  for (const char of long) if (char === short[at]) at += 1;
  return at === short.length;
};

const escape = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** A name in the text that is the term with one or two characters more: 机关运行经费 for 机关运行费. */
const longerIn = (body: string, term: string): string | undefined =>
  [...body.matchAll(new RegExp(`${escape(term.slice(0, 2))}[一-龥]{${Math.max(0, term.length - 3)},${term.length}}`, 'g'))]
    .flatMap(([text]) => [text.slice(0, term.length + 1), text.slice(0, term.length + 2)])
    .find((text) => text.length > term.length && text.endsWith(term.slice(-1)) && insideOneOf(term, text));

/** The term with one or two characters out of its middle: 一般公共预算收入 for 一般公共预算拨款收入. */
const shorterIn = (body: string, term: string): string | undefined =>
  term.length < 6
    ? undefined
    : [1, 2].flatMap((cut) => [...term].slice(2, -1 - cut).map((_, index) => term.slice(0, index + 2) + term.slice(index + 2 + cut))).find((text) => text.length >= 4 && body.includes(text));

/** Terms explained and not used, or used under a slightly longer name (NM-07, MS-12). */
export function glossaryFit(doc: StructuredDocument): readonly Finding<Where>[] {
  if (doc.glossary.length === 0) return [];
  const section = doc.sections.find((one) => /名词解释/.test(one.title))?.no ?? null;
  const body = doc.paragraphs.filter((paragraph) => section === null || paragraph.section !== section).map((paragraph) => paragraph.text).join('\n');
  const unused = doc.glossary.filter((entry) => !body.includes(entry.term.replace(/[“”"]/g, '')) && !body.includes(entry.term));
  const near = unused.flatMap((entry) => {
    const other = longerIn(body, entry.term) ?? shorterIn(body, entry.term);
    return other ? [{ entry, other }] : [];
  });
  const nowhere = unused.filter((entry) => !near.some((one) => one.entry === entry));
  const explained = doc.glossary.map((entry) => entry.term).join('、');
  const missing = [...new Set(doc.figures.filter((figure) => figure.code?.startsWith('rev_') && figure.source === 'text').map((figure) => figure.label))].filter((label) => !explained.includes(label) && /预算收入|核拨收入|经营收入/.test(label) && !/^\d{4}年|一般公共/.test(label));
  return [
    ...near.map(({ entry, other }) =>
      fault(/收入$/.test(entry.term) ? 'NM-08' : 'NM-07', [entry.where], { quote: [entry.term, other], expected: other, found: entry.term, params: { term: entry.term, near: other } })),
    ...(nowhere.length > 0
      ? [fault('MS-12', nowhere.map((entry) => entry.where), { quote: nowhere.map((entry) => entry.term), params: { unused: nowhere.map((entry) => entry.term).join('、'), unexplained: missing.join('、') || '—' } })]
      : []),
  ];
}
