import type { Paragraph, Section } from '../document';

const CHAPTER = /^([一二三四五六七八九十]{1,3})\s*、\s*([^。；]{2,44})$/;
const PART = /^(第[一二三四五六七八九十]{1,3}部分)\s*[:：]?\s*([^。；]{2,44})$/;
const DIGITS = '一二三四五六七八九';

/** 十二 → 12 */
function chineseNumber(text: string): number {
  const [tens, ones] = text.includes('十') ? text.split('十') : ['0', text];
  const digit = (d: string | undefined): number => (d ? DIGITS.indexOf(d) + 1 : 0);
  return (tens === '0' ? 0 : (tens === '' ? 1 : digit(tens)) * 10) + digit(ones);
}

interface Heading {
  readonly no: string;
  readonly title: string;
  readonly index: number;
}

/** Chapters in their order: 一、二、三… counted on, beginning again after each 第…部分 where the document is cut into parts first. */
export function headingsOf(paragraphs: readonly Paragraph[]): Heading[] {
  const out: Heading[] = [];
  let parts = false;
  let expected = 1;
  paragraphs.forEach((paragraph, index) => {
    if (paragraph.inTable) return;
    const text = paragraph.text.replace(/[.…·]{3,}\s*\d*$/, '').trim();
    const part = PART.exec(text);
    if (part?.[1] && part[2] && (parts || out.length === 0)) {
      parts = true;
      expected = 1;
      out.push({ no: part[1], title: part[2].trim(), index });
      return;
    }
    const chapter = CHAPTER.exec(text);
    if (!chapter?.[1] || !chapter[2] || /\d{2,}(?:\.\d+)?(?:万元|元)?$/.test(text)) return;
    const no = chineseNumber(chapter[1]);
    if (no < expected || no > expected + 2) return;
    expected = no + 1;
    out.push({ no: chapter[1], title: chapter[2].replace(/[:：]$/, '').trim(), index });
  });
  return withoutContents(out);
}

/** A table of contents lists the chapters once before they come: only the second time counts. */
function withoutContents(headings: readonly Heading[]): Heading[] {
  return headings.filter((h, i) => !headings.some((later, j) => j > i && later.no === h.no && later.title === h.title));
}

/** What a budget disclosure must hold (domain.md 2.15); a topic that is nowhere in the text is a missing section. */
const TOPICS: readonly (readonly [title: string, words: RegExp])[] = [
  ['部门职责及机构设置', /职责|职能/],
  ['部门预算安排的总体情况', /预算安排|收支(?:预算)?(?:总体)?(?:情况|说明)|收入(?:预算)?说明/],
  ['机关运行经费安排情况', /机关运行(?:经)?费/],
  ['“三公”经费预算情况', /三公/],
  ['绩效预算信息', /绩效/],
  ['政府采购预算情况', /政府采购/],
  ['国有资产信息', /国有资产|固定资产/],
  ['名词解释', /名词解释/],
];

export function sectionsOf(paragraphs: readonly Paragraph[], headings: readonly Heading[]): Section[] {
  return headings.flatMap((h) => {
    const where = paragraphs[h.index]?.where;
    return where ? [{ no: h.no, title: h.title, found: true, where }] : [];
  });
}

/** Sections that a disclosure lacks. Only for documents that are disclosures. */
export function missingSections(paragraphs: readonly Paragraph[]): Section[] {
  const where = paragraphs[0]?.where;
  if (!where) return [];
  return TOPICS.filter(([, words]) => !paragraphs.some((p) => words.test(p.text))).map(([title]) => ({ no: '', title, found: false, where }));
}

/** Paragraphs with the number of the chapter they stand in. */
export function inSections(paragraphs: readonly Paragraph[], headings: readonly Heading[]): Paragraph[] {
  let current: string | null = null;
  const starts = new Map(headings.map((h) => [h.index, h.no]));
  return paragraphs.map((paragraph, i) => {
    current = starts.get(i) ?? current;
    return { ...paragraph, section: current };
  });
}
