import { fault } from './fault';
import type { Finding } from './finding';
import { similarity } from './similar';

const BODY_ENDS = ['局', '委员会', '办公室', '中心', '厅', '部', '院', '所', '站', '处'] as const;
const PLACE = /^(?:[一-龥]{2,7}?(?:省|市|自治州|地区))?[一-龥]{2,6}?(?:自治县|县|区|市|旗|州)/;
const WITHIN = /^[一-龥]{1,4}(?:区|县|市|旗|镇|乡|街道)[一-龥]{2}/;
const SEPARATORS = '，。、；：（）《》“”,;:()\\s';
/** How alike two names are that mean one body: its own name in running text; a name that only the table knows. */
const OWN = 0.5;
const OTHER = 0.6;
/** shorter cores are alike by chance */
const SHORTEST = 4;

/** A text, and where its character at an offset stands. */
export interface NamingText<P> {
  readonly text: string;
  readonly placeAt: (offset: number) => P;
}

interface OtherName<P> {
  readonly text: string;
  /** what should stand there */
  readonly right: string;
  readonly place: P;
  /** the whole text, for a rewrite of it */
  readonly within: string;
  readonly inBook: boolean;
}

interface Parts { readonly place: string; readonly core: string; readonly end: string }

/** 大城县 + 科学技术和工业信息化 + 局; null for a name that is not built so. */
function partsOf(name: string): Parts | null {
  const place = PLACE.exec(name)?.[0];
  const end = BODY_ENDS.find((one) => name.endsWith(one));
  return place && end ? { place, core: name.slice(place.length, name.length - end.length), end } : null;
}

/** The official name of a body by its printed one: itself, or the nearest of the table with the same place and ending. */
export function officialOf(printed: string, organisations: readonly string[]): string {
  const own = partsOf(printed);
  if (organisations.includes(printed) || !own || own.core.length < SHORTEST) return printed;
  const near = organisations.flatMap((name) => {
    const parts = partsOf(name);
    return parts && parts.place === own.place && parts.end === own.end ? [{ name, alike: similarity(parts.core, own.core) }] : [];
  }).sort((a, b) => b.alike - a.alike)[0];
  return near && near.alike >= OTHER ? near.name : printed;
}

/** Names with this place in front and one of these endings, that are none of the known ones. */
function strangers<P>(texts: readonly NamingText<P>[], place: string, ends: string, known: readonly string[]): readonly (Omit<OtherName<P>, 'right'> & { readonly core: string })[] {
  const pattern = new RegExp(`${place}([^${SEPARATORS}]{2,16}?)(?:${ends})`, 'g');
  return texts.flatMap(({ text, placeAt }) =>
    [...text.matchAll(pattern)].flatMap((hit) => {
      // A place within the place: the body of a district under its city is another body.
      if (known.some((name) => text.startsWith(name, hit.index)) || WITHIN.test(hit[1] ?? '')) return [];
      const before = text.slice(0, hit.index);
      return [{ text: hit[0], core: hit[1] ?? '', place: placeAt(hit.index), within: text, inBook: before.lastIndexOf('《') > before.lastIndexOf('》') }];
    }),
  );
}

/** What is nearly the name of `official` and neither it nor another body of the table. */
export function nearNames<P>(texts: readonly NamingText<P>[], official: string, organisations: readonly string[]): readonly OtherName<P>[] {
  const parts = partsOf(official);
  if (!parts || parts.core.length < SHORTEST) return [];
  return strangers(texts, parts.place, parts.end, [official, ...organisations]).filter(({ core }) => similarity(core, parts.core) >= OWN).map((hit) => ({ ...hit, right: official }));
}

/** Names of other bodies that are nearly one of the table: a hint, for the table need not know every body. */
export function otherBodies<P>(texts: readonly NamingText<P>[], official: string, organisations: readonly string[]): readonly Finding<P>[] {
  const own = new Set(nearNames(texts, official, organisations).map(({ text }) => text));
  const places = [...new Set(organisations.flatMap((name) => partsOf(name)?.place ?? []))];
  const hits = places.flatMap((place) => strangers(texts, place, BODY_ENDS.join('|'), [official, ...organisations]))
    .flatMap((hit) => { const right = officialOf(hit.text, organisations); return right === hit.text || own.has(hit.text) ? [] : [{ ...hit, right }]; });
  return wrongNames('NM-01', hits).map((finding): Finding<P> => ({ ...finding, severity: 'info', certainty: 'judge', suggestion: null }));
}

/** One finding per wrong name, with all its places. */
export function wrongNames<P>(code: string, hits: readonly OtherName<P>[]): readonly Finding<P>[] {
  return [...new Set(hits.map((hit) => hit.text))].map((wrong) => {
    const same = hits.filter((hit) => hit.text === wrong);
    const right = same[0]?.right ?? '';
    return fault(code, same.map((hit) => hit.place), { quote: [wrong, right], expected: right, found: wrong, params: { wrong, right, a: wrong, b: right }, ...(code === 'TX-02' ? {} : { suggestion: right }) });
  });
}
