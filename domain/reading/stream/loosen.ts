import { COLUMN_TITLES, FUND_COLUMNS, FUND_ROWS, GOAL_LABELS, HEAD_LABELS, LEVEL1_WORDS, LEVEL2_WORDS, TOTAL_LABELS } from '../labels';
import type { Chunk } from './chunks';
import { splitTitles } from './match';

/** Labels that names of indicators hold too (按计划完成率). */
const IN_NAMES: ReadonlySet<string> = new Set(['完成率', '完成情况', '执行情况', '实际情况', '完成程度', '完成比例', '预算资金', '财政资金', '执行率', '实际完成']);
/** Labels that can be told from running words by their length; longest first. */
const LABELS: readonly string[] = [
  ...new Set([
    ...Object.values(COLUMN_TITLES).flat(), ...Object.values(FUND_COLUMNS).flat(), ...Object.values(HEAD_LABELS).flat(), ...Object.values(GOAL_LABELS).flat(),
    ...FUND_ROWS, ...TOTAL_LABELS, '偏差大或目标未完成原因分析', '改进措施及结果应用方案', '存在问题', '改进措施', '预算执行情况', '项目资金', '备注:', '备注：', '得分', '分值', '权重',
  ]),
]
  .filter((label) => !IN_NAMES.has(label) && (label.length >= 3 || ['得分', '分值', '权重', '总分', '合计'].includes(label)))
  .sort((a, b) => b.length - a.length);
const LEVELS = [...LEVEL1_WORDS, ...LEVEL2_WORDS].filter((word) => (/(?:指标|值)$/.test(word) && word.length >= 4) || word.length >= 6).sort((a, b) => b.length - a.length);
const TITLES = new Set(Object.values(COLUMN_TITLES).flat());

const pattern = (words: readonly string[]): RegExp => new RegExp(`(?:${words.join('|')})(?!表)(?:[（(][^（()）]{1,16}[)）])*[:：]?`, 'g');
const LABEL_PATTERN = pattern(LABELS);
const FIELD_START = new RegExp(`^(?:${[...HEAD_LABELS.project, ...HEAD_LABELS.department, ...HEAD_LABELS.unit].filter((label) => label.length >= 4).join('|')})`);
const LEVEL_PATTERN = pattern(LEVELS);
/** The marks that sharing sites put where a page began: `1、…2、` */
const PAGE_MARK = /^\d{1,2}、(?=\S)/;

/** True for a piece in which a whole form runs on without separators: no cell of a form holds so many labels. */
function runsOn(text: string): boolean {
  if (text.length < 50) return false;
  const found = new Set([...text.matchAll(LABEL_PATTERN)].map((m) => m[0]));
  return found.size >= 5;
}

/** Two frame words with nothing between them, and a third: rows run on, even where their head is lost. */
const rowsRunOn = (text: string): boolean => {
  const found = [...text.matchAll(LEVEL_PATTERN)];
  const second = found[1];
  if (found[0]?.index === 0 && second?.index === found[0][0].length && /^[\u3400-\u9fff]{3}/.test(text.slice(second.index + second[0].length))) return true;
  return found.length >= 3 && found.some((m, i) => found[i + 1]?.index === m.index + m[0].length);
};

/** A line of a form whose titles are run together: `项目主管部门某某局项目执行单位某某学校`. */
const fieldRunOn = (text: string): boolean => text.length >= 6 && text.length <= 80 && FIELD_START.test(text) && !/[:：]/.test(text.slice(0, 14));

/** Forms that lost every separator are cut before and after their labels and frame words. Other pieces stay as they are. */
export function loosen(chunks: readonly Chunk[]): { chunks: Chunk[]; loose: boolean } {
  const whole = chunks.some((c) => !c.piped && (runsOn(c.text) || rowsRunOn(c.text)));
  const titles = whole || chunks.some((c) => !c.piped && (splitTitles(c.text)?.length ?? 0) >= 4);
  if (!titles) return { chunks: [...chunks], loose: false };
  const out: Chunk[] = [];
  let inside = false;
  for (const chunk of chunks) {
    inside ||= whole && (runsOn(chunk.text) || rowsRunOn(chunk.text));
    if (chunk.piped || !(inside || fieldRunOn(chunk.text))) out.push(chunk);
    else for (const [i, text] of cut(chunk.text.replace(PAGE_MARK, '')).entries()) out.push({ ...chunk, text, gap: i === 0 ? chunk.gap : 'space' });
  }
  return { chunks: out, loose: whole };
}

/** Cut points: around labels, and around frame words once the column titles have gone by. */
function cut(text: string): string[] {
  const marks = new Set<number>([0, text.length]);
  let titles = 0;
  // A short piece is a row: of labels it holds at most its total.
  const labels = text.length >= 50 || fieldRunOn(text) || splitTitles(text) ? LABEL_PATTERN : /(?:合计|总分)(?=\d|$)/g;
  for (const match of text.matchAll(labels)) {
    marks.add(match.index);
    marks.add(match.index + match[0].length);
    if (TITLES.has(match[0].replace(/[（(].*$/, ''))) titles++;
  }
  if (titles >= 3 || rowsRunOn(text) || /指标.{2,30}\d/.test(text)) for (const match of text.matchAll(LEVEL_PATTERN)) [match.index, match.index + match[0].length].forEach((at) => marks.add(at));
  const order = [...marks].sort((a, b) => a - b);
  return order.slice(1).map((end, i) => text.slice(order[i], end).trim()).filter((part) => part !== '');
}

/** A number with its unit, and the next name right behind it. */
const COUNTED = /\d(?:万元|元|人次|人|次|个|家|户|件|项|套|台|辆|场|期|篇|批|亩|公里|平方米|天|年|月|份|座|处)(?=[\u3400-\u9fff]{3})/g;

/** A day or month is one piece: its digits are no cells. */
const DATE = /(?:19|20)\d{2}年(?:\d{1,2}月(?:\d{1,2}日)?)?(?:份)?(?:底|末)?(?:之?前|以前|完成)?|(?<!\d)\d{1,2}月(?:\d{1,2}日|底|末)(?:之?前|以前)?/g;
const QUALITY = /(?:(?:显著|有效|逐步|明显|持续|稳步|不断|进一步|大幅|基本)(?:提[高升]|改善|增强|增长|降低|减少|完善|优化|加强|建立|达到)|建立与否|是否[^\d]{1,8}|(?:完成|到位|合规|健全|有效)与否|显著提[高升]|有效提[高升]|逐步提高|持续改善|明显提[高升]|效果明显|有效|良好|优良|及时|合规|达标|已完成|长期)$/;

/**
 * Cells without separators (`享受资助人数达到预计值210010`) → the smallest pieces that could be cells: frame words, words, digits.
 * Joining them again costs nothing; the reading of the table decides.
 */
export function atomsOf(chunks: readonly Chunk[]): Chunk[] {
  return chunks.flatMap((chunk) => {
    if (chunk.piped || chunk.text === '') return [chunk];
    const marks = new Set<number>([0, chunk.text.length]);
    for (const match of chunk.text.matchAll(LEVEL_PATTERN)) [match.index, match.index + match[0].length].forEach((at) => marks.add(at));
    for (const match of chunk.text.matchAll(/(?<=[^\d.])(?=[≥≤=<>]?\d)|(?<=[%％分])(?=\d)|(?<=\d)(?=[≥≤=<>\u3400-\u9fff])|(?<=[%％]|以上|以下|以内)(?=[\u3400-\u9fff\d])/g)) marks.add(match.index);
    for (const match of chunk.text.matchAll(/\d{2,12}(?!\d*\.)/g)) for (let i = 1; i < match[0].length; i++) marks.add(match.index + i);
    for (const match of chunk.text.matchAll(/[\u3400-\u9fff]{4,}(?=\d|$)/g)) {
      const tail = QUALITY.exec(match[0]);
      if (tail && tail.index > 1) marks.add(match.index + tail.index);
      // 明显明显: target and result in the same words.
      const twice = /([\u3400-\u9fff]{2,6})\1$/.exec(match[0]);
      if (twice?.[1] && twice.index > 1) [twice.index, twice.index + twice[1].length].forEach((at) => marks.add(match.index + at));
    }
    for (const match of chunk.text.matchAll(COUNTED)) marks.add(match.index + match[0].length);
    // What an indicator says opens with 反映…; nothing parts it from the name before it.
    for (const match of chunk.text.matchAll(/(?<=[\u3400-\u9fff]{4})反映(?=[\u3400-\u9fff]{4,24}(?:情况|程度|水平|效果))/g)) marks.add(match.index);
    for (const match of chunk.text.matchAll(DATE)) {
      for (let i = 1; i < match[0].length; i++) marks.delete(match.index + i);
      [match.index, match.index + match[0].length].forEach((at) => marks.add(at));
    }
    const order = [...marks].sort((a, b) => a - b);
    return order.slice(1).map((end, i): Chunk => ({ ...chunk, text: chunk.text.slice(order[i], end), gap: i === 0 ? chunk.gap : 'none' }));
  });
}
