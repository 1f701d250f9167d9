import { describe, expect, it } from 'vitest';
import { areaShare, countedRows, countsOf, sharesByDepartment, type TargetCount } from '@/domain/board/measurable';
import { HEBEI } from '@/domain/rules/sets/hebei';
import { seedDepartment, seedProject } from '@/tests/support/seed-forms';

const of = (filing: string, project: string | null, rows: number, measurable: number, amount: string | null, more: Partial<TargetCount> = {}): TargetCount =>
  ({ filing, departmentId: 'a', project, counts: true, rows, measurable, amount, ...more });

/** The seed as its forms state it: 8 rows in words, six projects, 32.55 of 682.01万元. */
const SEED: readonly TargetCount[] = [
  of('d', null, 8, 0, '6820100.00'), of('1', '一', 7, 3, '170000.00'), of('2', '二', 6, 2, '1500.00'), of('3', '三', 6, 3, '48000.00'), of('4', '四', 6, 3, '6000.00'), of('5', '五', 7, 4, '100000.00'), of('6', '六', 7, 0, null),
];

describe('shares of a department and a county', () => {
  it('says of the seed what its document says: 15 of 47, 4.77 %', () => {
    expect(areaShare(SEED)).toEqual({ rows: 47, measurable: 15, percent: '31.91', stated: '325500', spending: '6820100', moneyPercent: '4.77' });
  });

  it('leaves out what was never sent, and counts nothing as nothing', () => {
    expect(areaShare(SEED.map((one) => (one.filing === '6' ? { ...one, counts: false } : one)))).toMatchObject({ rows: 40, measurable: 15, percent: '37.50' });
    expect(areaShare([])).toEqual({ rows: 0, measurable: 0, percent: null, stated: '0', spending: null, moneyPercent: null });
    expect(areaShare([of('1', '一', 4, 2, '100.00')])).toMatchObject({ stated: '100', spending: null, moneyPercent: null });
  });

  it('sets the money of a county against the spending of the same departments', () => {
    const more = [of('x', null, 2, 2, '1000000.00', { departmentId: 'b' }), of('y', '乙', 2, 1, '500000.00', { departmentId: 'b' }), of('z', '丙', 3, 3, '900000.00', { departmentId: 'c' })];
    expect(areaShare([...SEED, ...more])).toMatchObject({ rows: 54, measurable: 21, stated: '825500', spending: '7820100', moneyPercent: '10.56' });
    expect(sharesByDepartment([...SEED, ...more]).map(({ departmentId, share }) => [departmentId, share.measurable, share.moneyPercent])).toEqual([['a', 15, '4.77'], ['b', 3, '50.00'], ['c', 3, null]]);
  });

  it('counts a body as the document does', () => {
    const counts = [1, 2, 3, 4, 5, 6].map((no) => countsOf(seedProject(no), HEBEI.frames.project));
    expect([counts.reduce((n, one) => n + one.rows, 0), counts.reduce((n, one) => n + one.measurable, 0)]).toEqual([39, 15]);
    expect(countsOf(seedDepartment(), HEBEI.frames.department)).toEqual({ rows: 8, measurable: 0 });
  });

  it('says of each row how it counts', () => {
    const rows = seedProject(4).rows ?? [];
    const how = countedRows([...rows.slice(0, 1), ...rows.map((row) => ({ ...row, cells: { ...row.cells, target: null } })).slice(1, 2), ...rows.slice(2)], HEBEI.frames.project).map((row) => row.how);
    expect(how.filter((one) => one === 'empty')).toHaveLength(1);
    expect(new Set(how)).toEqual(new Set(['measurable', 'words', 'empty']));
  });
});
