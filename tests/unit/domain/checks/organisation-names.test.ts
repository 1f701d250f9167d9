import { describe, expect, it } from 'vitest';
import { officialOf } from '@/domain/checks/body-names';
import { checkDocument } from '@/domain/checks/check-document';
import { checkDepartmentTarget } from '@/domain/checks/department-target';
import { checkProjectTarget } from '@/domain/checks/project-target';
import type { Body } from '@/domain/filings/body';
import type { StructuredDocument } from '@/domain/reading/document';
import { document } from '@/tests/support/plain-document';
import { seedContext, seedDepartment, seedProject } from '@/tests/support/seed-forms';

const BUREAU = '大城县科学技术和工业信息化局';
const OLD = '大城县科学技术与信息化局';
const TABLE = [BUREAU, '大城县财政局', '大城县疾病预防控制中心', '大城县教育体育局', '大城县退役军人服务中心'];

const text = (department: string, lines: readonly string[], kind: StructuredDocument['kind'] = 'disclosure') => document({
  kind, department, paragraphs: lines.map((line, index) => ({ text: line, where: { line: index + 1 }, spans: [], section: null, inTable: false })),
});
const names = (doc: StructuredDocument, organisations?: readonly string[]) => checkDocument(doc, organisations ? { organisations } : {}).findings
  .filter(({ code }) => /^(NM-0[12]|TX-02)$/.test(code)).map(({ code, severity, found, expected, places }) => [code, severity, found, expected, places.length]);

describe('the official name of a printed one', () => {
  it.each([
    [BUREAU, BUREAU], [OLD, BUREAU], ['大城县科学技术局', '大城县科学技术局'], ['文安县科学技术与信息化局', '文安县科学技术与信息化局'],
    ['大城县科学技术与信息化中心', '大城县科学技术与信息化中心'], ['大城县教育局', '大城县教育局'], ['某公司', '某公司'], ['', ''],
  ])('%s → %s', (printed, official) => expect(officialOf(printed, TABLE)).toBe(official));
});

describe('a document beside the organisation table', () => {
  const consistent = text(OLD, [`${OLD}2022年部门预算`, `${OLD}负责全县科技工作。`]);

  it('one wrong name throughout is nothing without a table, and a warning with one: it may be the name of then', () => {
    expect(names(consistent)).toEqual([]);
    expect(names(consistent, TABLE)).toEqual([['NM-01', 'warning', OLD, BUREAU, 2]]);
  });

  it('with the right name beside it the wrong one is an error, whichever stands in the title', () => {
    const both = text(OLD, [`${OLD}2022年部门预算`, `${BUREAU}负责全县科技工作。`]);
    expect(names(both)).toEqual([['NM-01', 'error', BUREAU, OLD, 1]]);
    expect(names(both, TABLE)).toEqual([['NM-01', 'error', OLD, BUREAU, 1]]);
  });

  it('titles of rules are NM-02; another official name is no fault', () => {
    expect(names(text(BUREAU, ['按《大城县科学技术与信息化局财务管理办法》办理，报大城县财政局。'], 'disclosure'), TABLE)).toEqual([['NM-02', 'error', OLD, BUREAU, 1]]);
    expect(names(text(BUREAU, [`与${OLD}会商。`]), [...TABLE, OLD])).toEqual([]);
  });

  it('a single form is judged by the table, and left to a person without one', () => {
    const form = text(BUREAU, [`主管部门：${OLD}`], 'self_evaluation');
    expect(names(form)).toEqual([['TX-02', 'warning', OLD, BUREAU, 1]]);
    expect(names(form, TABLE)).toEqual([['NM-01', 'error', OLD, BUREAU, 1]]);
  });

  it('the name of another body is a hint; a body that only shares common words is none', () => {
    expect(names(text(BUREAU, ['会同大城县疾病预控中心开展，大城县政务服务中心、大城县疾病预防控制中心协助。']), TABLE)).toEqual([['NM-01', 'info', '大城县疾病预控中心', '大城县疾病预防控制中心', 1]]);
  });

  it('an official name that begins like a shorter one is not cut', () => {
    expect(names(text(BUREAU, ['大城县教育体育局办公室承办，大城县退役军人服务中心协办。']), TABLE)).toEqual([]);
  });
});

describe('our own forms beside the organisation table', () => {
  const context = { ...seedContext('project'), organisations: TABLE };
  const withGoal = (goal: string): Body => {
    const body = seedProject(1);
    const head = body.header?.[0];
    if (!head) throw new Error('no head');
    return { ...body, header: [{ ...head, cells: { ...head.cells, annualGoal: goal } }] };
  };
  const goal = `由${OLD}组织，${OLD}验收。`;
  const found = (body: Body, organisations: readonly string[]) => checkProjectTarget(body, { ...context, organisations }).filter(({ code }) => code === 'NM-01');

  it('compares with the table only where there is one, and rewrites the cell as a whole', () => {
    expect(found(withGoal(goal), [])).toEqual([]);
    expect(found(withGoal(goal), TABLE)).toMatchObject([{ found: OLD, expected: BUREAU, severity: 'error', places: [{ table: 'header', field: 'annualGoal' }], suggestion: `由${BUREAU}组织，${BUREAU}验收。` }]);
    expect(found(withGoal(`由${BUREAU}组织。`), TABLE)).toEqual([]);
  });

  it('names of subordinate units come from the table', () => {
    const body = seedDepartment();
    const agency = { id: 'a1', lineage: 'a1', seq: 0, cells: { name: '大城县疾病预控中心' }, typed: {} };
    const check = (name: string) => checkDepartmentTarget({ ...body, agencies: [{ ...agency, cells: { name } }] }, { ...seedContext('department'), organisations: TABLE }).filter(({ code, places }) => code === 'NM-01' && places[0]?.table === 'agencies');
    expect(check('大城县疾病预控中心')).toMatchObject([{ expected: '大城县疾病预防控制中心', severity: 'warning', suggestion: '大城县疾病预防控制中心' }]);
    expect(check('大城县疾病预防控制中心')).toEqual([]);
    expect(check('大城县科技馆')).toEqual([]);
  });
});
