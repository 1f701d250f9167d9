import { AlignmentType, Document, Footer, LineRuleType, PageNumber, Paragraph, TextRun, type IRunOptions } from 'docx';

/** 公文 on A4 (GB/T 9704-2012): margins, fonts and sizes of an official letter. Sizes in half points, lengths in twips. */
const MM = 1440 / 25.4;
// The hint makes quotation marks Chinese ones.
const EVERY = { ascii: 'Times New Roman', hAnsi: 'Times New Roman', cs: 'Times New Roman', hint: 'eastAsia' } as const;
const FONTS = { song: { ...EVERY, eastAsia: '宋体' }, fang: { ...EVERY, eastAsia: '仿宋' }, hei: { ...EVERY, eastAsia: '黑体' } } as const;
const BODY = 32;
const LINE = { line: 560, lineRule: LineRuleType.EXACT } as const;

/** Control characters that XML does not know would make a file that Word cannot open. */
const printable = (text: string): string => text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '');
const run = (text: string, font: keyof typeof FONTS, size: number, more: IRunOptions = {}): TextRun => new TextRun({ text: printable(text), font: FONTS[font], size, ...more });

export const titleLine = (text: string): Paragraph =>
  new Paragraph({ alignment: AlignmentType.CENTER, spacing: { line: 640, lineRule: LineRuleType.EXACT, after: 560 }, children: [run(text, 'song', 44, { bold: true })] });

/** 主送: flush left, without indent. */
export const addressLine = (text: string): Paragraph => new Paragraph({ spacing: LINE, children: [run(text, 'fang', BODY)] });

export const bodyText = (text: string): Paragraph =>
  new Paragraph({ spacing: LINE, alignment: AlignmentType.BOTH, indent: { firstLine: BODY * 20 }, children: [run(text, 'fang', BODY)] });

export const headingLine = (text: string): Paragraph =>
  new Paragraph({ spacing: { ...LINE, before: 160 }, keepNext: true, indent: { firstLine: BODY * 20 }, children: [run(text, 'hei', BODY)] });

/** A finding: what is wrong, and under it where and how to mend it, kept together. */
export const pointLines = (point: string, details: readonly string[]): Paragraph[] => [
  new Paragraph({ spacing: LINE, alignment: AlignmentType.BOTH, keepNext: details.length > 0, keepLines: true, indent: { firstLine: BODY * 20 }, children: [run(point, 'fang', BODY)] }),
  ...details.map((text, index) => new Paragraph({
    spacing: { line: 440, lineRule: LineRuleType.EXACT, after: index === details.length - 1 ? 120 : 0 }, keepLines: true, keepNext: index < details.length - 1,
    indent: { left: BODY * 20 }, children: [run(text, 'fang', 26)],
  })),
];

/** 落款: place for the seal, and the date under it, four characters from the right. */
export const signature = (seal: string, date: string): Paragraph[] => [
  new Paragraph({ spacing: { ...LINE, before: 1120 }, keepNext: true, alignment: AlignmentType.RIGHT, indent: { right: BODY * 40 }, children: [run(seal, 'fang', BODY)] }),
  new Paragraph({ spacing: LINE, alignment: AlignmentType.RIGHT, indent: { right: BODY * 40 }, children: [run(date, 'fang', BODY)] }),
];

export const note = (text: string): Paragraph => new Paragraph({ spacing: { before: 480 }, children: [run(text, 'fang', 21)] });

/** Page numbers as the standard has them: right on odd pages, left on even ones, one character in. */
const pageNumber = (side: 'left' | 'right'): Footer => new Footer({
  children: [new Paragraph({
    alignment: side === 'left' ? AlignmentType.LEFT : AlignmentType.RIGHT, indent: { [side]: 280 },
    children: [new TextRun({ font: FONTS.song, size: 28, children: ['— ', PageNumber.CURRENT, ' —'] })],
  })],
});

export const officialLetter = (title: string, children: readonly Paragraph[]): Document => new Document({
  title: printable(title), creator: '准绳',
  evenAndOddHeaderAndFooters: true,
  styles: { default: { document: { run: { font: FONTS.fang, size: BODY } } } },
  sections: [{
    properties: { page: {
      size: { width: Math.round(210 * MM), height: Math.round(297 * MM) },
      margin: { top: Math.round(37 * MM), bottom: Math.round(35 * MM), left: Math.round(28 * MM), right: Math.round(26 * MM), footer: Math.round(25 * MM) },
    } },
    footers: { default: pageNumber('right'), even: pageNumber('left') },
    children: [...children],
  }],
});
