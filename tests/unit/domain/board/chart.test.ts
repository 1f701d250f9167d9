import { describe, expect, it, test } from 'vitest';
import { axisOf, chartOf, planAt } from '@/domain/board/chart';
import { indicatorLines, type IndicatorLine, type Reached } from '@/domain/board/indicators';
import { filterOf, lightFiltersOf } from '@/domain/board/indicator-filter';
import { NATIONAL_2020 } from '@/domain/rules/sets/national-2020';
import { line } from './line';

const reached = (number: string | null, light: string | null = null): Reached => ({ filing: 'f', number, tier: null, date: null, light, returned: false, words: null });
const promise = (given: Partial<IndicatorLine>): IndicatorLine => ({
  lineage: 'l', project: '维稳经费', projectSeq: 5, target: 'f', level2: { zh: '数量指标', en: 'Quantity' }, name: '300人次', weight: '12.5',
  value: { kind: 'number', operator: '>=', number: '9', unit: '人次' }, direction: 'positive', pacing: 'linear', periods: {}, year: null, ...given,
});

describe('planned against actual', () => {
  it('300人次 of the demo: July 11 of 5.25, the year 55.56 % above', () => {
    const chart = chartOf(promise({ periods: { 7: reached('11.0000', 'blue') }, year: { ...reached('14', 'blue'), score: '12.50' } }));
    expect(chart).toMatchObject({ verdict: 'above', distance: '55.56', points: [{ month: 7, actual: '11', plan: '5.25' }, { month: 12, actual: '14', plan: '9' }] });
  });
  it.each([
    ['3', 'below', '42.86'], ['5.25', 'reached', '0.00'],
  ] as const)('%s by July is %s the plan', (actual, verdict, distance) => expect(chartOf(promise({ periods: { 7: reached(actual) } }))).toMatchObject({ verdict, distance }));
  it.each([['0.8', 'beyond'], ['0.6', 'within'], ['0.3', 'within']] as const)('a cost of at most 0.6 that came to %s is %s', (actual, verdict) => {
    expect(chartOf(promise({ value: { kind: 'number', operator: '<=', number: '0.6', unit: '万元' }, direction: 'reverse', periods: { 7: reached(actual) } }))?.verdict).toBe(verdict);
  });
  it('draws nothing for words, and nothing before a figure was reported', () => {
    expect(chartOf(promise({ value: { kind: 'text', text: '提高' }, periods: { 7: reached('1') } }))).toBeNull();
    expect(chartOf(promise({ periods: { 7: reached(null) } }))).toBeNull();
  });
  it('a target of zero has no distance in per cent', () => {
    expect(chartOf(promise({ value: { kind: 'number', operator: '=', number: '0', unit: '件' }, pacing: 'none', periods: { 7: reached('1') } }))?.distance).toBeNull();
  });
});

test.each([['9', 7, true, '5.25'], ['100', 7, false, '100'], ['10', 1, true, '0.83']])('%s by month %i (paced %s) is %s', (target, month, linear, plan) => expect(planAt(target, month, linear)).toBe(plan));
test.each([[14.7, [0, 5, 10, 15]], [0.6, [0, 0.2, 0.4, 0.6]], [0, [0, 1]], [1000, [0, 500, 1000]]])('an axis up to %d has round steps', (top, steps) => expect(axisOf(top)).toEqual(steps));

describe('the list of indicators', () => {
  const row = (id: string, filingId: string, cells: Record<string, never> | object) => ({ id, filingId, lineage: 'l1', seq: 0, typed: {}, cells: cells as Record<string, never> });
  const lines = [line({ id: 't' }), line({ id: 'm', stage: 'monitoring', period: 7, phase: 'done' }), line({ id: 'e', stage: 'self_evaluation', phase: 'returned' })];
  const target = { level1: '产出指标', level2: 'quantity', name: '发放人数', target: { kind: 'number', operator: '=', number: '3', unit: '人' }, weight: '12.5' };
  it('joins a promise by its lineage, and judges the year by the same rule at month 12', () => {
    const [one] = indicatorLines({
      lines, rules: NATIONAL_2020, targets: [row('1', 't', target)], monitoring: [row('2', 'm', { actual: '3', light: 'green' })], evaluation: [row('3', 'e', { ...target, actual: '2', score: '8.33' })],
    });
    expect(one).toMatchObject({ level2: { zh: '数量指标' }, pacing: 'none', periods: { 7: { number: '3', light: 'green' } }, year: { number: '2', score: '8.33', returned: true, light: 'yellow' } });
  });
  it('is filtered by the light of the last period', () => {
    expect(filterOf(promise({ periods: { 7: reached('1', 'red'), 10: reached('9', 'green') } }))).toBe('green');
    expect(filterOf(promise({}))).toBe('empty');
    expect(lightFiltersOf('red,nonsense')).toEqual(['red']);
    expect(lightFiltersOf(null)).toBeNull();
  });
});
