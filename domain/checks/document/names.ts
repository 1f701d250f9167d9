import type { StructuredDocument, Where } from '@/domain/reading/document';
import { placeAt } from '@/domain/reading/document';
import { nearNames, officialOf, otherBodies, wrongNames } from '../body-names';
import { fault } from '../fault';
import type { Finding } from '../finding';

/**
 * The department under other names: in running text NM-01, in titles of rules NM-02. In a single form without a table TX-02, to be judged.
 * With a table of the region its name is the right one, and names of other bodies are compared too.
 */
export function officialName(doc: StructuredDocument, organisations: readonly string[]): readonly Finding<Where>[] {
  if (doc.department === null) return [];
  const texts = doc.paragraphs.map((paragraph) => ({ text: paragraph.text, placeAt: (offset: number) => placeAt(paragraph, offset) }));
  const right = officialOf(doc.department, organisations);
  const found = nearNames(texts, right, organisations);
  if (doc.kind !== 'disclosure' && !organisations.includes(right)) return wrongNames('TX-02', found);
  const own = [...wrongNames('NM-01', found.filter((hit) => !hit.inBook)), ...wrongNames('NM-02', found.filter((hit) => hit.inBook))];
  // one name throughout that the table does not know: perhaps the name the body had then
  const throughout = right !== doc.department && !doc.paragraphs.some((paragraph) => paragraph.text.includes(right));
  return [...(throughout ? own.map((finding): Finding<Where> => ({ ...finding, severity: 'warning', certainty: 'likely' })) : own), ...otherBodies(texts, right, organisations)];
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
