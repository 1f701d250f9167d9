import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { OPERATORS, TIERS } from '@/domain/indicator/types';
import { indicatorLight } from '@/domain/lights/indicator-light';
import type { RuleSet } from '@/domain/rules/schema';
import { NATIONAL_2020 } from '@/domain/rules/sets/national-2020';
import { rangeOf, scoreTier } from '@/domain/scoring/qualitative';
import { scoreNumber, type NumberRow } from '@/domain/scoring/quantitative';
import { replay } from '@/domain/scoring/replay';
import { compare, dec, plain } from '@/domain/shared/decimal';

const decimal = (min: number, max: number) => fc.integer({ min: min * 10_000, max: max * 10_000 }).map((n) => plain(dec(n).div(10_000)));
const weight = fc.integer({ min: 1, max: 10_000 }).map((n) => dec(n).div(100).toFixed(2));
const sets = fc.constantFrom<RuleSet>(
  NATIONAL_2020, { ...NATIONAL_2020, scoring: { ...NATIONAL_2020.scoring, reverse: 'ratio' } },
  { ...NATIONAL_2020, scoring: { ...NATIONAL_2020.scoring, equalAbove: 'strict', equalCost: 'as_limit' } },
);
const row = fc.record<NumberRow>({
  operator: fc.constantFrom(...OPERATORS, null), direction: fc.constantFrom('positive', 'reverse', 'fixed', null), nature: fc.constantFrom('cost', 'quantity', null),
  target: decimal(-100, 10_000), actual: decimal(-100, 30_000), weight, softTarget: fc.boolean(),
});

describe('whatever the numbers', () => {
  it('a score lies between 0 and its weight, and lost makes up the rest', () => {
    fc.assert(fc.property(row, sets, (input, rules) => {
      const trace = scoreNumber(input, rules);
      expect(compare(trace.result, '0')).toBeGreaterThanOrEqual(0);
      expect(compare(trace.result, input.weight)).toBeLessThanOrEqual(0);
      expect(dec(trace.result).plus(trace.lost).equals(input.weight)).toBe(true);
      expect(trace.alternatives.every((one) => one.score !== trace.result)).toBe(true);
    }), { numRuns: 2000 });
  });
  it('a number read back from the database with its four decimals leaves the same trace', () => {
    fc.assert(fc.property(row, sets, (input, rules) => {
      const stored = { ...input, target: dec(input.target).toFixed(4), actual: dec(input.actual).toFixed(4), weight: dec(input.weight).toFixed(2) };
      expect(scoreNumber(stored, rules)).toEqual(scoreNumber(input, rules));
    }));
  });
  it('its trace, stored as JSON, replays to the same', () => {
    fc.assert(fc.property(row, sets, (input, rules) => {
      const trace = scoreNumber(input, rules);
      expect(replay(JSON.parse(JSON.stringify(trace)) as typeof trace, rules)).toEqual(trace);
    }));
  });
  it('more is never worse where more is better, and never better where there is a limit', () => {
    fc.assert(fc.property(row, sets, decimal(0, 1000), (input, rules, more) => {
      const before = scoreNumber({ ...input, softTarget: false }, rules);
      const after = scoreNumber({ ...input, softTarget: false, actual: plain(dec(input.actual).plus(more)) }, rules);
      if (before.rule === 'positive') expect(compare(after.result, before.result)).toBeGreaterThanOrEqual(0);
      if (before.rule.startsWith('reverse')) expect(compare(after.result, before.result)).toBeLessThanOrEqual(0);
    }), { numRuns: 2000 });
  });
  it('a tier takes exactly the points of its range, and no points belong to two tiers', () => {
    fc.assert(fc.property(weight, fc.integer({ min: 0, max: 10_000 }), (w, cents) => {
      const points = dec(cents).div(100).toFixed(2);
      const takers = TIERS.filter((tier) => scoreTier({ tier, points, weight: w }, NATIONAL_2020) !== null);
      expect(takers.length).toBe(compare(points, w) <= 0 ? 1 : 0);
      for (const tier of takers) expect(compare(rangeOf(tier, w, NATIONAL_2020).low, points)).toBeLessThanOrEqual(0);
    }));
  });
  it('a light never gets worse by doing more of what is wanted', () => {
    const rank = ['red', 'yellow', 'green', 'blue'];
    fc.assert(fc.property(decimal(1, 1000), decimal(0, 1000), decimal(0, 1000), fc.integer({ min: 1, max: 12 }), fc.constantFrom('件', '%', '户'), (target, actual, more, month, unit) => {
      const light = (done: string) => indicatorLight({ value: { kind: 'number', operator: '>=', number: target, unit }, direction: null, nature: null, pacing: null, dueMonth: null, actualNumber: done, actualTier: null, likelihood: null }, month, NATIONAL_2020).light;
      expect(rank.indexOf(light(plain(dec(actual).plus(more))) ?? '')).toBeGreaterThanOrEqual(rank.indexOf(light(actual) ?? ''));
    }));
  });
});

describe('replay refuses what it cannot answer for', () => {
  const trace = scoreNumber({ operator: '>=', direction: null, nature: null, target: '3', actual: '2', weight: '10', softTarget: false }, NATIONAL_2020);
  it.each([
    ['another version', trace, { ...NATIONAL_2020, version: 2 }], ['a lost input', { ...trace, inputs: { ...trace.inputs, target: null } }, NATIONAL_2020],
    ['an operator that is none', { ...trace, inputs: { ...trace.inputs, operator: '!' } }, NATIONAL_2020],
  ])('%s', (_, stored, rules) => expect(() => replay(stored, rules)).toThrow(expect.objectContaining({ code: 'invalid_input' })));
  it('altered inputs give another score', () => expect(replay({ ...trace, inputs: { ...trace.inputs, actual: '3' } }, NATIONAL_2020)).not.toEqual(trace));
});
