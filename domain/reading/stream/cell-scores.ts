import { shuffledFrameWord } from '../frame-words';
import { looksLikeBody } from '../names';
import { isLevel1, isLevel2 } from './match';
import { LEVEL2_WORDS, type ColumnKey } from '../labels';

/**
 * How well a text fits a column, as a rough log-odds. The numbers were set by reading the sample forms; only their order matters.
 */

export const OPERATOR = /^(?:≥|≧|>=|＞=|≤|≦|<=|＜=|=|﹦|═|＝|>|＞|<|＜|大于|小于|等于|大于等于|小于等于|不少于|不低于|不高于|不超过|定性|定量|正向|反向|正向指标|反向指标|文字描述|定量指标|定性指标)$/;
const NUMBER = /^[-+]?\d{1,3}(?:[,，]\d{3})+(?:\.\d+)?$|^[-+]?\d+(?:\.\d+)?$/;
const VALUE = /^(?:≥|≧|>=|≤|≦|<=|=|﹦|═|＝|>|＞|<|＜|不少于|不低于|不超过|不高于|大于|小于)\s*[-+]?[\d,.]+\s*\S{0,12}$|^[-+]?[\d,.]+\s*(?:%|％|[^\d\s]{0,8})(?:以上|以下|以内)?$/;
const DATE = /^(?:\d{4}年)?(?:年底|\d{1,2}月)|^\d{4}[-./年]\d{1,2}/;
const UNIT = /^(?:[%％‰]|百分比|(?:[万亿]?(?:元|人次|人|个|次|套|户|家|件|项|篇|台|辆|场|期|批|亩|公顷|平方米|立方米|平方公里|公里|千米|米|吨|公斤|千克|天|日|月|年|小时|分钟|只|头|种|例|起|座|处|条|份|册|本|幅|张|部|支|门|间|所|所次|班|车|车次|课时|学时|美元|株|棵|盏|片|块|栋|幢|尾|瓶|袋|箱|平方|厘米|毫米|TB|GB|M|级|分|倍|名|位|场次|户次|人天|宗|单|次数))(?:\/.{1,6})?|万|亿|[^\d\s]{1,3}\/.{1,5})$/;
const HAN = /[\u3400-\u9fff]/g;
/** 满意度指标 heads its own part of the frame, 成本指标 mostly stands under 产出指标: both words occur on both levels. */
const SATISFACTION = /^满意度(?:指标|值)?/;
const LIKELIHOOD = /^(?:确定能|有可能|不可能|完全不可能|[√✔]确定能?|能|能够完成|确定)$/;
/** Words of reasons and remedies. */
const CAUSE = /原因|由于|因|未|改进|措施|加强|偏差|导致|受|疫情|滞后|下一步|尚|较晚|减少|增加|变化|不足|超|建议|将/;
/** Words of things done, not of things promised. */
const DONE = /已|按进度|按计划执行|基本完成|完成了|达成预期/;
/** Cells run together: frame words inside, or digits and a per cent sign behind words. */
const JAMMED = /.(?:数量|质量|时效|成本|效益|影响|满意度)指标.|[\u3400-\u9fff]\d+(?:\.\d+)?[%％]\d|[\u3400-\u9fff]{2}\d{2,}$|^\d+[%％][\d\u3400-\u9fff]{2}/;
/** Whole rows run together: more than one number with its unit in the middle of words; a name with its explanation behind it. */
const RUN_ON = /[\u3400-\u9fff≥>≤<]\d+(?:\.\d+)?[%％\u3400-\u9fff](?=[\u3400-\u9fff]{3})/g;
const EXPLAINED = /[\u3400-\u9fff]{4}反映[\u3400-\u9fff]{4,24}(?:情况|程度|水平|效果)/;
/** Long frame words that the text breaks off. */
const BROKEN_LEVEL: ReadonlySet<string> = new Set(LEVEL2_WORDS.flatMap((word) => Array.from({ length: Math.max(0, word.length - 7) }, (_, i) => word.slice(0, i + 7))).filter((word) => !LEVEL2_WORDS.includes(word)));
/** Points in brackets end a level word; the next word does not begin with them. */
const POINTS_FIRST = /^[（(]\s*\d+(?:\.\d+)?\s*分?\s*[)）]./;
const EMPTY_MARK = /^[-—–/\\一]{1,3}$/;

export const isEmptyMark = (text: string): boolean => EMPTY_MARK.test(text) && text !== '一';
const hanCount = (text: string): number => text.match(HAN)?.length ?? 0;

/** A text that cannot stand alone: it begins with a closing mark, breaks off at a comma or an operator, or is one loose character. */
function fragmentCost(text: string): number {
  const runs = text.match(RUN_ON)?.length ?? 0;
  if (runs > 1 || EXPLAINED.test(text)) return 4 + 5 * runs;
  if (JAMMED.test(text)) return 4;
  if (/^[，。、；：）)》”！]/.test(text)) return 3;
  if (/^.[，、；,]/.test(text) || (text.length <= 4 && text.endsWith('。'))) return 2.5;
  if (/[、，,（(《“]$|(?:不少于|不低于|不超过|大于|小于|≥|≤|及|和|与)$/.test(text) && !OPERATOR.test(text)) return 3;
  return text.length <= 2 && /^[\u3400-\u9fff]。?$/.test(text) && !/[好高优良有是否无中低差]/.test(text) ? 2.5 : 0;
}

/** Columns of free text: a frame word in them opens the next row. */
const FREE: readonly ColumnKey[] = ['reason', 'remark', 'description', 'basis'];

export function fits(column: ColumnKey, text: string, has: ReadonlySet<ColumnKey>): number {
  if (FREE.includes(column) && (isLevel1(text) || isLevel2(text)) && text.length >= 4) return -8;
  if (/^(?:反映|用以反映|考核|考察)[\u3400-\u9fff]{4}/.test(text) && (has.has('basis') || has.has('description'))) return column === 'basis' || column === 'description' ? 3 - fragmentCost(text) : column === 'name' || column === 'value' || column === 'actual' ? -6 : plainly(column, text, has);
  return plainly(column, text, has);
}

function plainly(column: ColumnKey, text: string, has: ReadonlySet<ColumnKey>): number {
  const plainFit = fitOf(column, text, has);
  return column === 'level1' || column === 'level2' || column === 'unit' ? plainFit : plainFit - fragmentCost(text);
}

function fitOf(column: ColumnKey, text: string, has: ReadonlySet<ColumnKey>): number {
  const number = NUMBER.test(text);
  const han = hanCount(text);
  switch (column) {
    case 'level1':
      return isLevel1(text) ? (isLevel2(text) && !SATISFACTION.test(text) ? 4 : 6.5) : !has.has('level2') && isLevel2(text) ? 6 : shuffledFrameWord(text) ? 3 : -30;
    case 'level2':
      return isLevel2(text) && !POINTS_FIRST.test(text) ? (SATISFACTION.test(text) ? 5 : 6) : -30;
    case 'name':
      if (/^指标\s*\d{1,2}\s*(?:[:：、.]|(?=[\u3400-\u9fff]))/.test(text)) return 5;
      if (number || OPERATOR.test(text) || isEmptyMark(text)) return -5;
      if (/\d(?:数量|质量|时效|成本|经济效益|社会效益|生态效益|可持续影响|社会公众或服务对象满意度|服务对象满意度|满意度)(?:指标|$)/.test(text)) return -12;
      if (isLevel1(text) || isLevel2(text) || /^(?:指标|目标)$/.test(text) || BROKEN_LEVEL.has(text)) return -5;
      if ((VALUE.test(text) && han < 3) || /\d[%％](?:(?:以上|以下|以内)\d*)?$/.test(text)) return -3;
      return /^(?:\d[\d.]*[%％次]|次[^数])/.test(text) ? -1.5 : han >= 3 ? 2 : han === 2 ? 1 : -2;
    case 'description':
      return number || OPERATOR.test(text) ? -4 : VALUE.test(text) ? -2 : han >= 2 ? 1.2 : -2;
    case 'scoringRule':
      return /\d+(?:\.\d+)?分|扣|得满分|得分/.test(text) ? 4 : number ? -4 : han >= 4 ? 0.5 : -3;
    case 'operator':
      return OPERATOR.test(text) ? 5 : -12;
    case 'value':
      if (/^(?:文字描述|定性)/.test(text)) return has.has('operator') ? -2 : text.length <= 4 ? 5 : 2.5;
      if (/.文字描述/.test(text)) return -3;
      if (OPERATOR.test(text)) return -3;
      if (/^0\d|^(?:以上|以下|以内)$/.test(text)) return -2;
      if (VALUE.test(text)) return number && has.has('weight') && has.has('score') ? 2.2 : 3.2;
      if (DATE.test(text)) return 2.5;
      if (/[\u3400-\u9fff].*[=≥≤﹦═≧]/.test(text)) return -2;
      return han >= 1 ? (DONE.test(text) ? -1.5 : text.length > 24 ? 0 : 1) : isEmptyMark(text) ? 0.5 : -2;
    case 'unit':
      return UNIT.test(text) ? 4 : isEmptyMark(text) ? 1 : -8;
    case 'basis':
      return number ? -3 : OPERATOR.test(text) ? -4 : han >= 2 ? 1 : VALUE.test(text) ? -1 : -2;
    case 'actual':
    case 'forecast':
      if (/^0\d/.test(text)) return -2;
      if (VALUE.test(text)) return number && has.has('weight') && has.has('score') ? 2.2 : 3;
      return DATE.test(text) ? 2.5 : OPERATOR.test(text) ? -3 : han >= 1 ? (DONE.test(text) ? 1.8 : text.length > 40 ? 0 : 1) : isEmptyMark(text) ? 1 : -2;
    case 'ratio':
      return /^[\d.]+[%％]?$/.test(text) ? 2 : -6;
    case 'weight':
    case 'score':
      if (/^0\d|^0$/.test(text)) return column === 'score' && text === '0' ? 2 : -4;
      if (/^\d{1,3}(?:\.\d+)?(?:分|%)?$/.test(text) && !(column === 'score' && text.endsWith('%'))) return Number.parseFloat(text) > 100 ? -8 : Number.parseFloat(text) > 60 ? 1.2 : /^(?:5|10|15|20|25|30|40|50)$/.test(text) ? 3.4 : 3;
      return isEmptyMark(text) ? 1 : -8;
    case 'reason':
      if (number || OPERATOR.test(text)) return -4;
      return /^(?:无|无偏差|不适用)$/.test(text) ? 2 : han >= 2 ? (CAUSE.test(text) ? 2 : -0.5) : isEmptyMark(text) ? 1 : -3;
    case 'likelihood':
      return LIKELIHOOD.test(text) ? (text.length > 2 ? 5 : 2) : -10;
    case 'remark':
      return number ? -3 : han >= 1 ? 0.4 : isEmptyMark(text) ? 0.5 : -1;
    case 'seq':
      return /^\d{1,3}[.、]?$/.test(text) ? 2 : -8;
    case 'side':
      return -30;
    case 'department':
      return han < 2 || OPERATOR.test(text) || number ? -3 : looksLikeBody(text) || /^\d{3,}/.test(text) ? 1.2 : 0.3;
    case 'project':
    case 'goal':
      return han >= 2 && !number && !OPERATOR.test(text) ? 0.8 : -3;
    case 'amount':
      return number ? 2 : -8;
  }
}

/** What it costs that a record leaves this column empty. */
export const SKIP: Readonly<Record<ColumnKey, number>> = {
  level1: 0, level2: 0, name: 5, description: 0.7, scoringRule: 0.7, operator: 0.5, value: 1.2, unit: 0.3, basis: 0.4, actual: 0.7,
  forecast: 0.3, ratio: 0.3, weight: 0.9, score: 0.5, reason: 0.05, likelihood: 0.4, remark: 0.05, seq: 0.1, side: 0, project: 0, department: 0,
  goal: 0, amount: 0,
};
