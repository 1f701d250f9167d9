import { describe, expect, it } from 'vitest';
import { groupRows, isWhole, measurable, weightOf, weightParts } from '@/components/indicators/groups';
import type { Cell, Row } from '@/domain/filings/body';
import { HEBEI } from '@/domain/rules/sets/hebei';

let n = 0;
const row = (level1: string | null, weight: string | null, target: Cell = null): Row => ({ id: `r${(n += 1)}`, lineage: 'l', seq: n, cells: { level1, weight, target }, typed: {} });
const frame = HEBEI.frames.project;

describe('rows of an indicator table', () => {
  const rows = [row('output', '12.5'), row('产出指标', '12.5'), row('effect', '30'), row(null, null), row('output', '0.1')];

  it('joins neighbours of one first level, by code or printed name', () => {
    expect(groupRows(rows, frame).map((group) => [group.level1, group.rows.length, group.weight])).toEqual([['output', 2, '25'], ['effect', 1, '30'], ['', 1, '0'], ['output', 1, '0.1']]);
  });
  it('adds weights exactly', () => {
    expect(weightOf(rows)).toBe('55.1');
    expect(weightParts(rows, frame)).toEqual([{ level1: 'output', weight: '25.1' }, { level1: 'effect', weight: '30' }, { level1: '', weight: '0' }]);
    expect(isWhole('90.00', '90')).toBe(true);
    expect(isWhole('89.99', '90')).toBe(false);
  });
  it('counts rows with a number or a date as measurable', () => {
    expect(measurable([row(null, null, { kind: 'number', operator: '>=', number: '2', unit: '次' }), row(null, null, { kind: 'date', operator: '<=', date: '2021-12-31' }), row(null, null, { kind: 'text', text: '提高' }), row(null, null)])).toBe(2);
  });
});
