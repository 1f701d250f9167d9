import type { FundRow, IndicatorRow, PrintedOperator, StructuredDocument, TargetTable, Where } from '@/domain/reading/document';
import type { Operator, Value } from '@/domain/indicator/types';
import { dec } from '@/domain/shared/decimal';
import { parseValue } from '@/domain/values/parse-value';
import type { CheckedForm, CheckedRow } from '../indicator-model';
import { printValue } from '../printed';
import { norm } from '../wording';
import { natureOf } from './natures';

const OPERATORS: Readonly<Record<PrintedOperator, Operator>> = { '≥': '>=', '>': '>', '=': '=', '≤': '<=', '<': '<' };
const YUAN: Readonly<Record<string, string>> = { 元: '1', 万元: '10000', 万: '10000', 千元: '1000', 亿元: '100000000' };

/** Printed amount → yuan; null where amount or unit is unknown. */
export const yuanOf = (amount: string | null, unit: string | null): string | null => {
  const factor = unit === null ? undefined : YUAN[unit];
  return amount === null || factor === undefined || !/^-?\d+(\.\d+)?$/.test(amount) ? null : dec(amount).times(factor).toFixed();
};

/** Words under 文字描述 stay words; a day in a column of values is a day. */
function valueOf(row: IndicatorRow, fiscalYear: number | null): Value | null {
  if (row.value !== null && /^-?\d+(\.\d+)?$/.test(row.value)) {
    return { kind: 'number', operator: row.operator === null ? null : OPERATORS[row.operator], number: row.value, unit: row.unit };
  }
  if (row.text === null) return null;
  const parsed = row.textPlaceholder ? null : parseValue(row.text, { fiscalYear, level2: row.level2 }).value;
  return parsed?.kind === 'date' ? parsed : { kind: 'text', text: row.text };
}

function rowOf(row: IndicatorRow, fiscalYear: number | null): CheckedRow<Where> {
  const target = valueOf(row, fiscalYear);
  const at = (field: keyof IndicatorRow['places']): Where => row.places[field] ?? row.where;
  return {
    nature: natureOf(row.level1, row.level2), level1: row.level1 ?? '', level2: row.level2 ?? row.level1 ?? '', name: row.name, description: row.description ?? '',
    target, printed: target?.kind === 'text' ? target.text : (row.text ?? row.printed ?? (target ? printValue(target) : '')), unreadable: false,
    weight: row.weight, scoringRule: row.scoringRule ?? '', basis: row.basis ?? '', formula: '', direction: null,
    places: {
      row: row.where, level2: at('level2'), name: at('name'), description: at('description'), target: at('value'), weight: at('weight'),
      scoringRule: at('scoringRule'), basis: at('basis'),
    },
  };
}

const TOTAL = /(年度|年|项目|当年|全年)?(财政)?资金(总额|合计)|^(总额|合计|资金总额)/;

/** The total row of a table's money part, and the rest. */
export function fundsOf(doc: StructuredDocument, index: number): { readonly total: FundRow | null; readonly parts: readonly FundRow[] } {
  const rows = doc.funds.filter((fund) => fund.table === index);
  const total = rows.find((fund) => TOTAL.test(fund.row.replace(/[:：\s]/g, ''))) ?? null;
  return { total, parts: rows.filter((fund) => fund !== total) };
}

/** The amount a form states: its money part, else its one cost in 元 or 万元. Yuan. */
export function amountOf(doc: StructuredDocument, table: TargetTable, index: number): string | null {
  const { total, parts } = fundsOf(doc, index);
  const stated = [total, ...parts].map((fund) => fund && yuanOf(fund.annual ?? fund.initial, fund.unit ?? doc.moneyUnit)).find((amount) => amount !== null && amount !== undefined);
  if (stated) return stated;
  const costs = table.rows.filter((row) => natureOf(row.level1, row.level2) === 'cost').flatMap((row) => yuanOf(row.value, row.unit) ?? []);
  return costs.length === 1 ? (costs[0] ?? null) : null;
}

const indexes = new WeakMap<StructuredDocument, ReadonlyMap<string, number>>();

/** Paragraphs by their place, found once per document. */
function paragraphAt(doc: StructuredDocument, where: Where): number {
  const index = indexes.get(doc) ?? new Map(doc.paragraphs.map((paragraph, at) => [JSON.stringify(paragraph.where), at]));
  indexes.set(doc, index);
  return index.get(JSON.stringify(where)) ?? -1;
}

/** Where the goal begins: the first paragraph after the table's own that holds its first words. */
function goalPlace(doc: StructuredDocument, table: TargetTable): Where {
  const start = norm(table.goal).slice(0, 10);
  const from = paragraphAt(doc, table.where);
  if (start === '' || from < 0) return table.where;
  return doc.paragraphs.slice(from, from + 12).find((paragraph) => norm(paragraph.text).includes(start))?.where ?? table.where;
}

/** One table of promises of a document, as the checks see it. */
export function formOf(doc: StructuredDocument, table: TargetTable, index: number, proposal: string | null = null): CheckedForm<Where> {
  const department = table.kind === 'department_target' || table.kind === 'department_self_evaluation';
  const cost = table.rows.find((row) => natureOf(row.level1, row.level2) === 'cost');
  const has = (column: TargetTable['columns'][number]) => table.columns.includes(column);
  const amount = amountOf(doc, table, index);
  return {
    object: department ? 'department' : 'project', title: table.project ?? table.title ?? '', goal: table.goal ?? '', fiscalYear: doc.fiscalYear,
    amount, proposal: amount === null ? proposal : null, own: false,
    layout: {
      operator: has('operator') || table.rows.some((row) => row.operator !== null), unit: has('unit'), weight: has('weight'),
      scoringRule: has('scoringRule'), basis: has('basis'),
    },
    rows: table.rows.map((row) => rowOf(row, doc.fiscalYear)),
    places: { form: table.where, title: table.where, goal: goalPlace(doc, table), amount: cost?.places.name ?? cost?.where ?? table.where },
  };
}
