import type { IndicatorRow, StructuredDocument, TargetTable, Where } from '@/domain/reading/document';
import { dec } from '@/domain/shared/decimal';
import { fault } from '../fault';
import type { Finding } from '../finding';
import { hasDigit, norm, same } from '../wording';
import { OPTION_LISTS } from '../words';
import { fundsOf } from './from-table';

const num = (text: string | null) => (text !== null && /^-?\d+(\.\d+)?$/.test(text) ? dec(text) : null);
const about = (row: IndicatorRow) => ({ name: row.name, value: row.printedActual ?? '', actual: row.printedActual ?? row.actualText ?? '', level2: row.level2 ?? '' });

/** An actual value that is the target with its operator or the list of options (RS-01), or words for a number (RS-04). */
const actualValues = (table: TargetTable): readonly Finding<Where>[] =>
  table.rows.flatMap((row) => {
    const printed = norm(row.printedActual);
    const place = row.places.actual ?? row.where;
    if (/^[≥≤≧≦=＝>＞<＜]/.test(printed) || (OPTION_LISTS as readonly string[]).includes(printed)) {
      return [fault<Where>('RS-01', [place], { quote: [row.printedActual ?? ''], found: row.printedActual, params: about(row) })];
    }
    const slip = row.doubts.find((doubt) => doubt.field === 'actual' && /^[≥≤=]/.test(doubt.proposal ?? ''));
    if (slip) return [fault<Where>('RS-01', [place], { quote: [slip.printed, slip.proposal ?? ''], found: slip.printed, params: { ...about(row), value: slip.proposal ?? '' } })];
    const words = row.actual === null && row.actualText !== null && !hasDigit(row.actualText) && row.value !== null;
    return words ? [fault<Where>('RS-04', [place], { quote: [row.printed ?? '', row.actualText ?? ''], expected: row.printed, found: row.actualText, params: { ...about(row), value: row.printed ?? '' } })] : [];
  });

/** Published unfilled: every actual value or every score is empty (RS-05). */
function unfilled(table: TargetTable): readonly Finding<Where>[] {
  if (!table.complete || table.rows.length === 0) return [];
  const title = table.title ?? table.project ?? '';
  const empty = (field: 'actual' | 'score', all: boolean) => (all ? [fault<Where>('RS-05', [table.where], { quote: [title], params: { field, title } })] : []);
  const noActual = table.columns.includes('actual') && table.rows.every((row) => row.actual === null && row.actualText === null && row.printedActual === null);
  const noScore = table.columns.includes('score') && table.rows.every((row) => row.score === null);
  return noActual ? empty('actual', true) : empty('score', noScore && table.kind !== 'monitoring');
}

const PROMPT = /(?:说明|结合|对照|填写|简述|概述|描述|分析)[^。\n]{0,60}[（(]?\d{2,4}\s*字(?:以内|左右|以上)[）)]?|[≤≥<（(]\s*[*＊]{2,}|[*＊]{2,}\s*(?:人|户|万元|元|%|个|次|项|年|月)/;

/** Prompts of the form left in (RS-03): in cells, goals and reasons, not in the notes under a form. */
export function prompts(doc: StructuredDocument): readonly Finding<Where>[] {
  const texts: readonly { readonly text: string; readonly where: Where }[] = [
    ...doc.paragraphs.map((paragraph) => ({ text: paragraph.text, where: paragraph.where })),
    ...doc.tables.flatMap((table) => [{ text: table.actualGoal ?? '', where: table.where }, ...table.rows.map((row) => ({ text: `${row.name}${row.printed ?? ''}`, where: row.where }))]),
    ...doc.funds.map((fund) => ({ text: fund.reason ?? '', where: fund.where })),
  ];
  const seen = new Set<string>();
  const found = texts.flatMap(({ text, where }) => {
    const hit = /^(注|备注|说明|填表说明|填报说明)[:：0-9]/.test(text) ? null : PROMPT.exec(text);
    const key = norm(hit?.[0] ?? '');
    if (!hit || seen.has(key)) return [];
    seen.add(key);
    return [{ text: hit[0], where }];
  });
  const first = found[0];
  return first ? [fault('RS-03', found.map((one) => one.where), { quote: found.map((one) => one.text), found: first.text, params: { text: first.text } })] : [];
}

/** Monitoring: no forecast of spending, or 确定能 although the money is behind 80 % of its pace (RS-06). */
function outlook(doc: StructuredDocument, table: TargetTable, index: number): readonly Finding<Where>[] {
  const { total } = fundsOf(doc, index);
  if (!total) return [];
  const params = { name: '', value: '', level2: '', light: '' };
  const months = /(\d{1,2})\s*月/.exec((doc.period ?? '').split(/[-—~至]/).at(-1) ?? '')?.[1];
  const [budget, executed] = [num(total.annual) ?? num(total.initial), num(total.executed)];
  const pace = budget && executed && months && budget.gt(0) ? executed.div(budget).div(dec(months).div(12)) : null;
  const sure = table.rows.filter((row) => /确定能/.test(row.likelihood ?? ''));
  const first = sure[0];
  return [
    ...(table.complete && num(total.forecast) === null ? [fault<Where>('RS-06', [total.where], { params: { ...params, field: 'fundForecast' } })] : []),
    ...(pace?.lt('0.8') && first ? [fault<Where>('RS-06', sure.map((row) => row.where), { quote: [first.name, total.executed ?? ''], found: '确定能', params: { ...params, name: first.name, field: 'likelihood' } })] : []),
  ];
}

/** What was reported in one monitoring or self-evaluation form (findings.md RS). */
export const reported = (doc: StructuredDocument, table: TargetTable, index: number): readonly Finding<Where>[] => [
  ...actualValues(table),
  ...unfilled(table),
  ...(same(table.goal, table.actualGoal) ? [fault<Where>('RS-02', [table.where], { quote: [table.actualGoal ?? ''], found: table.actualGoal, params: { text: table.actualGoal ?? '' } })] : []),
  ...(table.kind === 'monitoring' ? outlook(doc, table, index) : []),
];
