import type { Paragraph, StructuredDocument, Where } from '@/domain/reading/document';
import { placeAt } from '@/domain/reading/document';
import { fault } from '../fault';
import type { Finding } from '../finding';

const running = (doc: StructuredDocument): readonly Paragraph[] => doc.paragraphs.filter((paragraph) => !paragraph.inTable && paragraph.text.length > 6);
const around = (text: string, index: number, length = 1): string => text.slice(Math.max(0, index - 6), index + length + 5);

interface Hit {
  readonly text: string;
  readonly quote: string;
  readonly where: Where;
}

const hits = (paragraphs: readonly Paragraph[], pattern: RegExp): readonly Hit[] =>
  paragraphs.flatMap((paragraph) =>
    [...paragraph.text.matchAll(pattern)].map((hit) => ({ text: hit[0], quote: around(paragraph.text, hit.index, hit[0].length), where: placeAt(paragraph, hit.index) })));

const grouped = (code: string, found: readonly Hit[], params: Readonly<Record<string, string>> = {}): readonly Finding<Where>[] => {
  const first = found[0];
  return first === undefined ? [] : [fault(code, found.map((hit) => hit.where), { quote: found.map((hit) => hit.quote), found: first.text, params: { text: first.quote, ...params } })];
};

/** A full-width bracket closed by a half-width one, or the reverse (TY-02). Unmatched brackets are left alone: a line may be missing. */
function mixedBrackets(paragraphs: readonly Paragraph[]): readonly Hit[] {
  return paragraphs.flatMap((paragraph) => {
    const open: string[] = [];
    return [...paragraph.text].flatMap((char, index) => {
      if (char === '（' || char === '(') open.push(char);
      if (char !== '）' && char !== ')') return [];
      const begun = open.pop();
      const mixed = begun !== undefined && (begun === '（') !== (char === '）');
      return mixed ? [{ text: char, quote: around(paragraph.text, index), where: placeAt(paragraph, index) }] : [];
    });
  });
}

/** "3信息化推进" among "1、…", "2、…" (TY-04). */
function bareNumbers(doc: StructuredDocument): readonly Finding<Where>[] {
  const headings = doc.overallGoals.flatMap((goal) => doc.paragraphs.filter((paragraph) => JSON.stringify(paragraph.where) === JSON.stringify(goal.where)));
  const marked = headings.filter((paragraph) => /^\d+\s*、/.test(paragraph.text));
  const bare = headings.filter((paragraph) => /^\d+\s*[一-龥]/.test(paragraph.text));
  if (bare.length === 0 || marked.length < bare.length * 2) return [];
  return bare.map((paragraph) => {
    const text = paragraph.text.slice(0, 8);
    const expected = text.replace(/^(\d+)\s*/, '$1、');
    return fault<Where>('TY-04', [paragraph.where], { quote: [text], expected, found: text, params: { text, expected } });
  });
}

const HALF = /(?<=[一-龥”）])[;,](?=\s*[一-龥“（])/g;
const SUGGESTED = /提出[^，。；]{4,30}?建设(?=[，；。])/g;
const BROKEN = /(?:按照|根据)[^，。；：]{2,12}。(?=[一-龥])/g;
const TWICE = /(推进|开展|组织|加强|促进)(申报|开展|实施)[^，。；]{4,40}\2(?=[，。；])/g;

/** Slips of typing in running text (domain.md 4.5 H). Blanks are left alone: they come from the file, not from the author. */
export function slips(doc: StructuredDocument): readonly Finding<Where>[] {
  if (doc.kind === 'unknown') return [];
  const text = running(doc);
  const wide = text.reduce((count, paragraph) => count + (paragraph.text.match(/[，；]/g) ?? []).length, 0);
  const half = hits(text, HALF);
  return [
    ...grouped('TY-01', hits(text, /[。；，、：][。；，、：]/g)),
    ...grouped('TY-02', mixedBrackets(text)),
    ...grouped('TY-03', hits(text, /[一-龥]\.(?=$|[一-龥])/g).filter((hit) => !/^[一二三四五六七八九十]\./.test(hit.text))),
    ...bareNumbers(doc),
    ...grouped('TY-07', hits(text, SUGGESTED), { right: '建议' }),
    ...grouped('TY-08', hits(text, BROKEN)),
    ...hits(text, TWICE).map((hit) => fault<Where>('TY-10', [hit.where], { quote: [hit.text], found: hit.text, params: { text: hit.text, word: /(申报|开展|实施)$/.exec(hit.text)?.[0] ?? '' } })),
    // a text that uses half-width marks throughout is a matter of its program, not of mixing
    ...grouped('TY-12', wide > half.length * 2 ? half : [], { marks: [...new Set(half.map((hit) => hit.text))].join(' ') }),
  ];
}
