import type { Figure, StructuredDocument, TargetTable, Where } from '@/domain/reading/document';
import { compare, dec, plain, sum } from '@/domain/shared/decimal';
import { fault } from '../fault';
import type { Finding } from '../finding';
import type { CheckedForm } from '../indicator-model';
import { TG06 } from '../rows/missing';
import { similarity } from '../similar';
import { ofThisYear } from './figures';
import { number } from './projects';

/** Unit column there and empty in every row: one finding (MS-07). */
export const unitColumn = (form: CheckedForm<Where>): readonly Finding<Where>[] =>
  form.layout.unit && form.rows.length > 1 && form.rows.every((row) => row.target?.kind === 'text')
    ? [fault('MS-07', form.rows.map((row) => row.places.target), { quote: [form.title], params: { title: form.title } })]
    : [];

/** A head that the form prints and nobody filled (HD-01). */
export function emptyHead(table: TargetTable): readonly Finding<Where>[] {
  const project = table.head.find((head) => /项目名称/.test(head.label));
  return project && project.value === null && table.project === null && table.rows.length > 0
    ? [fault('HD-01', [project.where], { quote: [project.label], params: { field: 'project' } })]
    : [];
}

/** Kinds of indicator that the form has none of; nothing can be said of a table that breaks off. */
export const missingKinds = (table: TargetTable, form: CheckedForm<Where>): readonly Finding<Where>[] =>
  table.complete && form.rows.length > 0 ? TG06(form) : [];

/** What the reader took for a slip: the reading is proposed, the text stays (TG-09). */
export const doubts = (table: TargetTable): readonly Finding<Where>[] =>
  table.rows.flatMap((row) =>
    row.doubts
      .filter((doubt) => ['value', 'actual', 'weight', 'score'].includes(doubt.field) && doubt.proposal !== null && doubt.proposal.replace('底', '') !== doubt.printed.replace('底', ''))
      .map((doubt) => fault<Where>('TG-09', [row.places[doubt.field] ?? row.where], {
        quote: [doubt.printed], expected: doubt.proposal, found: doubt.printed, params: { value: doubt.printed, reading: doubt.proposal ?? '' }, suggestion: doubt.proposal,
      })),
  );

/** Weights of a table of targets: 90 leaves the execution rate its 10 (MS-09), 100 is whole, anything else is wrong. */
export function weights(table: TargetTable): { readonly detail: string; readonly findings: readonly Finding<Where>[] } | null {
  const given = table.rows.flatMap((row) => (row.weight !== null && /^\d+(\.\d+)?$/.test(row.weight) ? [row.weight] : []));
  if (given.length === 0 || given.length !== table.rows.length) return null;
  const total = sum(...given);
  const detail = `${given.join('+')}=${total}`;
  const places = table.rows.map((row) => row.places.weight ?? row.where);
  if (compare(total, '90') === 0) return { detail, findings: [fault('MS-09', [table.where], { quote: [total], found: total, params: { total, rest: '10' } })] };
  // a form may print the weight of the execution rate in its head: 80 and 20
  const rate = table.head.find((head) => /执行率/.test(head.label) && /^\d+(\.\d+)?$/.test(head.value ?? ''))?.value ?? '0';
  if (compare(total, '100') === 0 || compare(sum(total, rate), '100') === 0 || !table.complete) return { detail, findings: [] };
  return { detail, findings: [fault('X-26', places, { quote: given, expected: '90', found: total, params: { kind: 'total', level1: '', total, expected: '90' } })] };
}

const PER = /^(万元|元)\/(人|生|户|亩|名|套|台|家)/;
const SAME_UNIT: Readonly<Record<string, string>> = { 生: '人', 名: '人' };

/** Unit cost times quantity against the amount (TG-12): a hint, several shares may pay for one cost. */
export function unitCost(form: CheckedForm<Where>): readonly Finding<Where>[] {
  const { amount } = form;
  if (amount === null || dec(amount).lte(0)) return [];
  return form.rows.flatMap((row) => {
    const per = row.nature === 'cost' && row.target?.kind === 'number' ? PER.exec(row.target.unit ?? '') : null;
    if (!per || row.target?.kind !== 'number') return [];
    const unit = SAME_UNIT[per[2] ?? ''] ?? per[2];
    const counted = form.rows.filter((one) => one.nature === 'quantity' && one.target?.kind === 'number' && one.target.unit === unit);
    const [quantity, second] = counted;
    if (quantity?.target?.kind !== 'number' || second) return [];
    const product = dec(quantity.target.number).times(row.target.number).times(per[1] === '万元' ? 10000 : 1);
    if (product.minus(amount).abs().div(amount).lt('0.01')) return [];
    const formula = `${quantity.target.number} × ${row.target.number}${per[1]} = ${number(product.div(10000))}万元`;
    return [fault<Where>('TG-12', [quantity.places.target, row.places.target], { quote: [quantity.printed, row.printed], expected: number(product.div(10000)), found: number(dec(amount).div(10000)), params: { formula, amount: number(dec(amount).div(10000)) } })];
  });
}

const PART_OF_BUDGET = /一般公共预算|财政拨款|政府性基金/;
const LABEL_NOISE = /\d|年|预算|总计|合计|总额|安排|[（(].*[）)]/g;

const core = (label: string): string => label.replace(LABEL_NOISE, '');

/** Two labels that can mean one figure: text against table, or names that share half of their characters. */
const sameThing = (a: Figure, b: Figure): boolean => PART_OF_BUDGET.test(a.label) === PART_OF_BUDGET.test(b.label) && (a.source !== b.source || similarity(core(a.label), core(b.label)) >= 0.5);

/** 总计 and 合计 of one report are two totals; which one a figure is stands between its label and its number. */
function sameTotal(doc: StructuredDocument, a: Figure, b: Figure): boolean {
  const word = (figure: Figure): string | null => {
    const text = doc.paragraphs.find((paragraph) => paragraph.text.includes(figure.value) && paragraph.spans.some((span) => JSON.stringify(span.where) === JSON.stringify(figure.where)))?.text ?? '';
    return /(总计|合计)[^\d]{0,8}$/.exec(text.slice(0, text.indexOf(figure.value)))?.[1] ?? null;
  };
  const [one, other] = [word(a), word(b)];
  return one === null || other === null || one === other;
}

/** Figures that the document states twice: with two values (X-25, TX-01), or under two names (NM-09). */
export function twice(doc: StructuredDocument): { readonly detail: string; readonly findings: readonly Finding<Where>[]; readonly labels: readonly Finding<Where>[] } {
  const codes = [...new Set(doc.figures.flatMap((figure) => (figure.code !== null && figure.code !== 'exp_function' && figure.sense === null ? [figure.code] : [])))];
  const repeated = codes.flatMap((code) => {
    const all = doc.figures.filter((figure) => figure.code === code && figure.sense === null && /^-?\d+(\.\d+)?$/.test(figure.value) && ofThisYear(doc, figure));
    const units = new Set(all.map((figure) => figure.unit ?? doc.moneyUnit));
    return all.length > 1 && units.size === 1 ? [{ code, all }] : [];
  });
  const findings = repeated.flatMap(({ code, all }) => {
    const [first] = all;
    const other = first && all.find((figure) => dec(figure.value).minus(first.value).abs().gt('0.006') && sameThing(first, figure) && sameTotal(doc, first, figure));
    return first && other
      ? [fault('TX-01', [first.where, other.where], { quote: [first.value, other.value], expected: first.value, found: other.value, params: { field: first.label.replace(/^\d{4}年/, ''), text: first.value, table: other.value, code, difference: plain(dec(first.value).minus(other.value).abs()) } })]
      : [];
  });
  const labels = repeated.flatMap(({ all }) => {
    const [first] = all;
    const other = first && all.find((figure) => figure.source !== first.source && figure.value === first.value && core(figure.label) !== core(first.label) && !core(figure.label).includes(core(first.label)));
    return first && other ? [fault<Where>('NM-09', [first.where, other.where], { quote: [first.label, other.label], params: { value: first.value, other: first.label, label: other.label } })] : [];
  });
  return { labels, detail: repeated.map(({ all }) => `${all[0]?.value ?? ''}×${all.length}`).join('，'), findings };
}

export const isTarget = (table: TargetTable): boolean => table.kind === 'project_target' || table.kind === 'department_target' || table.kind === 'transfer';
export const isReport = (table: TargetTable): boolean => table.kind === 'self_evaluation' || table.kind === 'department_self_evaluation' || table.kind === 'monitoring';
