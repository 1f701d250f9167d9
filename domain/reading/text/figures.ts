import { placeAt, type Figure, type Paragraph } from '../document';
import { changeCode, figureCode, type Family } from './figure-codes';

const AMOUNT = /((?:[^\d，。；：、,;（）()！？\s]|（境）|\(境\)|\d{4}年度?|“|”)+)\s*([-+]?\d[\d,]*(?:\.\d+)?)\s*(亿元|万元|万(?=[，。；、,;)）]|$)|元)(?!以上|以下|以内|\/)/g;
const CHANGE = /(增加|减少|上升|下降|增长|降低|压减|持平)(?:了)?$/;
const LEAD = /^(?:其中|包括|包含|主要包括|以及|及|和|与(?!上年|去年|20)|主要是|主要为|即|共计|合计|预计|本年(?!度|预)|当年|用于)+(?=.{2,})/;
const TAIL = /(?:预算)?(?:共计|总计|合计|安排|为|是|计|达到|达|约|总额为|下达|拨款|金额)+$/;

/** A figure with the piece of its paragraph that says it, from its label to its unit. */
export interface SpokenAmount {
  readonly figure: Figure;
  readonly paragraph: Paragraph;
  readonly from: number;
  readonly to: number;
  readonly family: Family | null;
}

/** Amounts said in running text, with what they are amounts of. `与2020年相比` turns the rest of its sentence into changes. */
export function spokenAmounts(paragraphs: readonly Paragraph[]): SpokenAmount[] {
  const out: SpokenAmount[] = [];
  let family: Family | null = null;
  let section: string | null = null;
  for (const paragraph of paragraphs) {
    if (paragraph.inTable) continue;
    if (paragraph.section !== section) [section, family] = [paragraph.section, null];
    family = familyOfHeading(paragraph.text) ?? family;
    for (const match of paragraph.text.matchAll(AMOUNT)) {
      const [, before = '', digits = '', unit = ''] = match;
      const sentence = sentenceBefore(paragraph.text, match.index);
      const raw = before.replace(LEAD, '').replace(/^.*(?<=\d)(?:万元|元)(?:和|及|与)/, '');
      const change = CHANGE.exec(raw);
      const compared = /(?:与|较|比|同)(?:上年|去年|\d{4}年)[^。]*$/.test(sentence) && !/(?:与|较|比|同)(?:上年|去年|\d{4}年)/.test(raw);
      const label = change ? raw : raw.replace(TAIL, '');
      if (label.length < 2 || label.length > 40) continue;
      const changes = change !== null || (compared && /^0(?:\.0+)?$/.test(digits));
      const amount = changes ? null : figureCode(label, family);
      family = amount?.family ?? family;
      const code = amount ? amount.code : changes ? changeCode(label.replace(CHANGE, ''), family) : null;
      const figure: Figure = {
        code,
        label,
        value: digits.replace(/,/g, ''),
        unit,
        where: placeAt(paragraph, match.index + before.length),
        source: 'text',
        sense: change ? senseOf(change[1] ?? '') : changes ? 'flat' : null,
        year: yearOf(changes ? sentence + raw : raw),
      };
      out.push({ figure, paragraph, from: match.index + before.length - raw.length, to: match.index + match[0].length, family });
    }
  }
  return out;
}

function familyOfHeading(text: string): Family | null {
  return text.length <= 44 ? (figureCode(text)?.family ?? null) : null;
}

const senseOf = (word: string): Figure['sense'] => (/增|上升/.test(word) ? 'increase' : word === '持平' ? 'flat' : 'decrease');

function sentenceBefore(text: string, at: number): string {
  return text.slice(0, at).split(/[。！？]/).at(-1) ?? '';
}

function yearOf(text: string): number | null {
  const year = [...text.matchAll(/(20\d{2}|19\d{2})年/g)].at(-1)?.[1];
  return year ? Number(year) : null;
}
