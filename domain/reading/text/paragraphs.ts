import { foldRadicals } from '../../shared/fold';
import type { Paragraph, Where } from '../document';
import type { RawLine } from '../raw';
import { squeeze } from '../stream/chunks';
import { width } from '../stream/joints';

export interface Line {
  readonly text: string;
  readonly where: Where;
  readonly inTable: boolean;
}

const BLANK = /^[\s\u00a0\u3000\ufeff]*$/;
const PAGE_NUMBER = /^\s*(?:[-—–－]\s*\d{1,4}\s*[-—–－]|第\s*\d{1,4}\s*页.{0,12})\s*$/;
/** Numbering that begins a paragraph of its own. */
const OPENS = /^(?:第[一二三四五六七八九十]{1,3}(?:部分|章|条)|[一二三四五六七八九十]{1,3}\s*、|[（(][一二三四五六七八九十\d]{1,3}[)）]|\d{1,2}\s*[、.．](?!\d)|\d{1,2}\s(?=[\u3400-\u9fff])|绩效目标\s*[:：]|绩效指标\s*[:：]|附件)/;

/** Lines without radicals, page numbers and layout blanks; the blanks that PDF programs put around numbers go too. */
export function cleanLines(lines: readonly RawLine[], inTable: (index: number) => boolean): Line[] {
  return lines.flatMap((line, i) => {
    const text = foldRadicals(line.text);
    if (BLANK.test(text) || PAGE_NUMBER.test(text)) return [];
    return [{ text: withoutLayoutBlanks(squeeze(text.replace(/[|｜\t]+/g, ' '))), where: line.where, inTable: inTable(i) }];
  });
}

const withoutLayoutBlanks = (text: string): string =>
  text.replace(/(?<=[\u3400-\u9fff，。；：、（）《》“”]) (?=[\d-])/g, '').replace(/(?<=[\d%]) (?=[\u3400-\u9fff，。；：、（）])/g, '');

/**
 * Broken lines → paragraphs. A line goes on with the one before when that one filled its width or broke off without an end mark,
 * and does not itself open with a number. Lines inside tables stay by themselves.
 */
export function paragraphsOf(lines: readonly Line[]): Paragraph[] {
  const full = fullWidth(lines);
  const out: { text: string; where: Where; spans: { from: number; where: Where }[]; inTable: boolean; last: number }[] = [];
  for (const line of lines) {
    const before = out.at(-1);
    const ended = before === undefined || /[。！？：:；]$/.test(before.text) ? (before?.last ?? 0) < full - 2 : (before.last < full * 0.6);
    const goesOn = before && !before.inTable && !line.inTable && !OPENS.test(line.text) && !ended;
    if (goesOn && before) {
      before.spans.push({ from: before.text.length, where: line.where });
      before.text += /[A-Za-z]$/.test(before.text) && /^[A-Za-z]/.test(line.text) ? ` ${line.text}` : line.text;
      before.last = width(line.text);
    } else out.push({ text: line.text, where: line.where, spans: [{ from: 0, where: line.where }], inTable: line.inTable, last: width(line.text) });
  }
  return out.map(({ text, where, spans, inTable }) => ({ text, where, spans, inTable, section: null }));
}

/** The width that most long lines have; texts whose lines are whole paragraphs have none, and nothing is joined. */
function fullWidth(lines: readonly Line[]): number {
  const widths = lines.filter((l) => !l.inTable).map((l) => Math.round(width(l.text))).filter((w) => w >= 20);
  const counts = new Map<number, number>();
  for (const w of widths) for (const near of [w - 1, w, w + 1]) counts.set(near, (counts.get(near) ?? 0) + 1);
  const [best, count] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? [0, 0];
  return count >= 5 && count >= widths.length * 0.2 ? best : Infinity;
}
