import { describe, expect, it } from 'vitest';
import { adviceFor } from '@/domain/checks/advice';
import type { CheckedRow } from '@/domain/checks/indicator-model';
import { LIBRARY } from '@/domain/checks/library';
import { promise } from '@/domain/checks/printed';
import { measurable } from '@/domain/checks/rows/measurable';
import type { Place } from '@/domain/filings/body';
import type { Level2Nature } from '@/domain/rules/schema';
import { parseValue } from '@/domain/values/parse-value';
import zh from '@/messages/zh-CN/library.json';
import { measurableShare, moneyShare } from '@/domain/checks/measurable-share';
import { departmentForm } from '@/domain/checks/department-target';
import { projectForm } from '@/domain/checks/project-target';
import { vaguePromises } from '@/domain/checks/vague-promises';
import { textOfFinding } from '@/tests/support/finding-texts';
import { seedContext, seedDepartment, seedProject } from '@/tests/support/seed-forms';

const form = (no: number) => projectForm(seedProject(no), seedContext('project'));

describe('promises that nobody can measure', () => {
  it('says of each row of the sixth project why, what to type and how it is measured', () => {
    expect(vaguePromises(form(6)).map(({ row, why, advice }) => [row.name, why?.code, advice.text, advice.measure])).toEqual([
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
    expect(vaguePromises(projectForm({ ...body, funds }, seedContext('project'))).find(({ row }) => row.nature === 'cost')?.advice.text).toBe('≤ 2.00万元');
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

describe('rewrites from the library', () => {
  const base = form(6);
  const [first] = base.rows;
  if (!first) throw new Error('no row');
  const row = (nature: Level2Nature, name: string, value: string): CheckedRow<Place> =>
    ({ ...first, nature, name, description: '', printed: value, target: { kind: 'text', text: value }, basis: '', formula: '' });
  const advice = (nature: Level2Nature, name: string, value: string) => {
    const { text, rename, library } = adviceFor(row(nature, name, value), base);
    return [text, rename, library?.code ?? null];
  };

  it.each([
    ['timeliness', '项目完成时间', '按时完成', ['≤ 2021-12-31', null, 'on_time_rate']],
    ['quality', '工程质量', '良好', ['= 100 %', '验收合格率', 'acceptance_rate']],
    ['quality', '验收合格率', '较高', ['= 100 %', null, 'acceptance_rate']],
    ['quality', '设备故障率', '降低', [null, null, null]],
    ['quantity', '政策范围', '应发尽发', ['= 100 %', '覆盖率', 'coverage_rate']],
    ['quantity', '开展培训', '若干', [null, null, 'trainings']],
    ['social', '政策影响', '显著', [null, null, 'awareness_rate']],
    ['social', '信访形势', '化解积案', ['= 100 %', '诉求办结率', 'complaints_closed']],
    ['satisfaction', '群众满意', '满意', ['≥ 90 %', null, 'satisfaction']],
    ['economic', '农民收入', '明显增加', [null, null, 'income_growth']],
    ['ecological', '生物', '多样', [null, null, null]],
  ] as const)('%s %s “%s” → %j', (nature, name, value, expected) => expect(advice(nature, name, value)).toEqual(expected));

  it('a finding proposes only what fits the row as it is named; the other name stands beside it', () => {
    const vague = (name: string) => measurable({ ...base, rows: [row('quality', name, '良好')] }).find(({ code }) => code === 'MV-16');
    expect(vague('工程质量')).toMatchObject({ suggestion: null, params: { library: 'acceptance_rate', rename: '验收合格率', instead: '= 100 %', measure: 'quality' } });
    expect(vague('一次验收合格率的情况')).toMatchObject({ suggestion: '= 100 %', params: { library: 'acceptance_rate' } });
  });

  it('every indicator can be typed as it stands, is measured and proved in both languages, and has a code of its own', () => {
    expect(new Set(LIBRARY.map(({ code }) => code)).size).toBe(LIBRARY.length);
    expect(Object.keys(zh.indicator).sort()).toEqual(LIBRARY.map(({ code }) => code).sort());
    for (const { code, operator, number, unit, words } of LIBRARY) {
      expect(words.length, code).toBeGreaterThan(0);
      const read = parseValue(promise(operator, number ?? '5', unit), { fiscalYear: 2021, level2: null });
      expect(read.value, code).toMatchObject({ kind: 'number', operator, unit });
    }
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
