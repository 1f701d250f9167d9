import { placeAt, type GlossaryEntry, type OverallGoal, type Paragraph, type Safeguard, type SubGoal } from '../document';

const ITEM = /^(\d{1,2})\s*[、.．]?\s*(?=[\u3400-\u9fff“])(.+)$/s;
const SUB_HEADING = /^[（(][一二三四五六七八九十]{1,3}[)）]|^[一二三四五六七八九十]{1,3}、|^第[一二三四五六七八九十]+部分/;

/** Paragraphs after the heading that says `words`, up to the next heading of its own or a higher rank. */
function under(paragraphs: readonly Paragraph[], words: RegExp): readonly Paragraph[] {
  const at = paragraphs.findIndex((p) => !p.inTable && p.text.length <= 40 && SUB_HEADING.test(p.text) && words.test(p.text));
  if (at < 0) return [];
  const end = paragraphs.findIndex((p, i) => i > at && !p.inTable && SUB_HEADING.test(p.text));
  return paragraphs.slice(at + 1, end < 0 ? undefined : end).filter((p) => !p.inTable);
}

interface Item {
  readonly seq: number;
  readonly text: string;
  readonly first: Paragraph;
  readonly rest: readonly Paragraph[];
}

function items(paragraphs: readonly Paragraph[]): Item[] {
  const out: { seq: number; text: string; first: Paragraph; rest: Paragraph[] }[] = [];
  for (const paragraph of paragraphs) {
    const match = ITEM.exec(paragraph.text);
    const seq = Number(match?.[1]);
    const next = (out.at(-1)?.seq ?? 0) + 1;
    if (match?.[2] && seq === next) out.push({ seq, text: match[2], first: paragraph, rest: [] });
    else out.at(-1)?.rest.push(paragraph);
  }
  return out;
}

/** `1、信访目标：平时信访维稳…` */
export function overallGoalsOf(paragraphs: readonly Paragraph[]): OverallGoal[] {
  return items(under(paragraphs, /总体(?:绩效)?目标/)).map((item) => {
    const whole = [item.text, ...item.rest.map((p) => p.text)].join('');
    const heading = /^([^：:。，；]{2,24})[：:]/.exec(whole);
    return { seq: item.seq, heading: heading?.[1] ?? null, text: heading ? whole.slice(heading[0].length) : whole, where: item.first.where };
  });
}

/** `1、信访目标：` then `绩效目标：…` and `绩效指标：…`, in paragraphs of their own or in one. */
export function subGoalsOf(paragraphs: readonly Paragraph[]): SubGoal[] {
  return items(under(paragraphs, /分项(?:绩效)?目标|职责分类(?:绩效)?目标/)).map((item) => {
    const parts = labelledParts([item.first, ...item.rest]);
    const [heading, goal, indicator] = (['heading', 'goal', 'indicator'] as const).map((key) => parts.find((part) => part.key === key && part.text !== ''));
    const number = /^\d{1,2}\s*[、.．]?\s*/;
    return {
      seq: item.seq,
      heading: heading?.text.replace(number, '').split(/[：:]/)[0]?.trim() || null,
      goal: goal?.text ?? afterColon(heading?.text ?? ''),
      goalWhere: goal?.where ?? (heading && afterColon(heading.text) ? heading.where : null),
      indicator: indicator?.text ?? null,
      indicatorWhere: indicator?.where ?? null,
      where: item.first.where,
    };
  });
}

interface LabelledPart {
  readonly key: 'heading' | 'goal' | 'indicator';
  readonly text: string;
  readonly where: SubGoal['where'];
}

/** A label opens a part where a paragraph or a sentence begins: 运行监测协调绩效目标： is a heading, whatever words it ends with. */
const PART_LABEL = /(?<=^|[。；;：:])\s*(?:年度)?绩效(目标|指标)\s*[:：]\s*/g;

function labelledParts(paragraphs: readonly Paragraph[]): LabelledPart[] {
  const out: { key: LabelledPart['key']; text: string; where: SubGoal['where'] }[] = [];
  const add = (key: LabelledPart['key'] | null, paragraph: Paragraph, from: number, to?: number): void => {
    const text = paragraph.text.slice(from, to).trim();
    const last = out.at(-1);
    if (key === null && last) last.text += text;
    else out.push({ key: key ?? 'heading', text, where: placeAt(paragraph, from) });
  };
  for (const paragraph of paragraphs) {
    const labels = [...paragraph.text.matchAll(PART_LABEL)];
    if (out.length === 0 || (labels[0]?.index ?? paragraph.text.length) > 0) add(out.length === 0 ? 'heading' : null, paragraph, 0, labels[0]?.index);
    labels.forEach((label, i) => add(label[1] === '目标' ? 'goal' : 'indicator', paragraph, label.index + label[0].length, labels[i + 1]?.index));
  }
  return out;
}

const afterColon = (text: string): string | null => /[：:]\s*(.+)$/s.exec(text)?.[1]?.trim() || null;

export function safeguardsOf(paragraphs: readonly Paragraph[]): Safeguard[] {
  return items(under(paragraphs, /保障措施/)).map((item) => {
    const title = /^([^。：:，；]{2,24})[。：:]?$/.exec(item.text);
    const text = [...(title ? [] : [item.text]), ...item.rest.map((p) => p.text)].join('');
    return { seq: item.seq, title: title?.[1] ?? null, text, where: item.first.where };
  });
}

/** Entries of 名词解释: `4、基本支出：指为保障…` */
export function glossaryOf(paragraphs: readonly Paragraph[], section: string | null): GlossaryEntry[] {
  if (section === null) return [];
  return items(paragraphs.filter((p) => p.section === section && !p.inTable)).flatMap((item) => {
    const whole = [item.text, ...item.rest.map((p) => p.text)].join('');
    const match = /^([^：:]{2,30})[：:](.+)$/s.exec(whole);
    return match?.[1] && match[2] ? [{ term: match[1].trim(), text: match[2].trim(), where: item.first.where }] : [];
  });
}
