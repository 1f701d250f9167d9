import { describe, expect, it } from 'vitest';
import type { Operator } from '@/domain/indicator/types';
import { combineLights } from '@/domain/lights/combine';
import { fundLight } from '@/domain/lights/fund-light';
import { indicatorLight, pacingOf, type MonitoredRow } from '@/domain/lights/indicator-light';
import { readLightTrace } from '@/domain/lights/trace';
import type { RuleSet } from '@/domain/rules/schema';
import { NATIONAL_2020 } from '@/domain/rules/sets/national-2020';

const withFund = (fund: RuleSet['lights']['fund']): RuleSet => ({ ...NATIONAL_2020, lights: { ...NATIONAL_2020.lights, fund } });
const funds = (executed: string | null, annual: string | null = '1000.00', forecast: string | null = null) => ({ annual, executed, forecast });

describe('fund light', () => {
  const SICHUAN = withFund({ method: 'steps', steps: [{ month: 4, red: '0.25' }, { month: 6, red: '0.40' }, { month: 8, red: '0.60' }, { month: 10, red: '0.80' }] });
  const BEHIND = withFund({ method: 'behind', red: '0.20', yellow: '0.10' });
  it.each([
    ['Sichuan, June under 40 %', SICHUAN, '399', 6, 'red'], ['Sichuan, June at 40 %', SICHUAN, '400', 6, 'green'], ['Sichuan, July by the step of June', SICHUAN, '399', 7, 'red'], ['Sichuan, before April', SICHUAN, '0', 3, 'green'],
    ['behind by more than 20 points', BEHIND, '299', 6, 'red'], ['behind by exactly 20', BEHIND, '300', 6, 'yellow'], ['behind by exactly 10', BEHIND, '400', 6, 'green'],
    ['national, December complete', NATIONAL_2020, '1000', 12, 'green'], ['national, nothing spent', NATIONAL_2020, '0', 1, 'red'],
  ] as const)('%s', (_, rules, executed, month, light) => expect(fundLight(funds(executed), month, rules).light).toBe(light));
  it.each([
    ['no budget: no light', funds('0', '0.00'), 'none', 'no_budget'], ['over budget', funds('1000.01'), 'red', 'over_budget'], ['forecast over budget', funds('500', '1000.00', '1000.01'), 'red', 'over_budget'],
    ['spent without budget', funds('1', '0.00'), 'red', 'over_budget'],
  ] as const)('%s', (_, input, light, rule) => expect(fundLight(input, 7, NATIONAL_2020)).toMatchObject({ light, trace: { rule } }));
  it('unknown figures give no light', () => {
    expect(fundLight(funds(null), 7, NATIONAL_2020)).toEqual({ light: null, rate: null, trace: null, reasonRequired: false });
    expect(fundLight(funds('1', null), 7, NATIONAL_2020).light).toBeNull();
  });
});

describe('indicator light', () => {
  const row = (operator: Operator | null, target: string, unit: string | null, actual: string | null, change: Partial<MonitoredRow> = {}): MonitoredRow => ({
    value: { kind: 'number', operator, number: target, unit }, direction: null, nature: 'quantity', pacing: null, dueMonth: null, actualNumber: actual, actualTier: null, likelihood: 'certain', ...change,
  });
  const SHANXI: RuleSet = { ...NATIONAL_2020, lights: { ...NATIONAL_2020.lights, rangeOnly: ['quality', 'timeliness', 'cost'] } };
  it.each<[string, MonitoredRow, string, string]>([
    ['≤ kept', row('<=', '10', '万元', '10'), 'green', 'limit'], ['≤ exceeded', row('<=', '10', '万元', '10.01'), 'red', 'limit'], ['< not kept at the limit', row('<', '10', '天', '10'), 'red', 'limit'],
    ['= 0 kept', row('=', '0', '起', '0'), 'green', 'zero_target'], ['= 0 broken', row('=', '0', '起', '1'), 'red', 'zero_target'],
    ['per cent against the year', row('>=', '95', '%', '95'), 'green', 'year_target'], ['120 % of the year is blue', row('>=', '10', '户', '12'), 'blue', 'year_target'],
    ['money with the months', row('=', '12', '万元', '7'), 'green', 'paced'], ['the row may say otherwise', row('=', '12', '万元', '7', { pacing: 'none' }), 'red', 'year_target'],
    ['due this month', row('>=', '10', '户', '0', { dueMonth: 7 }), 'red', 'year_target'], ['due next year', row('>=', '10', '户', '0', { dueMonth: 15 }), 'none', 'not_due'],
    ['a target below zero', row('>=', '-3', '%', '-4'), 'red', 'range'], ['no operator counts as =', row(null, '33', '人', '3'), 'red', 'year_target'],
  ])('%s', (_, input, light, rule) => {
    const judged = indicatorLight(input, 7, NATIONAL_2020);
    expect(judged).toMatchObject({ light, trace: { rule } });
    expect(readLightTrace(JSON.parse(JSON.stringify(judged.trace)))).toEqual(judged.trace);
  });
  it('Shanxi judges quality, time and cost inside or outside the range', () => {
    expect(indicatorLight(row('>=', '100', '%', '99', { nature: 'quality' }), 7, SHANXI)).toMatchObject({ light: 'red', trace: { rule: 'range' } });
    expect(indicatorLight(row('>=', '100', '%', '99'), 7, SHANXI).light).toBe('green');
  });
  it('nothing entered: no light yet, and no reason asked for the light', () => expect(indicatorLight(row('>=', '10', '户', null), 7, NATIONAL_2020)).toEqual({ light: null, completion: null, trace: null, reasons: [], remarkRequired: false }));
  it('reasons: above target by more than 15 %, and a doubtful year end', () => {
    expect(indicatorLight(row('>=', '100', '户', '115'), 7, NATIONAL_2020).reasons).toEqual([]);
    expect(indicatorLight(row('>=', '100', '户', '115.01'), 7, NATIONAL_2020).reasons).toEqual(['over_tolerance']);
    expect(indicatorLight(row('>=', '100', '户', '100', { likelihood: 'possible' }), 7, NATIONAL_2020)).toMatchObject({ reasons: ['likelihood'], remarkRequired: false });
  });
  it('units decide the pacing, and a unit named like an object property does not confuse it', () => {
    expect(pacingOf(row('>=', '1', '人次', '1'), NATIONAL_2020)).toBe('linear');
    expect(pacingOf(row('>=', '1', 'constructor', '1'), NATIONAL_2020)).toBe('none');
  });
});

describe('several lights into one', () => {
  it.each([
    [['green', 'red', 'yellow'], 'red', 0], [['blue', 'green'], 'green', 0], [['blue', 'none'], 'blue', 0], [['none', null], 'none', 1], [[], 'none', 0], [[null, 'yellow', null], 'yellow', 2],
  ] as const)('%j → %s', (lights, light, open) => expect(combineLights(lights, NATIONAL_2020)).toMatchObject({ light, open }));
});
