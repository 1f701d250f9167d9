import { describe, expect, it } from 'vitest';
import { checkProjectTarget } from '@/domain/checks/project-target';
import type { Finding } from '@/domain/checks/finding';
import type { Place } from '@/domain/filings/body';
import { seedContext, seedProject, seedProjectName } from '@/tests/support/seed-forms';

const check = (no: number): readonly Finding<Place>[] => checkProjectTarget(seedProject(no), seedContext('project', seedProjectName(no)));
const all = [1, 2, 3, 4, 5, 6].flatMap((no) => check(no).map((finding) => ({ no, finding })));
const of = (code: string) => all.filter(({ finding }) => finding.code === code);
const places = (code: string): number => of(code).reduce((count, { finding }) => count + finding.places.length, 0);
const forms = (code: string): number[] => [...new Set(of(code).map(({ no }) => no))];

describe('the project forms of the seed', () => {
  it.each([
    ['MS-01', 'error', 1, [6]],
    ['NM-05', 'error', 2, [3]],
    ['MV-05', 'error', 7, [6]],
    ['MV-06', 'error', 8, [2, 3, 4]],
    ['MV-08', 'error', 4, [4, 6]],
    ['MV-09', 'error', 6, [1, 2, 3, 4, 5, 6]],
    ['MV-13', 'error', 1, [3]],
    ['CT-01', 'error', 2, [3]],
    ['CT-02', 'error', 1, [5]],
    ['CT-03', 'error', 1, [5]],
    ['CT-04', 'error', 1, [2]],
    ['CT-06', 'error', 1, [1]],
    ['CG-01', 'error', 1, [2]],
    ['CG-02', 'error', 1, [4]],
    ['CG-03', 'error', 1, [2]],
    ['CG-05', 'error', 2, [4]],
    ['CG-06', 'error', 1, [5]],
    ['DP-01', 'error', 4, [5]],
    ['DP-02', 'error', 2, [5]],
    ['DP-03', 'error', 3, [2]],
    ['DP-05', 'error', 2, [6]],
    ['MS-13', 'warning', 1, [1]],
    ['MV-10', 'warning', 1, [6]],
    ['MV-11', 'warning', 1, [1]],
    ['MV-12', 'warning', 1, [6]],
    ['MV-16', 'warning', 2, [1]],
    ['CT-15', 'warning', 1, [1]],
    ['CG-08', 'warning', 1, [6]],
    ['MS-08', 'warning', 24, [1, 2, 3, 4, 5, 6]],
    ['SE-02', 'warning', 7, [5]],
    ['MV-07', 'info', 10, [2, 3, 4, 5]],
    ['TY-11', 'info', 2, [5]],
  ] as const)('%s as %s in %i places of forms %j', (code, severity, count, inForms) => {
    expect(places(code)).toBe(count);
    expect(forms(code)).toEqual(inForms);
    expect(new Set(of(code).map(({ finding }) => finding.severity))).toEqual(new Set([severity]));
  });

  it('names 7 of 7 rows of form 6 as words, and forms 1 and 2 as mostly words', () => {
    expect(of('MV-02').map(({ no, finding }) => [no, finding.severity, finding.places.length])).toEqual([[1, 'warning', 4], [2, 'warning', 4], [6, 'error', 7]]);
  });

  it('has `=` of a planning job as warning, of fixed payments as information', () => {
    expect(of('MV-14').map(({ no, finding }) => [no, finding.severity, finding.suggestion])).toEqual([[1, 'warning', '≤ 17万元'], [2, 'info', '≤ 0.15万元'], [3, 'info', '≤ 4.8万元']]);
  });

  it('has no other error', () => {
    const golden = 'MS-01 NM-05 MV-02 MV-05 MV-06 MV-08 MV-09 MV-13 CT-01 CT-02 CT-03 CT-04 CT-06 CG-01 CG-02 CG-03 CG-05 CG-06 DP-01 DP-02 DP-03 DP-05'.split(' ');
    expect([...new Set(all.filter(({ finding }) => finding.severity === 'error').map(({ finding }) => finding.code))].sort()).toEqual(golden.sort());
  });

  it.each([
    [6, 'MV-10', '≥ 2 次'],
    [1, 'MV-11', '≤ 2021-12-31'],
    [6, 'MV-08', '= 100 %'],
    [6, 'MV-09', '≥ 90 %'],
    [3, 'MV-13', '= 33 人'],
    [3, 'NM-05', '企业离休人员两项补贴'],
    [5, 'CT-02', '≤ 3 人次'],
  ])('form %i, %s proposes %s', (no, code, suggestion) => {
    expect(of(code).find((hit) => hit.no === no)?.finding.suggestion).toBe(suggestion);
  });

  it('says what it saw: quotes, expected and found', () => {
    expect(of('CT-01')[0]?.finding).toMatchObject({ quote: ['=3人', '33人'], params: { name: '发放人数', otherName: '受益群众', basis: '实际人数' } });
    expect(of('CT-04')[0]?.finding.quote).toEqual(['项目金额', '发放人数', '=1人']);
    expect(of('CT-06')[0]?.finding.quote).toEqual(['可持续影响指标', '环境效益']);
    expect(of('CT-03')[0]?.finding.quote).toEqual(['300人次']);
  });
});
