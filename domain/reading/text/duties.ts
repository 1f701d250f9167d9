import type { Duty, Paragraph, Section } from '../document';

const NUMBERED = /^(?:[（(][一二三四五六七八九十\d]{1,3}[)）]|[一二三四五六七八九十]{1,3}、|\d{1,2}\s*[、.．](?!\d))\s*/;
const HEADING = /^[^，；。：:]{0,16}(?:职责|职能)[^，；。：:]{0,8}[：:。]?$/;
const END = /^(?:[（(]?[一二三四五六七八九十\d]{1,3}[)）、.．]\s*)?[^，；。]{0,12}(?:机构设置|机构情况|单位构成|人员(?:编制)?情况)[^，；。]{0,10}[：:。]?$/;
/** Offices of a county body; 党组 and the like are none. */
const OFFICE = /(?:股|室|科|处|办|队|站|所|部|院|中心|大厅|支部|分局|[）)])$/;

export interface Duties {
  /** words before the first numbered duty, or all of them where nothing is numbered */
  readonly summary: readonly Paragraph[];
  readonly items: readonly Duty[];
}

/** 部门职责: numbered duties with the office that holds them where one is named (`（一）办公室。协调机关政务…`). */
export function dutiesOf(paragraphs: readonly Paragraph[], sections: readonly Section[]): Duties {
  const own = sections.find((section) => section.found && /职责|职能/.test(section.title));
  if (!own) return { summary: [], items: [] };
  const inside = paragraphs.filter((p) => p.section === own.no && !p.inTable).slice(1).filter((p) => !HEADING.test(p.text));
  const end = inside.findIndex((p) => END.test(p.text));
  const summary: Paragraph[] = [];
  const items: { section: string | null; text: string; where: Duty['where'] }[] = [];
  for (const paragraph of end < 0 ? inside : inside.slice(0, end)) {
    const number = NUMBERED.exec(paragraph.text);
    const last = items.at(-1);
    if (number) items.push({ ...split(paragraph.text.slice(number[0].length)), where: paragraph.where });
    else if (last) last.text += paragraph.text;
    else summary.push(paragraph);
  }
  return { summary, items };
}

/** The name of an office ends at the first stop; a duty that names none is words alone. */
function split(text: string): { section: string | null; text: string } {
  const name = /^([^，；。：:]{2,30})[。：:]?\s*/.exec(text);
  return name?.[1] && OFFICE.test(name[1]) && (name[0].length > name[1].length || name[0].length === text.length)
    ? { section: name[1], text: text.slice(name[0].length) }
    : { section: null, text };
}
