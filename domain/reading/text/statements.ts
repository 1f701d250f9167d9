import { placeAt, type Figure, type FigureCode, type NoneStated, type Paragraph, type Section, type Statement, type StatementTopic } from '../document';
import { changeCode, figureCode, type Family } from './figure-codes';
import type { SpokenAmount } from './figures';

const WHY = /^[，,；;、\s]*((?:其)?(?:主要)?(?:原因|是由于|是因为|由于|因为|为|是|系|因)(?!\d).+)$/s;
const USE = /^[，,；;、\s]*((?:主要)?(?:用于|包括|包含|是用于)(?!\d).+)$/s;
const REASONS: Readonly<Partial<Record<FigureCode, StatementTopic>>> = { change_total: 'change_total_reason', change_basic: 'change_basic_reason', change_project: 'change_project_reason' };

/** What running text says beside its amounts: why they changed, what they are for, and the chapters that are words alone. */
export function statementsOf(paragraphs: readonly Paragraph[], sections: readonly Section[], amounts: readonly SpokenAmount[], summary: readonly Paragraph[]): Statement[] {
  const beside = amounts.flatMap((amount, i) => besideAmount(amount, amounts[i + 1]));
  return [...whole('duty_summary', summary), ...budgetNote(paragraphs, sections, amounts), ...beside, ...threePublicReasons(paragraphs, amounts),
    ...chapter('procurement_note', /政府采购/, paragraphs, sections), ...chapter('other_matters', /其他.{0,8}(?:说明|事项)/, paragraphs, sections), ...asOf(paragraphs)];
}

const whole = (topic: StatementTopic, paragraphs: readonly Paragraph[]): Statement[] => {
  const first = paragraphs[0];
  return first ? [{ topic, text: paragraphs.map((p) => p.text).join('\n'), where: first.where }] : [];
};

/** From the end of an amount to the end of its clause. */
function besideAmount({ figure, paragraph, from, to }: SpokenAmount, next: SpokenAmount | undefined): Statement[] {
  const until = next?.paragraph === paragraph ? next.from : paragraph.text.length;
  const clause = (stop: RegExp): string => paragraph.text.slice(to, until).split(stop)[0] ?? '';
  const say = (topic: StatementTopic, text: string, at = to): Statement[] => [{ topic, text, where: placeAt(paragraph, at) }];
  const reason = figure.code && figure.sense ? REASONS[figure.code] : undefined;
  const why = reason ? WHY.exec(clause(/[；;。]/))?.[1] : undefined;
  if (reason && why) return say(reason, why);
  const sentence = paragraph.text.slice(to).split(/(?<=[。])/)[0] ?? '';
  if (figure.code === 'operating_fund' && figure.sense === null) {
    const use = USE.exec(sentence)?.[1];
    return use ? say('operating_fund_use', use) : [];
  }
  if (figure.code !== 'exp_project' || figure.sense !== null || next?.paragraph === paragraph && next.from < to + sentence.length) return [];
  return /[\u3400-\u9fff]{4}/.test(sentence) ? say('project_expenditure_note', paragraph.text.slice(from, to) + sentence, from) : [];
}

/** Words of the chapter on the budget before its first amount. */
function budgetNote(paragraphs: readonly Paragraph[], sections: readonly Section[], amounts: readonly SpokenAmount[]): Statement[] {
  const own = sections.find((section) => section.found && /预算安排|收支(?:总体)?(?:情况|预算)|预算(?:总体)?情况/.test(section.title));
  const inside = own ? paragraphs.filter((p) => p.section === own.no && !p.inTable).slice(1) : [];
  const end = inside.findIndex((p) => /^(?:\d{1,2}\s*[、.．]|[（(][一二三四五六七八九十\d]{1,3}[)）])/.test(p.text) || amounts.some((a) => a.paragraph === p));
  return whole('budget_note', inside.slice(0, end < 0 ? 0 : end));
}

/** Each paragraph on the three public expenses, from its first word of a reason on. */
function threePublicReasons(paragraphs: readonly Paragraph[], amounts: readonly SpokenAmount[]): Statement[] {
  const parts = paragraphs.flatMap((paragraph) => {
    const change = amounts.find((a) => a.paragraph === paragraph && a.family === 'three_public' && a.figure.sense !== null);
    const at = change ? paragraph.text.slice(change.to).search(/(?:主要)?原因|主要是|由于|主要系/) : -1;
    return change && at >= 0 ? [{ text: paragraph.text.slice(change.to + at), where: placeAt(paragraph, change.to + at) }] : [];
  });
  const first = parts[0];
  return first ? [{ topic: 'three_public_reason', text: parts.map((p) => p.text).join('\n'), where: first.where }] : [];
}

function chapter(topic: StatementTopic, title: RegExp, paragraphs: readonly Paragraph[], sections: readonly Section[]): Statement[] {
  const own = sections.find((section) => section.found && title.test(section.title));
  return own ? whole(topic, paragraphs.filter((p) => p.section === own.no && !p.inTable).slice(1)) : [];
}

/** 截止时间：2020年12月31日 over the table of fixed assets. */
function asOf(paragraphs: readonly Paragraph[]): Statement[] {
  for (const paragraph of paragraphs) {
    const match = /截[止至](?:时间|日期)?\s*[:：]?\s*(\d{4}年\d{1,2}月\d{1,2}日)/.exec(paragraph.text);
    if (match?.[1]) return [{ topic: 'assets_as_of', text: match[1], where: placeAt(paragraph, match.index) }];
  }
  return [];
}

const FLAT = /([^，。；：、（）()\s][^，。；：、（）()]{1,24}?)(?:与|和|较|比|同)(?:上年|去年|\d{4}年(?:度|预算)?)(?:预算)?(?:相比|比较|相较)?(?:持平|无增减变化|没有变化)/g;
const NO_PROCUREMENT = /(?:无|没有|未安排)[^，。；]{0,4}政府采购|政府采购[^，。；\d]{0,8}(?:为零|为0(?![.\d]))/;

/** 公务接待费与2020年相比持平, 无政府采购预算: a zero that is said in words. */
export function nonesOf(paragraphs: readonly Paragraph[], sections: readonly Section[]): NoneStated[] {
  const procurement = sections.find((section) => section.found && /政府采购/.test(section.title))?.no;
  let family: Family | null = null;
  return paragraphs.flatMap((paragraph): NoneStated[] => {
    if (paragraph.inTable) return [];
    family = figureCode(paragraph.text.slice(0, 44))?.family ?? family;
    const none = paragraph.section === procurement ? NO_PROCUREMENT.exec(paragraph.text) : null;
    const flats = [...paragraph.text.matchAll(FLAT)].flatMap((match): NoneStated[] => {
      const code = changeCode(match[1] ?? '', family);
      return code ? [{ code, quote: match[0], where: placeAt(paragraph, match.index) }] : [];
    });
    return [...(none ? [{ code: 'procurement_total' as const, quote: none[0], where: placeAt(paragraph, none.index) }] : []), ...flats];
  });
}

/** Amounts in words that repeat a figure in digits are no news. */
export const unstated = (nones: readonly NoneStated[], figures: readonly Figure[]): NoneStated[] =>
  nones.filter((none, i) => !figures.some((figure) => figure.code === none.code) && nones.findIndex((other) => other.code === none.code) === i);
