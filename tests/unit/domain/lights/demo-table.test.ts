import { describe, expect, it } from 'vitest';
import { level2Of } from '@/domain/rules/frame';
import { HEBEI } from '@/domain/rules/sets/hebei';
import { combineLights } from '@/domain/lights/combine';
import { fundLight } from '@/domain/lights/fund-light';
import { indicatorLight, type MonitoredRow } from '@/domain/lights/indicator-light';
import { wanToYuan } from '@/domain/shared/decimal';
import { parseValue } from '@/domain/values/parse-value';
import { DEMO, TIER, type DemoForm, type DemoRow } from '../scoring/demo-county';

const JULY = 7;
const monitored = (form: DemoForm, row: DemoRow, change: Partial<MonitoredRow> = {}): MonitoredRow => {
  const value = parseValue(row.target).value;
  const number = value.kind === 'number';
  return {
    value, direction: null, nature: level2Of(HEBEI.frames[form.object], row.level[0], row.level[1])?.nature ?? null, pacing: null, dueMonth: row.due ?? null,
    actualNumber: number ? row.july : null, actualTier: number ? null : (TIER[row.july] ?? null), likelihood: row.likelihood ?? 'certain', ...change,
  };
};

describe.each(DEMO)('July of $name', (form) => {
  const funds = fundLight({ annual: wanToYuan(form.july.annual), executed: wanToYuan(form.july.executed), forecast: null }, JULY, HEBEI);
  const rows = form.rows.map((row) => indicatorLight(monitored(form, row), JULY, HEBEI));

  it('money', () => expect(funds).toMatchObject({ light: form.july.light, rate: form.july.rate, reasonRequired: form.july.light !== 'green' }));
  it.each(form.rows.map((row, index) => [row.name, row.light, row.julyReason ?? false, index] as const))('%s: %s, reason %s', (_, light, reason, index) => {
    expect(rows[index]?.light).toBe(light);
    expect((rows[index]?.reasons.length ?? 0) > 0).toBe(reason);
    expect(rows[index]?.trace).toMatchObject({ ruleSet: { code: 'hebei', version: 1 }, result: light });
  });
  it('overall: the worse of money and target', () => {
    const target = combineLights(rows.map((row) => row.light), HEBEI);
    expect(combineLights([funds.light, target.light], HEBEI)).toMatchObject({ light: form.overall, open: 0 });
  });
});

describe('what the table says beside its lights', () => {
  const p1 = DEMO[0] ?? expect.fail('P1');
  it.each([0, 1])('P1 row %i is red and wants a reason without 考核时点', (index) => {
    const row = p1.rows[index] ?? expect.fail('row');
    expect(indicatorLight(monitored(p1, row, { dueMonth: null }), JULY, HEBEI)).toMatchObject({ light: 'red', reasons: ['light'] });
    expect(indicatorLight(monitored(p1, row, { dueMonth: 7 }), JULY, HEBEI).light).toBe('red');
  });
  it('完全不可能 asks for the remark', () => {
    const department = DEMO.at(-1) ?? expect.fail('department');
    const row = department.rows.find((one) => one.name === '经济') ?? expect.fail('row');
    expect(indicatorLight(monitored(department, row), JULY, HEBEI)).toMatchObject({ reasons: ['light', 'likelihood'], remarkRequired: true });
  });
  it('P5 社会 as 反向 is green', () => {
    const p5 = DEMO[4] ?? expect.fail('P5');
    const row = p5.rows.find((one) => one.name === '社会') ?? expect.fail('row');
    expect(indicatorLight(monitored(p5, row, { direction: 'reverse' }), JULY, HEBEI)).toMatchObject({ light: 'green', reasons: [] });
  });
});
