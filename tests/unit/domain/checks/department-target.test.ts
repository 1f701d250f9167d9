import { describe, expect, it } from 'vitest';
import { checkDepartmentTarget } from '@/domain/checks/department-target';
import type { Body } from '@/domain/filings/body';
import { seedContext, seedDepartment } from '@/tests/support/seed-forms';

const context = seedContext('department');
const check = (body: Body) => checkDepartmentTarget(body, context);
const codes = (body: Body): string[] => check(body).map((finding) => finding.code).sort();

/** The seed's form with some cells of its head changed; money in yuan. */
function withHead(cells: Record<string, string | null>): Body {
  const body = seedDepartment();
  const head = body.header?.[0];
  if (!head) throw new Error('no head');
  return { ...body, header: [{ ...head, cells: { ...head.cells, ...cells } }] };
}

describe('the department form of the seed', () => {
  const found = check(seedDepartment());
  const of = (code: string) => found.filter((finding) => finding.code === code);

  it.each([
    ['AR-01', 'error', 3], ['MV-01', 'error', 8], ['MV-03', 'error', 6], ['MV-08', 'error', 1], ['MV-09', 'error', 1], ['CT-05', 'error', 1], ['MS-14', 'error', 5],
    ['MS-04', 'warning', 1], ['MS-05', 'warning', 1], ['MS-06', 'warning', 1], ['MS-16', 'warning', 8], ['MS-17', 'warning', 6], ['SE-01', 'warning', 2],
  ] as const)('%s as %s in %i places', (code, severity, count) => {
    expect(of(code).reduce((sum, finding) => sum + finding.places.length, 0)).toBe(count);
    expect(new Set(of(code).map((finding) => finding.severity))).toEqual(new Set([severity]));
  });

  it('says the three ways in which the change would add up', () => {
    expect(of('AR-01')[0]).toMatchObject({ quote: ['96.88', '69.67', '37.21'], expected: '106.88', found: '96.88', params: { basic: '59.67', project: '27.21', difference: '10' } });
  });

  it('reports nothing that is right: sums, weights of 90, zeros, no other error', () => {
    expect(found.filter((finding) => finding.code.startsWith('X-'))).toEqual([]);
    expect([...new Set(found.filter((finding) => finding.severity === 'error').map((finding) => finding.code))].sort()).toEqual(['AR-01', 'CT-05', 'MS-14', 'MV-01', 'MV-03', 'MV-08', 'MV-09']);
  });
});

describe('one change, one finding', () => {
  const before = codes(seedDepartment());
  const added = (body: Body) => {
    const left = [...before];
    return codes(body).filter((code) => {
      const at = left.indexOf(code);
      if (at >= 0) left.splice(at, 1);
      return at < 0;
    });
  };
  it.each([
    ['X-01', { revGeneral: '9031200.00' }],
    ['X-01', { revCarryover: '6475100.00' }],
    ['X-05', { expPersonnel: '8351100.00' }],
    ['X-11', { threeTotal: '40000.00' }],
    ['X-12', { threeVehicleRunning: '20000.00' }],
    ['X-13', { threeChangeReception: '-3000.00' }],
    ['X-16', { assetOther: '285300.00' }],
    ['X-17', { assetOffice: '1200000.00' }],
    ['X-15', { assetVehicleCount: '0' }],
    ['X-18', { procurementGoods: '10000.00', procurementWorks: '0.00', procurementServices: '0.00' }],
    ['X-10', { operatingFund: '434800.00' }],
    ['HD-01', { expProject: null }],
    // one wrong figure, one finding, though it stands in two sums
    ['X-04', { expTotal: '15065800.00' }],
  ])('%s by %j', (code, cells) => {
    expect(added(withHead(cells))).toEqual([code]);
  });

  it('is mended by the right total', () => {
    expect(codes(withHead({ changeTotal: '1068800.00' }))).toEqual(before.filter((code) => code !== 'AR-01'));
  });

  it('finds income and expenditure apart where both add up by themselves', () => {
    expect(added(withHead({ revTotal: '15606800.00', revOther: '1000.00' }))).toEqual(['X-03']);
  });

  it('finds weights that do not add up, by first level', () => {
    const body = seedDepartment();
    const rows = (body.rows ?? []).map((row, index) => (index === 0 ? { ...row, cells: { ...row.cells, weight: '10' } } : row));
    const finding = check({ ...body, rows }).find((one) => one.code === 'X-26');
    expect(finding).toMatchObject({ expected: '50', found: '45', params: { level1: '部门产出' } });
  });
});
