import type { StructuredDocument, Where } from '@/domain/reading/document';
import { placeAt } from '@/domain/reading/document';
import { fault } from '../fault';
import type { Finding } from '../finding';
import { isIntention, shareNothing } from '../form/goals';
import { hasDigit, norm } from '../wording';
import { amount } from './figures';

const whole = (doc: StructuredDocument): string => doc.paragraphs.map((paragraph) => paragraph.text).join('\n');

/** One of the four budgets is not stated, not even as 0 (MS-04). Only where the sources are listed at all. */
export function fourBudgets(doc: StructuredDocument): readonly Finding<Where>[] {
  const general = amount(doc, 'rev_general');
  const total = amount(doc, 'revenue_total');
  if (doc.kind !== 'disclosure' || !general || !total || amount(doc, 'rev_soe') || /国有资本经营/.test(whole(doc))) return [];
  return [fault('MS-04', [total.figure.where], { quote: [total.figure.label], params: { item: '国有资本经营预算' } })];
}

const COMPARED = /(?:与|比|较|同)\s*(?:20\d{2}\s*年|上年|去年)/;
const PUBLIC_ITEMS = [['因公出国（境）费', /因公出国|出国（境）|出国\(境\)/], ['公务用车购置及运维费', /公务用车|公车/], ['公务接待费', /公务接待|接待费/]] as const;

/** Each of the three items needs a word on its change (MS-05). A total that does not change says it for all. */
export function publicFundChanges(doc: StructuredDocument): readonly Finding<Where>[] {
  const total = amount(doc, 'three_public_total');
  if (!total) return [];
  const paragraph = doc.paragraphs.find((one) => /三公/.test(one.text) && COMPARED.test(one.text));
  const at = paragraph ? COMPARED.exec(paragraph.text) : null;
  if (!paragraph || !at) return [];
  const from = doc.paragraphs.indexOf(paragraph);
  const said = paragraph.text.slice(at.index) + doc.paragraphs.slice(from + 1).filter((one) => one.section === paragraph.section && !one.inTable).map((one) => one.text).join('');
  const stated = PUBLIC_ITEMS.filter(([, pattern]) => pattern.test(said));
  if (stated.length === 0) return [];
  const missing = PUBLIC_ITEMS.filter(([, pattern]) => !pattern.test(said));
  return missing.length === 0 ? [] : [fault('MS-05', [placeAt(paragraph, at.index)], { quote: missing.map(([item]) => item), params: { item: missing.map(([item]) => item).join('、') } })];
}

const REASON = /(基本支出|项目支出|人员经费|公用经费)(?:增加|减少)\s*[\d.]+\s*万元[，,]\s*(?:主要)?(?:原因)?(?:为|是|由于|因为|系)?([^；;。，,]+)/g;

/** A reason that repeats its subject (MS-06). */
export const emptyReasons = (doc: StructuredDocument): readonly Finding<Where>[] =>
  doc.paragraphs.filter((paragraph) => !paragraph.inTable).flatMap((paragraph) =>
    [...paragraph.text.matchAll(REASON)].flatMap((hit) => {
      const [all, item = '', reason = ''] = hit;
      const said = norm(reason).replace(/(的)?(增加|减少|变化|变动)$/, '');
      return said === item ? [fault<Where>('MS-06', [placeAt(paragraph, hit.index + all.length - reason.length)], { quote: [reason], found: reason, params: { item, text: reason } })] : [];
    }),
  );

/** Goals without a number (MS-17), sub-goal indicators without a value (MS-14) that are an intention (MV-17), or that do not fit their goal (CT-09). */
export function goals(doc: StructuredDocument): readonly Finding<Where>[] {
  const vague = doc.overallGoals.filter((goal) => goal.text !== '' && !hasDigit(goal.text));
  const indicators = doc.subGoals.flatMap((goal) => (goal.indicator ? [{ text: goal.indicator, where: goal.indicatorWhere ?? goal.where }] : []));
  const without = indicators.filter(({ text }) => !hasDigit(text));
  const intentions = without.filter(({ text }) => isIntention(text));
  const one = (code: string, hits: readonly { readonly text: string; readonly where: Where }[]): readonly Finding<Where>[] =>
    hits.length === 0 ? [] : [fault(code, hits.map((hit) => hit.where), { quote: hits.map((hit) => hit.text), found: hits[0]?.text ?? null, params: { text: hits[0]?.text ?? '' } })];
  const strange = doc.subGoals.flatMap((goal) =>
    goal.goal && goal.indicator && shareNothing(goal.goal, goal.indicator)
      ? [fault<Where>('CT-09', [goal.indicatorWhere ?? goal.where], { quote: [goal.goal, goal.indicator], params: { goal: goal.goal, indicator: goal.indicator } })]
      : []);
  return [...one('MS-17', vague), ...one('MS-14', without), ...one('MV-17', intentions), ...strange];
}

/** The table of assets is not filled in everywhere (MS-11). */
export function assetBlanks(doc: StructuredDocument): readonly Finding<Where>[] {
  const row = doc.paragraphs.find((paragraph) => /^\d[、.．]?\s*单价在?\S{0,12}(设备|仪器)[^\d]*$/.test(paragraph.text));
  return row && amount(doc, 'assets_total') ? [fault('MS-11', [row.where], { quote: [row.text], params: { item: row.text.replace(/^\d[、.．]?\s*/, '') } })] : [];
}

/** Columns that the project forms of a disclosure do not have (MS-15), and what the register of publication would need (MS-18). */
export function layoutGaps(doc: StructuredDocument): readonly Finding<Where>[] {
  if (doc.kind !== 'disclosure') return [];
  const projects = doc.tables.filter((table) => table.kind === 'project_target');
  const first = projects[0];
  const lacking = first === undefined ? [] : ([['weight', '分值'], ['scoringRule', '评（扣）分标准']] as const).filter(([column]) => projects.every((table) => !table.columns.includes(column))).map(([, label]) => label);
  const start = doc.paragraphs[0];
  const dated = /(公开日期|发布日期|批复日期|联系(人|电话|方式)|咨询电话)/.test(whole(doc));
  return [
    ...(first && lacking.length > 0 ? [fault<Where>('MS-15', [first.where], { quote: lacking, params: { item: lacking.join('、') } })] : []),
    ...(start && !dated ? [fault<Where>('MS-18', [start.where])] : []),
  ];
}

/** "含所属单位" where only one body is listed (CT-12). */
export function subordinateUnits(doc: StructuredDocument): readonly Finding<Where>[] {
  if (doc.kind !== 'disclosure') return [];
  const listed = doc.agencies.length > 0 ? doc.agencies.length : doc.paragraphs.filter((paragraph) => paragraph.section === '一' && /(正|副)?(科|股|处)级/.test(paragraph.text) && paragraph.text.length < 60).length;
  if (listed !== 1) return [];
  return doc.paragraphs.filter((paragraph) => paragraph.section !== '一').flatMap((paragraph) => {
    const hit = /[（(]含所属单位[）)]/.exec(paragraph.text);
    return hit ? [fault<Where>('CT-12', [placeAt(paragraph, hit.index)], { quote: [hit[0]] })] : [];
  });
}
