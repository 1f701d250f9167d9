import type { FigureCode, StructuredDocument } from '@/domain/reading/document';
import { dec } from '@/domain/shared/decimal';
import { fault } from '../fault';
import { amount, amountBefore, amounts, termsOf, unnamedBetween, wan, within, type Amount } from './figures';
import { cannot, fail, outside, pass, type Checked } from './result';

interface DocumentSum {
  readonly code: string;
  /** code of the finding when it differs from the check's */
  readonly finding?: string;
  readonly whole: FigureCode;
  readonly parts: readonly FigureCode[];
  /** parts without which nothing can be said */
  readonly needs: readonly FigureCode[];
}

export const add = (parts: readonly Amount[]) => parts.reduce((total, part) => total.plus(part.wan), dec('0'));

/** Whole against the sum of its parts, with the guards of domain.md 4.6: missing or unnamed figures are "cannot check". */
export function sumCheck(doc: StructuredDocument, rule: DocumentSum, label = ''): Checked {
  const parts = rule.parts.flatMap((code) => amount(doc, code) ?? []);
  const whole = parts.length > 0 ? amountBefore(doc, rule.whole, parts) : amount(doc, rule.whole);
  const stated = doc.figures.some((figure) => figure.code !== null && [rule.whole, ...rule.parts].includes(figure.code));
  if (!stated) return outside(rule.code, label);
  if (!whole || rule.needs.some((code) => amount(doc, code) === null)) return cannot(rule.code, label);
  return compareSum(doc, rule.code, rule.finding ?? rule.code, rule.whole, whole, parts);
}

export function compareSum(doc: StructuredDocument, code: string, finding: string, field: string, whole: Amount, parts: readonly Amount[]): Checked {
  const total = add(parts);
  const terms = termsOf(parts);
  if (within(total, whole.wan, parts.length)) return pass(code, `${terms}=${wan(total)}`);
  if (unnamedBetween(doc, [whole, ...parts])) return cannot(code, `${terms}=${wan(total)}≠${whole.printed}`);
  return fail(code, `${terms}=${wan(total)}≠${whole.printed}`, [
    fault(finding, [whole, ...parts].map((term) => term.figure.where), {
      quote: [whole.printed, ...parts.map((part) => part.printed)], expected: wan(total), found: whole.printed,
      params: { field, total: wan(whole.wan), terms: parts.map((part) => part.printed).join(' + '), sum: wan(total), difference: wan(total.minus(whole.wan).abs()) },
    }),
  ]);
}

/** Functional classes add up to the expenditure. */
export function functionalClasses(doc: StructuredDocument): Checked {
  const classes = amounts(doc, 'exp_function');
  const whole = amount(doc, 'expenditure_year') ?? amount(doc, 'expenditure_total');
  if (!whole) return outside('X-06', '');
  return classes.length < 2 ? cannot('X-06', '') : compareSum(doc, 'X-06', 'X-06', 'expenditure_total', whole, classes);
}

/** Two figures that are one. `finding`: its code where the fault has one of its own. */
export function equalCheck(code: string, one: Amount | null, other: Amount | null, finding = code): Checked {
  if (!one && !other) return outside(code, '');
  if (!one || !other) return cannot(code, '');
  if (within(one.wan, other.wan, 1)) return pass(code, `${one.printed}=${other.printed}`);
  return fail(code, `${one.printed}≠${other.printed}`, [
    fault(finding, [one.figure.where, other.figure.where], {
      quote: [one.printed, other.printed], expected: one.printed, found: other.printed,
      params: {
        income: wan(one.wan), expenditure: wan(other.wan), field: one.figure.code ?? '', total: wan(one.wan), terms: wan(other.wan), sum: wan(other.wan), difference: wan(one.wan.minus(other.wan).abs()) },
    }),
  ]);
}

/** X-01 …: sums of figures that the document states. */
export const budgetSums = (doc: StructuredDocument): readonly Checked[] => [
  sumCheck(doc, { code: 'X-01', whole: 'revenue_total', parts: ['rev_general', 'rev_gov_fund', 'rev_soe', 'rev_fiscal_account', 'rev_other', 'rev_carryover'], needs: ['rev_general'] }),
  yearAndCarryover(doc),
  // in a table of both sides the fault is FU-07
  equalCheck('X-03', amount(doc, 'revenue_total'), amount(doc, 'expenditure_total'), doc.kind === 'budget' ? 'FU-07' : 'X-03'),
  sumCheck(doc, { code: 'X-04', whole: 'expenditure_total', parts: ['exp_basic', 'exp_project'], needs: ['exp_basic', 'exp_project'] }),
  sumCheck(doc, { code: 'X-05', whole: 'exp_basic', parts: ['exp_personnel', 'exp_public'], needs: ['exp_personnel', 'exp_public'] }),
  functionalClasses(doc),
];

/** 本年合计 + 上年结转 = 总计, for income and for expenditure. */
function yearAndCarryover(doc: StructuredDocument): Checked {
  const income = sumCheck(doc, { code: 'X-02', whole: 'revenue_total', parts: ['revenue_year', 'rev_carryover'], needs: ['revenue_year'] });
  const spending = sumCheck(doc, { code: 'X-02', whole: 'expenditure_total', parts: ['expenditure_year', 'exp_carryover'], needs: ['expenditure_year'] });
  const sides = [income, spending].filter((side) => side.check.result === 'pass' || side.check.result === 'fail');
  if (sides.length === 0) return amount(doc, 'revenue_total') ? cannot('X-02', '') : outside('X-02', '');
  const detail = sides.map((side) => side.check.detail).join('；');
  return sides.some((side) => side.check.result === 'fail') ? fail('X-02', detail, sides.flatMap((side) => side.findings)) : pass('X-02', detail);
}
