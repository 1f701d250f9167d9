import { afterAll, beforeAll, expect, it } from 'vitest';
import type { YearOption } from '@/domain/board/year';
import { loadCountyShare, loadDepartmentShare } from '@/server/progress/measurable';
import { countyWorld, type CountyWorld } from '@/tests/support/county-world';

/** Shares of the demo county, reckoned by hand from its forms. */
let county: CountyWorld;
let year: YearOption;
let real: string;

beforeAll(async () => {
  county = await countyWorld();
  const [cycle] = await county.owner<YearOption[]>`select id, year, title, demo from cycles where year = 2021`;
  const [unit] = await county.owner<{ id: string }[]>`select id from units where kind = 'department' and not demo`;
  if (!cycle || !unit) throw new Error('no county');
  [year, real] = [cycle, unit.id];
}, 240_000);
afterAll(() => county?.close());

it('of the bureau: 8 + 7 + 6 + 6 + 6 + 7 rows, 16 with a number; 17 + 0.15 + 4.8 + 0.6 + 10 of 682.01万元', async () => {
  const { share, forms } = await loadDepartmentShare(await county.as('jixiaogu'), year, real);
  expect(share).toEqual({ rows: 40, measurable: 16, percent: '40.00', stated: '325500', spending: '6820100', moneyPercent: '4.77' });
  expect(forms.filter(({ target }) => !target.counts).map(({ target, rows }) => [target.project, rows])).toEqual([['科技创新行动工作经费', []]]);
  expect(forms.flatMap(({ rows }) => rows).filter((row) => row.how === 'measurable')).toHaveLength(16);
  expect(forms.flatMap(({ rows }) => rows)).toHaveLength(40);
});

it('of the county: five more departments with 24 rows each, all in numbers; 870 of 870万元 more', async () => {
  const { whole, departments } = await loadCountyShare(await county.as('jixiaogu'), year);
  expect(whole).toEqual({ rows: 160, measurable: 136, percent: '85.00', stated: '9025500', spending: '15520100', moneyPercent: '58.15' });
  expect(departments).toHaveLength(6);
});

it('a department sees its own share only', async () => {
  const { departments } = await loadCountyShare(await county.as('tianbao'), year);
  expect(departments.map(({ departmentId }) => departmentId)).toEqual([real]);
});
