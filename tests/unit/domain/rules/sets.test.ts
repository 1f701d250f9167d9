import { describe, expect, it } from 'vitest';
import { DEFAULT_WORDS } from '@/domain/checks/words';
import { level1Of, level2Of, levelOf, levelWeights } from '@/domain/rules/frame';
import { completeRules, parseRuleSet, ruleSetSchema, type RuleSet } from '@/domain/rules/schema';
import { HEBEI } from '@/domain/rules/sets/hebei';
import { NATIONAL_2020 } from '@/domain/rules/sets/national-2020';
import { NATIONAL_2021 } from '@/domain/rules/sets/national-2021';

const SETS: readonly RuleSet[] = [NATIONAL_2020, NATIONAL_2021, HEBEI];
const faults = (input: unknown): string[] => (ruleSetSchema.safeParse(input).error?.issues ?? []).map((issue) => `${issue.path.join('.')}: ${issue.message}`);

describe.each(SETS)('rule set $code', (set) => {
  it('is valid, survives JSON, and names its 100 review points', () => {
    expect(parseRuleSet(JSON.parse(JSON.stringify(set)))).toEqual(set);
    expect(set.reviewItems.reduce((total, item) => total + Number(item.points), 0)).toBe(100);
  });
});

describe('a rule set that does not hold together is refused', () => {
  const set = NATIONAL_2020;
  const frame = set.frames.project;
  const cases: [string, unknown, string][] = [
    ['weights do not add up', { ...set, totals: { indicators: '80', execution: '20' } }, 'frames.project: weights_not_total'],
    ['totals are not 100', { ...set, totals: { indicators: '90', execution: '20' } }, 'totals: totals_not_100'],
    ['a gap between tiers', { ...set, tiers: set.tiers.map((tier) => (tier.tier === 'partly' ? { ...tier, low: '0.5' } : tier)) }, 'tiers.1: tiers_gap'],
    ['bands out of order', { ...set, bands: [...set.bands].reverse() }, 'bands.0: bands_order'],
    ['a word twice', { ...set, words: { ...set.words, sensitive: ['维稳', '涉军', '维稳'] } }, 'words.sensitive.2: duplicate_word'],
    ['moving points of an unknown level', { ...set, frames: { ...set.frames, project: { ...frame, whenNoSatisfaction: { from: 'none', to: 'benefit' } } } }, 'frames.project.whenNoSatisfaction: unknown_level'],
  ];
  it.each(cases)('%s', (_, input, fault) => expect(faults(input)).toContain(fault));
  it('unknown keys, floats and missing frames', () => {
    expect(faults({ ...set, extra: 1 })).not.toEqual([]);
    expect(faults({ ...set, tolerances: { selfEvaluation: 0.3, monitoring: '0.15' } })).not.toEqual([]);
    expect(faults({ ...set, frames: { project: frame } })).not.toEqual([]);
    expect(faults(JSON.parse(`{"__proto__": {"x": 1}, ${JSON.stringify(set).slice(1)}`))).not.toEqual([]);
  });
  it('a province with execution 20 and its own weights is accepted', () => {
    const levels = frame.levels.map((level) => (level.code === 'output' ? { ...level, weight: '40' } : level));
    const hubei = { ...frame, levels };
    expect(faults({ ...set, totals: { indicators: '80', execution: '20' }, frames: { project: hubei, department: hubei } })).toEqual([]);
  });
});

describe('word lists', () => {
  const { words: _words, ...before } = HEBEI;
  it('a version from before there were lists goes by those of the product', () => {
    expect(parseRuleSet(before).words).toEqual(DEFAULT_WORDS);
    expect(completeRules(before).words).toEqual(DEFAULT_WORDS);
    expect(completeRules({ ...before, words: { sensitive: [], residue: [] } }).words).toEqual({ sensitive: [], residue: [] });
  });
  it.each([['one character', '稳'], ['nothing', ' '], ['a sentence', '维'.repeat(21)]])('%s is no word', (_, word) => {
    expect(faults({ ...HEBEI, words: { sensitive: ['维稳'], residue: [word] } })[0]).toMatch(/^words\.residue\.0:/);
  });
});

describe('frame', () => {
  it.each([
    [NATIONAL_2020, { output: '50', benefit: '40', satisfaction: '0' }],
    [NATIONAL_2021, { cost: '20', output: '40', benefit: '30', satisfaction: '0' }],
  ])('without satisfaction its ten points go to benefit', (set, expected) => expect(levelWeights(set.frames.project, false)).toEqual(expected));

  it('Hebei keeps satisfaction inside 部门效果 for departments and on its own for projects', () => {
    expect(level2Of(HEBEI.frames.department, '部门效果', '满意度')?.nature).toBe('satisfaction');
    expect(level1Of(HEBEI.frames.project, '满意度指标')?.weight).toBe('10');
    expect(level2Of(HEBEI.frames.project, 'output', '成本指标')?.code).toBe('cost');
    expect(level2Of(HEBEI.frames.project, 'effect', '成本指标')).toBeNull();
    expect(levelWeights(HEBEI.frames.department, false)).toEqual({ output: '50', effect: '40' });
  });
});

describe('what a finding does', () => {
  it.each([
    ['VL-01', 'error', 'block'], ['MS-01', 'error', 'block'], ['V-WEIGHT', 'error', 'block'], ['X-26', 'error', 'block'],
    ['AR-01', 'error', 'explain'], ['CT-03', 'error', 'explain'], ['MV-14', 'warning', 'explain'], ['MS-13', 'warning', 'hint'], ['MV-07', 'info', 'hint'],
    ['constructor', 'info', 'hint'],
  ] as const)('%s (%s) → %s', (code, severity, level) => expect(levelOf(HEBEI, { code, severity })).toBe(level));
});

it('a number that is none is said where it stands, and nothing else is said of it', () => {
  expect(faults({ ...HEBEI, totals: { indicators: '九十', execution: '10' } })).toEqual([expect.stringMatching(/^totals\.indicators:/)]);
});
