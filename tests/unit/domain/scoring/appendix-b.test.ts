import { describe, expect, it } from 'vitest';
import type { Operator } from '@/domain/indicator/types';
import { fundLight } from '@/domain/lights/fund-light';
import { indicatorLight } from '@/domain/lights/indicator-light';
import { HEBEI } from '@/domain/rules/sets/hebei';
import { NATIONAL_2020 } from '@/domain/rules/sets/national-2020';
import type { RuleSet } from '@/domain/rules/schema';
import { scoreExecution } from '@/domain/scoring/execution';
import { evaluate } from '@/domain/scoring/evaluate';
import { rangeOf, scoreTier } from '@/domain/scoring/qualitative';
import { scoreRow, type EvaluationRow } from '@/domain/scoring/row';
import { gradeOf, plausibilityOf } from '@/domain/scoring/total';
import { wanToYuan } from '@/domain/shared/decimal';

const RATIO: RuleSet = { ...NATIONAL_2020, scoring: { ...NATIONAL_2020.scoring, reverse: 'ratio' } };
const STRICT: RuleSet = { ...NATIONAL_2020, scoring: { ...NATIONAL_2020.scoring, equalAbove: 'strict' } };

const row = (operator: Operator, target: string, actual: string, weight: string): EvaluationRow => ({
  lineage: 'r', level1: 'output', level2: 'quantity', value: { kind: 'number', operator, number: target, unit: null }, weight, direction: null, softTarget: false,
  actualNumber: actual, actualDate: null, actualTier: null, points: null, reason: null,
});

describe('Appendix B, execution', () => {
  it.each([
    [1, '17.00', '15.30', '9.00', '90.00', null],
    [2, '17.00', '18.00', '10.00', '105.88', 'over_execution'],
    [3, '0', '0', null, null, 'no_budget'],
  ])('%i: A %s B %s', (_, annual, executed, score, rate, issue) => {
    expect(scoreExecution({ annual: wanToYuan(annual), executed: wanToYuan(executed) }, NATIONAL_2020)).toMatchObject({ score, rate, issue });
  });
  it('3: the indicator part is scaled and a note is asked for', () => {
    const result = evaluate({ object: 'project', rows: [row('>=', '1', '1', '81'), row('=', '1', '1', '4.5')], funds: { annual: '0.00', executed: '0.00', note: '' }, problems: null, improvements: null }, NATIONAL_2020);
    expect(result).toMatchObject({ indicators: '85.50', total: '95.00', grade: 'excellent', totalTrace: { why: 'scaled_without_budget' } });
    expect(result.reasons).toContainEqual({ field: 'note', lineage: null, why: 'no_budget', given: false });
  });
  it('money spent without a budget, and figures not entered, give no score', () => {
    expect(scoreExecution({ annual: '0.00', executed: '1.00' }, NATIONAL_2020).issue).toBe('spent_without_budget');
    expect(scoreExecution({ annual: null, executed: '1.00' }, NATIONAL_2020).issue).toBe('annual_missing');
    expect(scoreExecution({ annual: '1.00', executed: null }, NATIONAL_2020).issue).toBe('executed_missing');
  });
});

describe('Appendix B, quantitative', () => {
  it.each<[number, RuleSet, Operator, string, string, string, string, string[]]>([
    [4, NATIONAL_2020, '>=', '50', '50', '8', '8.00', []],
    [5, NATIONAL_2020, '>=', '50', '45', '8', '7.20', ['not_full']],
    [6, NATIONAL_2020, '>=', '3', '2', '10', '6.67', ['not_full']],
    [7, NATIONAL_2020, '>=', '50', '70', '8', '8.00', ['over_tolerance']],
    [8, NATIONAL_2020, '>=', '10', '-2', '5', '0.00', ['not_full']],
    [9, NATIONAL_2020, '<=', '10', '9.6', '10', '10.00', []],
    [10, NATIONAL_2020, '<=', '10', '12', '10', '8.00', ['not_full']],
    [11, RATIO, '<=', '10', '12', '10', '8.33', ['not_full']],
    [12, NATIONAL_2020, '<=', '10', '20', '10', '0.00', ['not_full']],
    [13, NATIONAL_2020, '<=', '0', '0', '5', '5.00', []],
    [13, NATIONAL_2020, '<=', '0', '1', '5', '0.00', ['not_full']],
    [14, HEBEI, '=', '3', '4', '10', '10.00', ['over_tolerance']],
    [15, STRICT, '=', '3', '4', '10', '6.67', ['not_full', 'over_tolerance']],
    [16, NATIONAL_2020, '=', '0', '0', '5', '5.00', []],
    [16, NATIONAL_2020, '=', '0', '2', '5', '0.00', ['not_full']],
  ])('%i', (_, rules, operator, target, actual, weight, score, reasons) => {
    expect(scoreRow(row(operator, target, actual, weight), 'quantity', rules)).toMatchObject({ score, reasons, issue: null });
  });
  it('7: the deviation is 40 %', () => expect(scoreRow(row('>=', '50', '70', '8'), null, NATIONAL_2020)).toMatchObject({ deviation: '40.00', completion: '140.00' }));
  it('14: in Hebei any excess over = asks, nationally only beyond 30 %', () => {
    expect(scoreRow(row('=', '10', '11', '10'), null, HEBEI).reasons).toEqual(['equal_exceeded']);
    expect(scoreRow(row('=', '10', '11', '10'), null, NATIONAL_2020).reasons).toEqual([]);
    expect(scoreRow(row('=', '10', '13', '10'), null, NATIONAL_2020).reasons).toEqual([]);
    expect(scoreRow(row('=', '10', '13.01', '10'), null, NATIONAL_2020).reasons).toEqual(['over_tolerance']);
  });
});

describe('what Appendix B leaves open', () => {
  it.each<[string, RuleSet, Operator, string, string, string]>([
    ['> reached exactly', NATIONAL_2020, '>', '8', '8', '10.00'],
    ['< kept exactly', NATIONAL_2020, '<', '8', '8', '10.00'],
    ['ratio at twice the limit', RATIO, '<=', '10', '20', '5.00'],
    ['strict far above', STRICT, '=', '3', '7', '0.00'],
    ['strict below', STRICT, '=', '3', '2', '6.67'],
    ['strict, nothing allowed', STRICT, '=', '0', '1', '0.00'],
    ['a growth rate below zero that was kept', NATIONAL_2020, '>=', '-3', '-2', '10.00'],
    ['a growth rate below zero that was not', NATIONAL_2020, '>=', '-3', '-6', '0.00'],
    ['≥ 0 and a loss', NATIONAL_2020, '>=', '0', '-1', '0.00'],
    ['20-digit numbers', NATIONAL_2020, '>=', '30000000000000000000', '20000000000000000000', '6.67'],
  ])('%s', (_, rules, operator, target, actual, score) => expect(scoreRow(row(operator, target, actual, '10'), null, rules).score).toBe(score));

  it('a cost with = is an upper limit where the county says so', () => {
    const asLimit: RuleSet = { ...HEBEI, scoring: { ...HEBEI.scoring, equalCost: 'as_limit' } };
    expect(scoreRow(row('=', '17', '16.2', '12.5'), 'cost', asLimit)).toMatchObject({ score: '12.50', trace: { rule: 'reverse_linear', chosenBy: 'rule_set' } });
    expect(scoreRow(row('=', '17', '16.2', '12.5'), 'quantity', asLimit).score).toBe('11.91');
  });
  it('the soft target never goes below its floor, and is not cut inside the tolerance', () => {
    expect(scoreRow({ ...row('>=', '10', '50', '10'), softTarget: true }, null, NATIONAL_2020).score).toBe('6.00');
    expect(scoreRow({ ...row('>=', '10', '13', '10'), softTarget: true }, null, NATIONAL_2020).score).toBe('10.00');
  });
  it.each<[Partial<EvaluationRow>, string]>([
    [{ value: null }, 'target_missing'], [{ weight: null }, 'weight_missing'], [{ weight: '0' }, 'weight_missing'], [{ actualNumber: null }, 'actual_missing'],
    [{ value: { kind: 'text', text: '提高' } }, 'tier_missing'], [{ value: { kind: 'text', text: '提高' }, actualTier: 'partly' }, 'points_missing'],
    [{ value: { kind: 'text', text: '提高' }, actualTier: 'partly', points: '9' }, 'points_outside_tier'],
  ])('%o: %s', (change, issue) => expect(scoreRow({ ...row('>=', '1', '1', '10'), ...change }, null, NATIONAL_2020)).toMatchObject({ score: null, trace: null, issue }));

  it('while a row is open there is no total and no grade', () => {
    const open = evaluate({ object: 'project', rows: [row('>=', '1', '1', '80'), { ...row('>=', '1', '1', '10'), actualNumber: null }], funds: { annual: '1.00', executed: '1.00', note: null }, problems: null, improvements: null }, NATIONAL_2020);
    expect(open).toMatchObject({ indicators: '80.00', total: null, grade: null, plausibility: null });
  });
});

describe('days as targets', () => {
  const day = (change: Partial<EvaluationRow>) => scoreRow({ ...row('=', '1', '1', '10'), actualNumber: null, value: { kind: 'date', operator: '<=', date: '2021-12-31' }, ...change }, null, NATIONAL_2020);
  it.each<[string, Partial<EvaluationRow>, string | null, string | null]>([
    ['kept on the last day', { actualDate: '2021-12-31' }, '10.00', null],
    ['missed, judged by tier', { actualDate: '2022-01-01', actualTier: 'partly', points: '7' }, '7.00', null],
    ['missed cannot be 达成', { actualDate: '2022-01-01', actualTier: 'achieved', points: '10' }, null, 'tier_contradicts_date'],
    ['missed, points not in the tier', { actualDate: '2022-01-01', actualTier: 'missed', points: '7' }, null, 'points_outside_tier'],
    ['without a day by tier', { actualTier: 'achieved', points: '10' }, '10.00', null],
    ['without anything', {}, null, 'tier_missing'],
  ])('%s', (_, change, score, issue) => expect(day(change)).toMatchObject({ score, issue }));
});

describe('Appendix B, tiers of weight 10', () => {
  it.each([
    [17, 'achieved', '8.00', '10.00', '7.99'], [18, 'partly', '6.00', '7.99', '8.00'], [19, 'missed', '0.00', '5.99', '6.00'],
  ] as const)('%i: %s allows %s–%s and refuses %s', (_, tier, low, high, refused) => {
    expect(rangeOf(tier, '10', NATIONAL_2020)).toEqual({ low, high });
    const points = (value: string) => scoreTier({ tier, points: value, weight: '10' }, NATIONAL_2020)?.result ?? null;
    expect([points(low), points(high), points(refused), points('10.01'), points('-0.01'), points(`${low}5`)]).toEqual([low, high, null, null, null, null]);
  });
  it('Hubei splits at 50 %', () => {
    const hubei: RuleSet = { ...NATIONAL_2020, tiers: NATIONAL_2020.tiers.map((tier) => (tier.tier === 'partly' ? { ...tier, low: '0.5' } : tier.tier === 'missed' ? { ...tier, high: '0.5' } : tier)) };
    expect(rangeOf('partly', '10', hubei)).toEqual({ low: '5.00', high: '7.99' });
  });
});

describe('Appendix B, grade and plausibility', () => {
  it.each([['100.00', 'excellent'], ['90.00', 'excellent'], ['89.99', 'good'], ['80.00', 'good'], ['79.99', 'fair'], ['60.00', 'fair'], ['59.99', 'poor'], ['0.00', 'poor']])('20: %s → %s', (total, grade) => expect(gradeOf(total, NATIONAL_2020)).toBe(grade));
  it('21: 88 of 90 with 4 of 10', () => {
    expect(plausibilityOf('88', '4', { annual: '100', executed: '40' }, NATIONAL_2020)).toEqual({ light: 'red', gap: '59.09', unspent: '60.00' });
  });
  it.each([['45.00', '10.00', '10', '10', 'none'], ['0.00', '10.00', '10', '10', 'none'], ['90.00', null, '0', '0', 'yellow'], ['90.00', '9.50', '100', '95', 'none'], ['90.00', '9.49', '100', '94.9', 'red'], ['72.00', '8.00', '10', '8', 'none'], ['71.00', '7.99', '100', '79.9', 'yellow']])(
    'S %s, E %s, %s → %s: %s', (indicators, execution, annual, executed, light) => expect(plausibilityOf(indicators, execution, { annual, executed }, NATIONAL_2020).light).toBe(light));
});

describe('Appendix B, lights', () => {
  it.each([['349', 'red'], ['350', 'yellow'], ['466', 'yellow'], ['467', 'green']])('22: July, %s of 1000: %s', (executed, light) => {
    expect(fundLight({ annual: '1000.00', executed, forecast: null }, 7, NATIONAL_2020).light).toBe(light);
  });
  it.each([['17', 'red'], ['20', 'yellow'], ['24', 'green'], ['35', 'blue']])('23: July, %s of 50 件: %s', (actual, light) => {
    const value = { kind: 'number', operator: '>=', number: '50', unit: '件' } as const;
    expect(indicatorLight({ value, direction: null, nature: 'quantity', pacing: null, dueMonth: null, actualNumber: actual, actualTier: null, likelihood: 'certain' }, 7, NATIONAL_2020).light).toBe(light);
  });
});
