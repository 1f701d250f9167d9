import { describe, expect, it } from 'vitest';
import type { Direction } from '@/domain/indicator/types';
import { parseRuleSet, type RuleSet } from '@/domain/rules/schema';
import { HEBEI } from '@/domain/rules/sets/hebei';
import { NATIONAL_2020 } from '@/domain/rules/sets/national-2020';
import { evaluate, type Evaluation } from '@/domain/scoring/evaluate';
import { formatFormula } from '@/domain/scoring/formula';
import { replay } from '@/domain/scoring/replay';
import type { EvaluationRow } from '@/domain/scoring/row';
import { readTrace } from '@/domain/scoring/trace';
import { round2, wanToYuan } from '@/domain/shared/decimal';
import { parseValue } from '@/domain/values/parse-value';
import { DEMO, P3_FILED_33, TIER, type DemoForm, type DemoRow } from './demo-county';

const yearRow = (row: DemoRow, change: Partial<EvaluationRow> = {}): EvaluationRow => {
  const value = parseValue(row.target).value;
  const number = value.kind === 'number';
  return {
    lineage: row.name, level1: row.level[0], level2: row.level[1], value, weight: row.weight, direction: row.direction ?? null, softTarget: false,
    actualNumber: number ? row.year : null, actualDate: null, actualTier: number ? null : (TIER[row.year] ?? null),
    points: number ? null : (row.points ?? round2(row.weight)), reason: null, ...change,
  };
};
const judge = (form: DemoForm, rules: RuleSet, rows = form.rows.map((row) => yearRow(row))): Evaluation => evaluate({
  object: form.object, rows, funds: { annual: wanToYuan(form.year.annual), executed: wanToYuan(form.year.executed), note: null }, problems: null, improvements: null,
}, rules);
const form = (name: string): DemoForm => DEMO.find((one) => one.name.startsWith(name)) ?? expect.fail(name);
/** rows whose score is marked with a mandatory reason: not full, or above target by more than 30 % */
const MARKED: Readonly<Record<string, readonly string[]>> = {
  P1: ['成本', '社会', '可持续', '满意'], P2: [], P3: ['发放人数', '成本', '受益群众'], P4: ['帮扶户数', '时效', '成本', '受益户数'],
  P5: ['数量', '质量', '时效', '社会', '满意'], P6: ['数量', '可持续', '满意'], Department: ['数量', '质量', '社会', '经济', '可持续', '满意'],
};

// the frames of the county are Hebei's; weights of 效果指标 and 效益指标 agree, so the national set must give the same points
const NATIONAL_WITH_FRAMES: RuleSet = parseRuleSet({ ...NATIONAL_2020, frames: HEBEI.frames });

describe.each([HEBEI, NATIONAL_WITH_FRAMES])('the demo year under $code', (rules) => {
  describe.each(DEMO)('$name', (county) => {
    const result = judge(county, rules);
    it.each(county.rows.map((row, index) => [row.name, row.score, index] as const))('%s: %s', (_, score, index) => {
      expect(result.rows[index]).toMatchObject({ score: round2(score), issue: null });
    });
    it('execution, total, grade and plausibility', () => {
      expect(result.execution).toMatchObject({ score: county.year.score, issue: null });
      expect(result).toMatchObject({ total: county.total, grade: county.grade, plausibility: county.plausibility });
    });
    it('reasons are asked of exactly the marked rows', () => {
      expect([...new Set(result.reasons.filter((one) => one.field === 'reason').map((one) => one.lineage))]).toEqual(MARKED[county.name.split(' ')[0] ?? '']);
    });
    it('every stored trace replays to itself', () => {
      const traces = [result.execution.trace, result.totalTrace, ...result.rows.map((row) => row.trace)];
      expect(traces).not.toContain(null);
      for (const trace of traces) {
        const stored = readTrace(JSON.parse(JSON.stringify(trace)));
        expect(stored && replay(stored, rules)).toEqual(trace);
      }
    });
  });

  it('problems and improvements: by grade 中, and under 60 % execution whatever the grade', () => {
    const asked = (evaluation: Evaluation) => evaluation.reasons.filter((one) => one.field !== 'reason').map((one) => `${one.field}:${one.why}`);
    expect(asked(judge(form('P3'), rules))).toEqual(['problems:grade', 'improvements:grade']);
    const p5 = form('P5');
    expect(asked(judge(p5, rules, p5.rows.map((row) => yearRow(row, row.name === '社会' ? { direction: 'reverse' } : {}))))).toEqual(['problems:execution_low', 'improvements:execution_low']);
    expect(asked(judge(form('P4'), rules))).toEqual([]);
  });
});

describe('what another choice would give', () => {
  const trace = (project: string, row: string) => judge(form(project), HEBEI).rows.find((one) => one.lineage === row)?.trace ?? expect.fail(row);
  it.each([
    ['P1', '成本', { kind: 'direction', value: 'reverse', score: '12.50' }], ['P5', '社会', { kind: 'direction', value: 'reverse', score: '15.00' }],
    ['P5', '数量', { kind: 'soft_target', value: 'marked', score: '9.31' }], ['P4', '成本', { kind: 'option', value: 'ratio', score: '9.38' }],
    ['P4', '受益户数', { kind: 'option', value: 'strict', score: '20.00' }],
  ])('%s %s', (project, row, alternative) => expect(trace(project, row).alternatives).toContainEqual(alternative));
  it('alternatives that change nothing are not shown', () => expect(trace('P2', '数量').alternatives).toEqual([]));

  it.each<[string, string, Partial<EvaluationRow>, string, string]>([
    ['P1', '成本', { direction: 'reverse' }, '12.50', '93.53'], ['P5', '社会', { direction: 'reverse' }, '15.00', '91.50'], ['P5', '数量', { softTarget: true }, '9.31', '73.31'],
  ])('%s %s with %o: %s, total %s', (project, name, change, score, total) => {
    const county = form(project);
    const result = judge(county, HEBEI, county.rows.map((row) => yearRow(row, row.name === name ? change : {})));
    expect(result.rows.find((row) => row.lineage === name)?.score).toBe(score);
    expect(result.total).toBe(total);
    expect(result.rows.flatMap((row) => (row.trace ? [replay(row.trace, HEBEI)] : [])).find((one) => one.result === score)).toBeDefined();
  });

  it('P3 as first filed with 33: 93.96', () => {
    const county = form('P3');
    const result = judge(county, HEBEI, county.rows.map((row) => yearRow(row.name === '受益群众' ? P3_FILED_33 : row)));
    expect(result).toMatchObject({ total: '93.96', grade: 'excellent' });
    expect(result.rows[4]?.trace).toMatchObject({ rule: 'equal', chosenBy: 'rule_set', result: '30.00' });
  });

  it.each<[string, string, string]>([
    ['P5', '社会', '15 × 0/3 = 0.00'], ['P3', '发放人数', '12.5 × 2/3 = 8.33'], ['P4', '成本', '12.5 × (1 − (0.8 − 0.6)/0.6) = 8.33'], ['P1', '数量', '12.50'], ['P1', '社会', '11.00'],
  ])('%s %s prints its formula with the numbers in it: %s', (project, row, printed) => expect(formatFormula(trace(project, row))).toBe(printed));

  it('who decided for the rule is named', () => {
    expect(trace('P5', '社会').chosenBy).toBe('operator');
    const directions: readonly (readonly [Direction, string])[] = [['reverse', 'reverse_linear'], ['positive', 'positive'], ['fixed', 'equal']];
    for (const [direction, rule] of directions) {
      const county = form('P5');
      const rows = county.rows.map((row) => yearRow(row, row.name === '社会' ? { direction } : {}));
      expect(judge(county, HEBEI, rows).rows[4]?.trace).toMatchObject({ rule, chosenBy: 'direction' });
    }
  });
});
