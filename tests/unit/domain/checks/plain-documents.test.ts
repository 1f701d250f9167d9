import { describe, expect, it } from 'vitest';
import { checkDocument } from '@/domain/checks/check-document';
import type { FundRow, IndicatorRow, StructuredDocument, TargetTable } from '@/domain/reading/document';
import { textOfFinding } from '@/tests/support/finding-texts';
import { document, figure, fund, indicator, table } from '@/tests/support/plain-document';

/** Kinds of indicator that a one-row table lacks, and hints on goals, are another matter here. */
const ASIDE = new Set(['TG-06', 'MS-17', 'MV-07', 'TG-04']);

function codes(doc: StructuredDocument): string[] {
  const { findings } = checkDocument(doc);
  for (const finding of findings) for (const locale of ['zh-CN', 'en'] as const) expect(textOfFinding(finding, locale)).not.toMatch(/[{}]|undefined/);
  return findings.filter((finding) => !ASIDE.has(finding.code)).map((finding) => finding.code).sort();
}
const result = (doc: StructuredDocument, code: string) => checkDocument(doc).checks.find((check) => check.code === code);

describe('cross-checks of budget figures', () => {
  it.each<readonly [string, string, string, string, readonly ReturnType<typeof figure>[]]>([
    ['X-02', 'pass', '675.82+14.54=690.36', '', [figure('revenue_total', '690.36'), figure('revenue_year', '675.82'), figure('rev_carryover', '14.54')]],
    ['X-02', 'fail', '675.82+14.54=690.36≠609.36', 'X-02', [figure('revenue_total', '609.36'), figure('revenue_year', '675.82'), figure('rev_carryover', '14.54')]],
    ['X-06', 'pass', '516.39+98.25=614.64', '', [figure('expenditure_total', '614.64'), figure('exp_function', '516.39'), figure('exp_function', '98.25')]],
    ['X-06', 'fail', '516.39+98.25=614.64≠641.64', 'X-06', [figure('expenditure_total', '641.64'), figure('exp_function', '516.39'), figure('exp_function', '98.25')]],
    ['X-08', 'fail', '基本支出增加-5万元', 'X-08', [figure('change_basic', '-5', { sense: 'increase', label: '基本支出增加' })]],
    ['X-08', 'fail', '接待费持平2万元', 'X-08', [figure('three_public_change_reception', '2', { sense: 'flat', label: '接待费持平' })]],
    ['X-14', 'fail', '30＞20', 'X-14', [figure('rev_general', '20'), figure('three_public_vehicle', '30')]],
    ['X-01', 'pass', '10+0.01=10.01', '', [figure('revenue_total', '10.01'), figure('rev_general', '10'), figure('rev_other', '0.01')]],
    // rounding of two terms: 0.011 is allowed, 0.02 is not
    ['X-05', 'pass', '10+5=15', '', [figure('exp_basic', '15.01'), figure('exp_personnel', '10'), figure('exp_public', '5')]],
    ['X-05', 'fail', '10+5=15≠15.02', 'X-05', [figure('exp_basic', '15.02'), figure('exp_personnel', '10'), figure('exp_public', '5')]],
    // 元 and 万元 in one document
    ['X-04', 'pass', '10+50000=15', '', [figure('expenditure_total', '15'), figure('exp_basic', '10'), figure('exp_project', '50000', { unit: '元' })]],
    // a figure between them that nobody could name: nothing can be said
    ['X-01', 'cannot_check', '10+2=12≠15', '', [figure('revenue_total', '15'), figure('rev_general', '10'), figure(null, '3'), figure('rev_other', '2')]],
    ['X-04', 'cannot_check', '', '', [figure('expenditure_total', '15', { unit: null }), figure('exp_basic', '10', { unit: null })]],
    ['X-03', 'not_applicable', '', '', []],
    ['X-03', 'fail', '690.36≠609.36', 'FU-07', [figure('revenue_total', '690.36'), figure('expenditure_total', '609.36')]],
  ])('%s %s %s', (code, outcome, detail, finding, figures) => {
    const doc = document({ kind: 'budget', moneyUnit: null, figures });
    expect(result(doc, code)).toEqual({ code, result: outcome, detail });
    expect(codes(doc)).toEqual(finding === '' ? [] : [finding]);
  });
});

/** A form with one row of each side; `funds` and `more` replace parts of it. */
const ROW = { operator: '≥', value: '100', unit: '场', printed: '≥100场', weight: '90', actual: '100', actualUnit: '场', printedActual: '100场', score: '90' } as const;
const TOTAL = { annual: '10', executed: '10', rate: '100', weight: '10', score: '10', initial: '10' } as const;
function form(row: Partial<IndicatorRow> = {}, funds: readonly FundRow[] = [fund('年度资金总额', TOTAL)], more: Partial<TargetTable> = {}): StructuredDocument {
  const first = indicator('培训次数', { ...ROW, weight: '40', score: '40', ...row });
  const second = indicator('培训合格率', { level2: '质量指标', operator: '=', value: '95', unit: '%', printed: '=95%', weight: '50', actual: '95', actualUnit: '%', printedActual: '95%', score: '50' });
  return document({ funds, tables: [table([first, second], { totals: { weight: '100', score: '100' }, grade: '优', ...more })] });
}

describe('self-evaluation forms', () => {
  it.each<readonly [string, StructuredDocument, readonly string[]]>([
    ['nothing wrong', form(), []],
    ['total is no sum', form({}, undefined, { totals: { weight: '100', score: '98' } }), ['SC-01']],
    ['total of a table that breaks off', form({}, undefined, { totals: { weight: '100', score: '98' }, complete: false }), []],
    ['weights do not add up', form({ weight: '30', score: '30' }, undefined, { totals: { weight: '100', score: '90' } }), ['SC-02']],
    ['grade is not the band', form({}, undefined, { grade: '良' }), ['SC-09']],
    ['met and deducted', form({ score: '30' }, undefined, { totals: { weight: '100', score: '90' } }), ['SC-03']],
    ['met and deducted with a reason', form({ score: '30', reason: '两场质量不高' }, undefined, { totals: { weight: '100', score: '90' } }), []],
    ['missed with full points', form({ actual: '60', printedActual: '60场' }), ['SC-04']],
    ['missed, proportional, with a reason', form({ actual: '60', printedActual: '60场', score: '24', reason: '疫情取消四十场' }, undefined, { totals: { weight: '100', score: '84' }, grade: '良' }), []],
    ['missed, by no rule', form({ actual: '60', printedActual: '60场', score: '33', reason: '疫情取消四十场' }, undefined, { totals: { weight: '100', score: '93' } }), ['SC-05']],
    ['missed, rounded to whole points', form({ actual: '61', printedActual: '61场', score: '24', reason: '疫情取消' }, undefined, { totals: { weight: '100', score: '84' }, grade: '良' }), []],
    ['missed without a reason', form({ actual: '60', printedActual: '60场', score: '24', reason: '无' }, undefined, { totals: { weight: '100', score: '84' }, grade: '良' }), ['SC-07']],
    ['far above without a reason', form({ actual: '140', printedActual: '140场' }), ['SC-08']],
    ['far above with a reason', form({ actual: '140', printedActual: '140场', reason: '企业需求增加' }), []],
    ['points without actual', form({ actual: null, actualUnit: null, printedActual: null }), ['SC-06']],
    ['actual is the target', form({ actual: null, actualUnit: null, printedActual: '≥100场', actualText: '≥100场' }), ['RS-01']],
    ['actual in words', form({ actual: null, actualUnit: null, printedActual: '已完成', actualText: '已完成' }), ['RS-04']],
    ['goal copied', form({}, undefined, { actualGoal: '举办培训' }), ['RS-02']],
    ['execution scored again', form({ name: '预算执行率', unit: '%', printed: '≥100%', actualUnit: '%' }), ['SC-10']],
    ['one row carries most', form({ weight: '40', score: '40' }, [fund('年度资金总额', TOTAL)], { rows: [indicator('培训次数', { ...ROW, score: '90' })] }), ['SC-11']],
    ['spent more than there was', form({}, [fund('年度资金总额', { ...TOTAL, executed: '12', rate: '120' })]), ['FU-03']],
    ['rate is wrong', form({}, [fund('年度资金总额', { ...TOTAL, executed: '9', rate: '95', score: '9' })], { totals: { weight: '100', score: '99' } }), ['FU-02']],
    ['rate rounded to whole per cent', form({}, [fund('年度资金总额', { ...TOTAL, annual: '9', initial: '9', executed: '8.2', rate: '91', score: '9.11' })], { totals: { weight: '100', score: '99.11' } }), ['FU-02']],
    ['parts are more than the whole', form({}, [fund('年度资金总额', TOTAL), fund('其中：财政拨款', { annual: '12' })]), ['FU-01']],
    ['parts not all filled', form({}, [fund('年度资金总额', TOTAL), fund('其中：财政拨款', { annual: '8' }), fund('上年结转资金', {}), fund('其他资金', {})]), []],
    ['all parts filled, less than the whole', form({}, [fund('年度资金总额', TOTAL), fund('其中：财政拨款', { annual: '8' }), fund('上年结转资金', { annual: '1' })]), ['FU-01']],
    ['whole is 0, a part is not', form({}, [fund('年度资金总额', { ...TOTAL, annual: '0', executed: '0', initial: '0', rate: null }), fund('其中：财政拨款', { annual: '8', executed: '8', initial: '8' })]), ['FU-01']],
    ['nested rows are not added twice', form({}, [fund('年度资金总额', TOTAL), fund('（一）财政拨款小计', { annual: '10' }), fund('1、一般公共预算', { annual: '10' })]), []],
    ['points on a part too', form({}, [fund('年度资金总额', TOTAL), fund('其中：财政拨款', { annual: '10', score: '10' })]), ['FU-06']],
    ['budget changed by a fifth without a word', form({}, [fund('年度资金总额', { ...TOTAL, initial: '8' })]), ['FU-04']],
    ['budget changed a little, the form has no place for reasons', form({}, [fund('年度资金总额', { ...TOTAL, initial: '9.5' })]), []],
    ['published unfilled', form({ actual: null, actualUnit: null, printedActual: null, score: null }, undefined, {
      rows: [indicator('培训次数', { ...ROW, weight: '40', actual: null, actualUnit: null, printedActual: null, score: null }), indicator('培训人次', { ...ROW, weight: '50', actual: null, actualUnit: null, printedActual: null, score: null })], totals: { weight: '100', score: null }, grade: null,
    }), ['RS-05']],
  ])('%s', (_, doc, expected) => {
    expect(codes(doc)).toEqual([...expected].sort());
  });

  it('calls a rate rounded to whole per cent rounded, not wrong', () => {
    const doc = form({}, [fund('年度资金总额', { ...TOTAL, annual: '9', initial: '9', executed: '8.2', rate: '91', score: '9.11' })], { totals: { weight: '100', score: '99.11' } });
    expect(checkDocument(doc).findings.find((finding) => finding.code === 'FU-02')?.severity).toBe('info');
  });
});
