import { describe, expect, it } from 'vitest';
import { CATALOGUE } from '@/domain/checks/catalogue';
import { textOfFinding } from '@/tests/support/finding-texts';
import { checkText, HAS_SEED, seedText } from '@/tests/support/seed-document';

const checked = HAS_SEED ? checkText(seedText()) : null;
const found = checked?.findings ?? [];
const of = (code: string, severity = 'error') => found.filter((finding) => finding.code === code && finding.severity === severity);

/** must_report_error: code, places, words that must stand in the quotes */
const ERRORS: readonly (readonly [string, number | null, readonly string[]])[] = [
  ['AR-01', null, ['96.88', '69.67', '37.21', '106.88']], ['NM-01', null, ['科学技术与信息化局']], ['NM-02', 2, ['工业和信息化局']], ['NM-05', null, ['两相补贴', '两项补贴']],
  ['MS-01', null, ['科技创新行动工作经费']], ['MS-02', null, ['647.46', '682.01']], ['MS-14', 5, []], ['MV-01', 8, []], ['MV-02', 7, []], ['MV-03', 6, []], ['MV-05', 7, []],
  ['MV-06', 8, []], ['MV-08', 5, []], ['MV-09', 7, []], ['MV-13', null, ['33人']], ['CT-01', null, ['=3人', '33人']], ['CT-03', null, ['300人次']],
  ['CT-04', null, ['项目金额', '发放人数', '=1人']], ['CT-05', null, ['经济效益', '社会效益']], ['CT-06', null, ['可持续影响', '环境效益']],
  ['CG-01', null, []], ['CG-02', null, []], ['CG-03', null, []], ['CG-05', null, []], ['CG-06', null, []], ['DP-01', 4, []], ['DP-02', 2, []], ['DP-03', 3, []], ['DP-05', null, []],
  ['TY-05', null, ['创新创环境', '创新创业环境']],
];
const WARNINGS = 'MS-03 MS-04 MS-05 MS-06 MS-07 MS-08 MS-13 MS-16 MS-17 MV-10 MV-11 MV-12 MV-14 MV-16 CT-15 CG-08 TY-01 SE-01 SE-02'.split(' ');
const INFO = 'NM-07 NM-10 MS-09 MS-11 MS-12 MS-15 MS-18 MV-07 CT-12 CG-11 DP-06 DP-07 DP-08 DP-09 TY-02 TY-03 TY-04 TY-11 TY-12 TY-15'.split(' ');
/** heuristic or for a person to judge: may be found, never as an error, but CT-02 */
const MAY = new Set([...INFO, ...WARNINGS, 'NM-03', 'NM-04', 'NM-06', 'NM-08', 'MV-02', 'MV-04', 'MV-14', 'MV-15', 'MV-17', 'MV-18', 'CT-10', 'CT-11', 'CT-13', 'CT-14', 'CT-16',
  'CG-04', 'CG-07', 'CG-09', 'CG-10', 'TY-07', 'TY-08', 'TY-09', 'TY-10', 'TP-01', 'TP-02', 'TP-03', 'TP-04', 'TP-05', 'TP-07', 'TP-08', 'TY-16', 'NM-09', 'CT-09']);

describe.skipIf(!HAS_SEED)('the seed document (needs ../shared/seed)', () => {
  it.each(ERRORS)('reports %s', (code, count, evidence) => {
    const [finding, second] = of(code);
    expect(second).toBeUndefined();
    if (count !== null) expect(finding?.places.length).toBe(count);
    for (const words of evidence) expect(finding?.quote.join('｜')).toContain(words);
  });

  it.each(WARNINGS)('warns of %s', (code) => {
    expect(of(code, 'warning').length).toBeGreaterThan(0);
  });

  it('reports no other error than CT-02', () => {
    expect([...new Set(found.filter((finding) => finding.severity === 'error').map((finding) => finding.code))].sort()).toEqual([...ERRORS.map(([code]) => code), 'CT-02'].sort());
  });

  it('says nothing else of what is right', () => {
    expect(found.filter((finding) => finding.severity !== 'error' && !MAY.has(finding.code)).map((finding) => finding.code)).toEqual([]);
  });

  it('puts 96.88 against 106.88 first, errors before warnings before information', () => {
    expect(found[0]).toMatchObject({ code: 'AR-01', expected: '106.88', found: '96.88' });
    const ranks = found.map((finding) => ['error', 'warning', 'info'].indexOf(finding.severity));
    expect(ranks).toEqual([...ranks].sort());
  });

  it('proposes 2.00万元 for the sixth project, and nothing where arithmetic allows more than one', () => {
    expect(of('MS-01')[0]).toMatchObject({ suggestion: '2.00万元', expected: '2.00', places: [{ line: 691 }] });
    const two = checkText(seedText().replace('≤10万元', '⽂字描述 ')).findings.filter((finding) => finding.code === 'MS-01');
    expect(two.map((finding) => finding.suggestion)).toEqual([null, null]);
  });

  it.each([
    ['X-01', 'pass', '913.12+0+0+0+647.46=1560.58'], ['X-03', 'pass', '1560.58=1560.58'], ['X-04', 'pass', '878.57+682.01=1560.58'], ['X-05', 'pass', '835.08+43.49=878.57'],
    ['X-06', 'cannot_check', ''], ['X-07', 'fail', '69.67+37.21=106.88≠96.88'], ['X-08', 'pass', ''], ['X-09', 'not_applicable', ''], ['X-10', 'pass', '43.49=43.49'],
    ['X-11', 'pass', '0+3+0=3'], ['X-12', 'pass', '0+3=3'], ['X-13', 'pass', '-0.5=-0.5；0-0.5=-0.5'], ['X-14', 'cannot_check', ''], ['X-15', 'pass', '3，1台，0'],
    ['X-16', 'pass', '107.83+15+27.53=150.36'], ['X-17', 'pass', '2167≤2367'], ['X-18', 'pass', '无政府采购预算'], ['X-19', 'fail', '17+0.15+4.8+0.6+10=32.55／682.01'],
    ['X-21', 'pass', '913.12-878.57=34.55'], ['X-22', 'pass', '17，0.15，4.8，0.6，10'], ['X-23', 'fail', '科技创新工作经费、维稳经费、劳模津贴'], ['X-24', 'fail', '17+0.15+4.8+0.6+10'],
    ['X-25', 'pass', '1560.58×2，150.36×2'], ['X-26', 'pass', '15+15+10+10+10+10+10+10=90'], ['X-27', 'not_applicable', ''], ['X-28', 'not_applicable', ''], ['X-29', 'not_applicable', ''],
    ['X-30', 'not_applicable', ''], ['X-31', 'pass', '无政府采购预算'], ['X-32', 'cannot_check', ''],
  ])('%s: %s', (code, result, detail) => {
    expect(checked?.checks.find((check) => check.code === code)).toEqual({ code, result, detail });
  });

  it('reports every cross-check once', () => {
    expect(checked?.checks.map((check) => check.code)).toEqual(Array.from({ length: 32 }, (_, index) => `X-${String(index + 1).padStart(2, '0')}`));
  });

  it('knows how much can be measured, and how much money stands under targets', () => {
    expect(checked?.measurable).toEqual({ rows: 47, measurable: 15, percent: '31.91' });
    expect(checked?.moneyUnderTargets).toEqual({
      stated: '32.55', spending: '682.01', percent: '4.77', uncovered: { amount: '647.46', percent: '94.93', why: 'carryover' },
      withoutAmount: [{ no: 6, project: '科技创新行动工作经费', proposal: '2.00' }],
    });
  });

  it('has an entry and whole texts in both languages for everything it says', () => {
    for (const finding of found) {
      expect(CATALOGUE.has(finding.code)).toBe(true);
      for (const locale of ['zh-CN', 'en'] as const) expect(textOfFinding(finding, locale)).not.toMatch(/[{}]|undefined/);
    }
  });
});
