import { describe, expect, it } from 'vitest';
import { measurableShare, moneyShare } from '@/domain/checks/measurable-share';
import { departmentForm } from '@/domain/checks/department-target';
import { projectForm } from '@/domain/checks/project-target';
import { vaguePromises } from '@/domain/checks/vague-promises';
import { textOfFinding } from '@/tests/support/finding-texts';
import { seedContext, seedDepartment, seedProject } from '@/tests/support/seed-forms';

const form = (no: number) => projectForm(seedProject(no), seedContext('project'));

describe('promises that nobody can measure', () => {
  it('says of each row of the sixth project why, what to type and how it is measured', () => {
    expect(vaguePromises(form(6)).map(({ row, why, rewrite, measure }) => [row.name, why?.code, rewrite, measure])).toEqual([
      ['科技业务培训次数', 'MV-05', '≥ 2 次', 'quantity'],
      ['业务完成率', 'MV-05', '= 100 %', 'rate'],
      ['完成及时率', 'MV-05', '= 100 %', 'rate'],
      ['成本节约率', 'MV-05', null, 'rate'],
      ['通过科技业务培训产生的社会影响', 'MV-05', null, 'social'],
      ['工作长效管理机制', 'MV-05', '= 1 套', 'sustainable'],
      ['服务科技型中小企业群众满意度', 'MV-05', '≥ 90 %', 'satisfaction'],
    ]);
  });

  it('takes the amount of the project for a cost in words, when there is one', () => {
    const body = seedProject(6);
    const funds = (body.funds ?? []).map((row) => (row.cells.source === 'total' ? { ...row, cells: { ...row.cells, annual: '20000.00' } } : row));
    expect(vaguePromises(projectForm({ ...body, funds }, seedContext('project'))).find(({ row }) => row.nature === 'cost')?.rewrite).toBe('≤ 2.00万元');
  });

  it('leaves rows with a number alone', () => {
    expect(vaguePromises(form(4)).map(({ row }) => row.name)).toEqual(['完成情况', '及时率', '群众满意']);
  });

  it('explains every row of the department in one sentence', () => {
    const rows = vaguePromises(departmentForm(seedDepartment(), seedContext('department')));
    expect(rows).toHaveLength(8);
    for (const { why } of rows) expect(why && textOfFinding(why)).toMatch(/^.{6,200}$/u);
  });
});

describe('shares', () => {
  it('counts the measurable rows of several forms', () => {
    expect(measurableShare([1, 2, 3, 4, 5, 6].map(form))).toEqual({ rows: 39, measurable: 15, percent: '38.46' });
    expect(measurableShare([])).toEqual({ rows: 0, measurable: 0, percent: null });
  });

  it.each([['32.55', '682.01', '4.77'], ['0', '10', '0.00'], ['5', null, null], ['5', '0', null]] as const)('%s of %s is %s per cent', (stated, spending, share) => {
    expect(moneyShare(stated, spending)).toBe(share);
  });
});
