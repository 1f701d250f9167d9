import type { Body, Place, Row } from '@/domain/filings/body';
import type { KindContext } from '@/domain/filings/kind';
import { evaluateBody } from '@/domain/kinds/self-evaluation/evaluation';
import { SELF_EVALUATION_TABLES } from '@/domain/kinds/self-evaluation/tables';
import type { Evaluation, RequiredReason } from '@/domain/scoring/evaluate';
import type { RowIssue, RowScore } from '@/domain/scoring/row';
import { compare, dec, sum, yuanToWan } from '@/domain/shared/decimal';
import type { Value } from '@/domain/indicator/types';
import type { Finding } from './finding';
import { fault } from './fault';
import { fundCell, fundPlace, fundRow, fundsAddUp } from './form/funds';
import { changedBudget, overspent, requiredFund } from './form/funds-report';
import { reportTexts, written } from './form/report-texts';
import { requiredHead } from './form/required';
import { newerTarget } from './form/newer-target';
import { unreadableCells } from './form/unreadable';
import { headPlace, headText, textOf } from './indicator-model';
import { printValue } from './printed';
import { deniesProblems, isExecutionAgain, saysNothing } from './rows/results';
import { overWhole } from './rows/whole';
import { same } from './wording';

const at = (row: Row, field: string): Place => ({ table: 'rows', row: row.id, field });
const about = (row: Row) => {
  const target = (row.cells.target as Value | null) ?? null;
  return { name: textOf(row.cells.name), value: target ? printValue(target) : '', level2: textOf(row.cells.level2) };
};

const EMPTY: Readonly<Partial<Record<RowIssue, string>>> = { target_missing: 'target', actual_missing: 'actual', tier_missing: 'tier', points_missing: 'points' };

/** Why a row has no score yet. */
function rowIssue(row: Row, score: RowScore): readonly Finding<Place>[] {
  const params = about(row);
  if (score.issue === null) return [];
  const field = EMPTY[score.issue];
  if (field !== undefined) return row.typed[field] ? [] : [fault('TG-05', [at(row, field)], { quote: [params.name], params: { ...params, field } })];
  if (score.issue === 'weight_missing') return [fault('X-26', [at(row, 'weight')], { quote: [params.name], params: { kind: 'empty', level1: '', total: '', expected: '' } })];
  const points = textOf(row.cells.points);
  if (score.issue === 'tier_contradicts_date') {
    return [fault('SC-04', [at(row, 'tier'), at(row, 'actualDate')], { quote: [params.value, textOf(row.cells.actualDate)], found: textOf(row.cells.actualDate), params: { ...params, actual: textOf(row.cells.actualDate), score: '' } })];
  }
  const range = `${score.range?.low ?? ''}–${score.range?.high ?? ''}`;
  return [fault('SC-05', [at(row, 'points')], { quote: [params.name, points], expected: range, found: points, params: { ...params, score: points, expected: range, rule: 'tier' }, severity: 'error' })];
}

/** Texts that the rule set makes mandatory and that say nothing: SC-07 points lost, SC-08 over target, RS-09 problems, improvements and the note. */
function missingReason(body: Body, reason: RequiredReason): readonly Finding<Place>[] {
  if (reason.field === 'reason') {
    const row = (body.rows ?? []).find((one) => one.lineage === reason.lineage);
    if (!row || !saysNothing(textOf(row.cells.reason))) return [];
    const actual = textOf(row.cells.actual);
    const code = reason.why === 'not_full' ? 'SC-07' : 'SC-08';
    return [fault(code, [at(row, 'reason')], {
      quote: [textOf(row.cells.name)], params: { ...about(row), actual, score: textOf(row.cells.score) || textOf(row.cells.points), weight: textOf(row.cells.weight) }, severity: 'error',
    })];
  }
  const place = reason.field === 'note' ? fundPlace(body, 'total', 'note') : headPlace(body, reason.field);
  const text = reason.field === 'note' ? textOf(fundRow(body, 'total')?.cells.note) : headText(body, reason.field);
  const missing = reason.field === 'problems' && deniesProblems(text) ? 'TX-03' : saysNothing(text) ? 'RS-09' : null;
  return missing === null ? [] : [fault(missing, [place], { quote: [text].filter((x) => x !== ''), params: { field: reason.field, why: reason.why, text } })];
}

/** One row that lost points and went over target is asked for one reason. */
function reasons(body: Body, result: Evaluation): readonly Finding<Place>[] {
  const seen = new Set<string>();
  return result.reasons.flatMap((reason) => {
    const key = `${reason.field}/${reason.lineage ?? ''}`;
    if (seen.has(key)) return [];
    seen.add(key);
    return missingReason(body, reason);
  });
}

/** Little spent, everything reported as done, and no word about it (FU-05). */
function littleSpent(body: Body, result: Evaluation, context: KindContext): readonly Finding<Place>[] {
  const { rate } = result.execution;
  if (rate === null || compare(rate, '80') >= 0 || compare(result.indicators, dec(context.rules.totals.indicators).times('0.9').toFixed()) < 0) return [];
  const said = !saysNothing(textOf(fundRow(body, 'total')?.cells.note)) || !saysNothing(headText(body, 'problems'));
  return said ? [] : [fault('FU-05', [fundPlace(body, 'total', 'executed'), fundPlace(body, 'total', 'note')], { quote: [`${rate}%`], found: `${rate}%`, params: { rate } })];
}

const WAN: Readonly<Record<string, string>> = { 元: '1', 万元: '10000', 亿元: '100000000' };

/** The cost a row reports is not the money spent (FU-08). */
function costActual(body: Body, row: Row): readonly Finding<Place>[] {
  const target = (row.cells.target as Value | null) ?? null;
  const executed = fundCell(body, 'total', 'executed');
  const actual = textOf(row.cells.actual);
  const factor = target?.kind === 'number' ? WAN[target.unit ?? ''] : undefined;
  if (!/成本|cost/.test(textOf(row.cells.level2)) || executed === null || actual === '' || factor === undefined || dec(actual).times(factor).eq(dec(executed))) return [];
  return [fault('FU-08', [at(row, 'actual'), fundPlace(body, 'total', 'executed')], { quote: [actual, yuanToWan(executed)], expected: yuanToWan(executed), found: actual, params: { name: textOf(row.cells.name), value: actual, amount: yuanToWan(executed) } })];
}

const perRow = (body: Body, row: Row, score: RowScore, context: KindContext): readonly Finding<Place>[] => {
  const weight = textOf(row.cells.weight);
  const total = sum(context.rules.totals.indicators, context.rules.totals.execution);
  const target = (row.cells.target as Value | null) ?? null;
  const actual = textOf(row.cells.actual);
  const claimed = actual !== '' || textOf(row.cells.tier) !== '';
  return [
    ...rowIssue(row, score),
    ...costActual(body, row),
    ...(target?.kind === 'number' && actual !== '' ? overWhole<Place>(textOf(row.cells.name), actual, target.unit, 'actual', at(row, 'actual')) : []),
    ...(isExecutionAgain(textOf(row.cells.name)) ? [fault<Place>('SC-10', [at(row, 'name')], { quote: [textOf(row.cells.name)], found: textOf(row.cells.name), params: about(row) })] : []),
    ...(weight !== '' && compare(sum(weight, weight), total) > 0 ? [fault<Place>('SC-11', [at(row, 'weight')], { quote: [textOf(row.cells.name), weight], found: weight, params: { name: textOf(row.cells.name), weight, total } })] : []),
    ...(claimed && !context.evidence.has(row.lineage) ? [fault<Place>('EV-01', [{ table: 'rows', row: row.id, field: null }], { quote: [textOf(row.cells.name)], params: about(row) })] : []),
  ];
};

/** Everything that can be said of one 绩效自评 by itself, of a project or a department (domain.md 1.5, 2.9; findings.md FU, SC, RS). */
export function checkSelfEvaluation(body: Body, context: KindContext): readonly Finding<Place>[] {
  const result = evaluateBody(body, context);
  const texts = written(body, { header: ['actualGoal', 'problems', 'improvements'], rows: ['reason'], funds: ['note'] });
  return [
    ...newerTarget(context),
    ...requiredHead(body, ['actualGoal']),
    ...requiredFund(body, 'annual'),
    ...requiredFund(body, 'executed'),
    ...unreadableCells(body, SELF_EVALUATION_TABLES),
    ...fundsAddUp(body, 'annual', 'FU-01'),
    ...fundsAddUp(body, 'executed', 'FU-01'),
    ...overspent(body),
    ...changedBudget(body),
    ...littleSpent(body, result, context),
    ...(same(headText(body, 'actualGoal'), headText(body, 'plannedGoal'))
      ? [fault<Place>('RS-02', [headPlace(body, 'actualGoal')], { quote: [headText(body, 'actualGoal')], found: headText(body, 'actualGoal'), params: { text: headText(body, 'actualGoal') } })]
      : []),
    ...(body.rows ?? []).flatMap((row, index) => {
      const score = result.rows[index];
      return score ? perRow(body, row, score, context) : [];
    }),
    ...reasons(body, result),
    ...reportTexts(texts),
  ];
}
