import type { StructuredDocument, Where } from '@/domain/reading/document';
import { fault } from '../fault';
import type { Finding } from '../finding';
import { norm } from '../wording';

interface LongText {
  readonly text: string;
  readonly where: Where;
}

const LONG = 20;
const BEFORE = 8;
const AFTER = 6;
/** characters a sentence may well do without */
const LIGHT = /[\n的了和与及等在是、，。；0-9]/;

const texts = (doc: StructuredDocument): readonly LongText[] => [
  ...doc.paragraphs.filter((paragraph) => !paragraph.inTable).map((paragraph) => ({ text: norm(paragraph.text.replace(/^[^：:]{0,12}[：:]/, '')), where: paragraph.where })),
  ...doc.tables.flatMap((table) => [
    { text: norm(table.goal), where: table.where },
    ...table.rows.flatMap((row) => [{ text: norm(row.description), where: row.places.description ?? row.where }, { text: norm(row.text), where: row.places.value ?? row.where }]),
  ]),
].filter(({ text }) => text.length >= LONG && text.length <= 400);

/** Where `short` is `long` from `start` on with one character missing in the middle: that character's index in `short`. */
function missingAt(short: string, long: string, start: number): { readonly at: number; readonly char: string } | null {
  let at = 0;
  while (at < short.length && short[at] === long[start + at]) at += 1;
  const char = long[start + at];
  const rest = short.slice(at);
  if (char === undefined || at < BEFORE || rest.length < AFTER || LIGHT.test(char)) return null;
  return long.startsWith(rest, start + at + 1) ? { at, char } : null;
}

/** The first place in the whole text that begins like `short` and has one character more. */
function firstLonger(short: string, whole: string): { readonly at: number; readonly char: string } | null {
  const start = short.slice(0, BEFORE);
  for (let from = whole.indexOf(start); from >= 0; from = whole.indexOf(start, from + 1)) {
    const missing = missingAt(short, whole, from);
    if (missing) return missing;
  }
  return null;
}

/** One long sentence in two places, one of them with a character lost (TY-05): 创新创环境 for 创新创业环境. */
export function lostCharacters(doc: StructuredDocument): readonly Finding<Where>[] {
  if (doc.kind === 'unknown') return [];
  const all = texts(doc);
  const whole = all.map(({ text }) => text).join('\n');
  const seen = new Set<string>();
  return all.flatMap((short) => {
    if (seen.has(short.text)) return [];
    seen.add(short.text);
    const longer = firstLonger(short.text, whole);
    if (!longer) return [];
    const wrong = short.text.slice(longer.at - 3, longer.at + 2);
    const right = `${wrong.slice(0, 3)}${longer.char}${wrong.slice(3)}`;
    return [fault('TY-05', [short.where], { quote: [wrong, right], expected: right, found: wrong, params: { wrong, right } })];
  });
}
