import { placeAt, type Paragraph, type StructuredDocument } from '@/domain/reading/document';
import type { DraftForm, LeftOver } from './draft';

const bare = (text: string): string => text.replace(/[\s\u3000，。；：、,.;:（）()]/g, '');
const NUMBERING = /^(?:第[一二三四五六七八九十]{1,3}部分|[（(]?[一二三四五六七八九十\d]{1,3}[)）、.．]?)/;
/** A heading, a title of a table or a row of column titles names what follows it and says nothing else. */
const isHeading = (text: string): boolean =>
  (text.length <= 44 && !/[。；]/.test(text.slice(0, -1)) && (NUMBERING.test(text) || /[:：]$/.test(text))) || /^[^，。；：:\d]{4,30}(?:表|情况|信息|形式)$/.test(text);

/** Sentences of running text that no cell was taken from: nothing of a document is dropped unsaid. */
export function unusedText(doc: StructuredDocument, forms: readonly DraftForm[]): LeftOver[] {
  const used = usedWords(doc, forms);
  const titles = new Set([doc.title, doc.department, ...doc.sections.map((section) => section.title)].flatMap((text) => (text ? [bare(text)] : [])));
  return doc.paragraphs.filter((p) => !p.inTable && !isHeading(p.text) && !titles.has(bare(p.text))).flatMap((paragraph) => unusedIn(paragraph, used));
}

/** Words that cells were taken from: as one text, and by their first two characters. A long document has thousands of them, and of sentences. */
interface Used { readonly all: string; readonly begin: ReadonlyMap<string, readonly string[]> }

function usedWords(doc: StructuredDocument, forms: readonly DraftForm[]): Used {
  const quotes = forms.flatMap((form) => [...Object.values(form.tables).flatMap((rows) => rows.flatMap((row) => [
    Object.values(row.cells).map((cell) => cell.quote).join(''), ...Object.values(row.cells).flatMap((cell) => cell.quote.split('\n')),
  ])), ...form.leftOver.map((item) => item.text)]);
  const figures = doc.figures.flatMap((figure) => (figure.source === 'table' ? [figure.value] : [`${figure.value}${figure.unit ?? ''}`]));
  const words = [...new Set([...quotes, ...figures].map(bare).filter((text) => text.length >= 2))];
  const begin = new Map<string, string[]>();
  for (const text of words) {
    const same = begin.get(text.slice(0, 2));
    if (same) same.push(text);
    else begin.set(text.slice(0, 2), [text]);
  }
  return { all: words.join('\n'), begin };
}

/** Are these words a part of the text? 0万元 is no part of 10万元. */
function holds(text: string, words: string): boolean {
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) if (!/\d/.test(words[0] ?? '') || !/\d/.test(text[at - 1] ?? '')) return true;
  return false;
}

const beginsIn = (text: string): string[] => [...new Set(Array.from({ length: text.length - 1 }, (_, at) => text.slice(at, at + 2)))];

/** A sentence counts as used when a cell quotes it or it quotes a cell; short words of a cell do not cover a long sentence. */
function unusedIn(paragraph: Paragraph, used: Used): LeftOver[] {
  const out: LeftOver[] = [];
  let at = 0;
  for (const sentence of paragraph.text.split(/(?<=[。；;])/)) {
    const text = bare(sentence.replace(NUMBERING, ''));
    const covered = text.length < 4 || used.all.includes(text) || beginsIn(text).some((two) => used.begin.get(two)?.some((words) => (words.length * 3 >= text.length || /\d/.test(words)) && holds(text, words)));
    const last = out.at(-1);
    if (!covered) out.push({ label: '', text: sentence.trim(), why: 'no_field', where: placeAt(paragraph, at) });
    else if (last && text.length < 4) out[out.length - 1] = { ...last, text: last.text + sentence };
    at += sentence.length;
  }
  return out;
}
