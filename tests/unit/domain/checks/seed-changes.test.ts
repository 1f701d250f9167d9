import { describe, expect, it } from 'vitest';
import { foldRadicals } from '@/domain/shared/fold';
import type { CheckedDocument } from '@/domain/checks/check-document';
import { checkText, HAS_SEED, seedText } from '@/tests/support/seed-document';

const text = HAS_SEED ? foldRadicals(seedText()) : '';
const before = HAS_SEED ? checkText(text) : null;

/** places per code and severity; findings without a place count once */
const tally = (checked: CheckedDocument): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const { code, severity, places } of checked.findings) counts.set(`${code} ${severity}`, (counts.get(`${code} ${severity}`) ?? 0) + Math.max(1, places.length));
  return counts;
};

/** One replacement that must be possible exactly once. */
const change = (from: string, to: string): string => {
  expect(text.split(from).length - 1, `"${from}" in the seed`).toBe(1);
  return text.replace(from, to);
};

function difference(after: CheckedDocument): Record<string, number> {
  const [a, b] = [tally(before ?? after), tally(after)];
  const keys = [...new Set([...a.keys(), ...b.keys()])];
  return Object.fromEntries(keys.flatMap((key) => ((b.get(key) ?? 0) === (a.get(key) ?? 0) ? [] : [[key, (b.get(key) ?? 0) - (a.get(key) ?? 0)]])));
}

/** what is changed · from · to · places more or fewer per finding · cross-checks that come out otherwise */
type Case = readonly [string, string, string, Readonly<Record<string, number>>, Readonly<Record<string, string>>?];

const CASES: readonly Case[] = [
  // sums mended and broken
  ['the change of the total is mended', '增加 96.88万元', '增加 106.88万元', { 'AR-01 error': -3 }, { 'X-07': 'pass' }],
  ['the change of the projects is mended', '项目支出增加 37.21万元', '项目支出增加 27.21万元', { 'AR-01 error': -3 }, { 'X-07': 'pass' }],
  ['income is broken', '其他来源收入 0万元', '其他来源收入 5万元', { 'X-01 error': 6 }, { 'X-01': 'fail' }],
  ['the total of the income is broken', '2021年预算收入 1560.58万元', '2021年预算收入 1650.58万元', { 'X-01 error': 8 }, { 'X-01': 'fail', 'X-03': 'fail', 'X-25': 'fail' }],
  ['personnel is broken', '835.08万元', '853.08万元', { 'X-05 error': 3 }, { 'X-05': 'fail' }],
  ['expenditure differs from income', '2021年支出预算 1560.58万元', '2021年支出预算 1506.58万元', { 'X-03 error': 3 }, { 'X-03': 'fail', 'X-04': 'fail' }],
  ['operating fund differs from public funds', '共计安排43.49万元', '共计安排43.94万元', { 'X-10 error': 2 }, { 'X-10': 'fail' }],
  ['the three public funds are broken', '公务接待费0万元', '公务接待费1万元', { 'X-11 error': 4 }, { 'X-11': 'fail' }],
  ['vehicle funds are broken', '公务用车购置费为0万元', '公务用车购置费为1万元', { 'X-12 error': 3, 'X-15 warning': 2 }, { 'X-12': 'fail', 'X-15': 'fail' }],
  ['the change of the public funds is broken', '与2020年相比\n\n减少0.5万元', '与2020年相比\n\n减少0.8万元', { 'X-13 error': 2 }, { 'X-13': 'fail' }],
  ['assets are broken', '164 27.53', '164 25.53', { 'X-16 error': 4 }, { 'X-16': 'fail' }],
  ['text and table differ on the assets', '金额为 150.36万元', '金额为 150.63万元', { 'NM-09 info': -2, 'TX-01 error': 2 }, { 'X-25': 'fail' }],
  ['office space is larger than the houses', '（平方米） 2167', '（平方米） 2671', { 'X-17 error': 2 }, { 'X-17': 'fail' }],
  ['the assets are of another day', '2020年 12月 31日', '2020年 11月 30日', { 'TG-11 warning': 1 }, { 'X-17': 'fail' }],
  ['the percentage of the change is right', '增加 96.88万元，', '增加 96.88万元，增长 6.62%，', {}, { 'X-09': 'pass' }],
  ['the percentage of the change is wrong', '增加 96.88万元，', '增加 96.88万元，增长 16.62%，', { 'X-09 warning': 1 }, { 'X-09': 'fail' }],
  ['there is no vehicle', '（台、辆） 1 15', '（台、辆） 0 15', { 'X-15 warning': 2 }, { 'X-15': 'fail' }],
  ['the total is stated otherwise the second time', '收支安排 1560.58万元', '收支安排 1650.58万元', { 'TX-01 error': 2 }, { 'X-25': 'fail' }],
  ['weights are broken', '成本 预算成本控制量\n按计划完成10分', '成本 预算成本控制量\n按计划完成5分', { 'MS-09 info': -1, 'X-26 error': 8 }, { 'X-26': 'fail' }],
  // coverage and amounts
  ['the sixth project gets its amount', '不超出计划金额 文字描述 不超出计划金额', '不超出计划金额 ≤2万元 年初预算', {
    'MS-01 error': -1, 'MV-02 error': -7, 'MV-02 warning': 6, 'MV-05 error': -1, 'MV-12 warning': -1, 'MS-08 warning': -1,
  }, { 'X-20': 'pass' }],
  ['the spending is what the projects add up to', '项目支出 682.01万元', '项目支出 34.55万元', { 'MS-02 error': -2, 'X-04 error': 3 }, { 'X-04': 'fail', 'X-19': 'pass', 'X-21': 'cannot_check' }],
  // names
  ['the office name is mended', '科学技术与信息化局', '科学技术和工业信息化局', { 'NM-01 error': -1 }],
  ['the first rule book is mended', '《大城县工业和信息化局内部控制', '《大城县科学技术和工业信息化局内部控制', { 'NM-02 error': -1 }],
  ['the allowance is mended in the title', '企业离休人员两相补贴', '企业离休人员两项补贴', { 'NM-05 error': -2 }],
  ['the project is named alike', '主要为科技创新工作经费', '主要为科技创新行动工作经费', { 'NM-03 warning': -2 }, { 'X-23': 'pass' }],
  // indicators
  ['the operator is added', '受益群众 受益群众 33人', '受益群众 受益群众 =33人', { 'MV-13 error': -1 }],
  ['both counts agree', '受益群众 受益群众 33人', '受益群众 受益群众 =3人', { 'MV-13 error': -1, 'CT-01 error': -2, 'CG-04 warning': -1, 'CG-05 error': 2 }],
  ['the cost gets a limit', '=17万元', '≤17万元', { 'MV-14 warning': -1 }],
  ['a rate gets its percentage', '及时率 及时率 文字描述 及时支付', '及时率 及时率 =100% 年初计划', { 'MV-08 error': -1, 'MS-08 warning': -1, 'CG-07 warning': -1 }],
  ['satisfaction gets a percentage', '群众满意 群众满意 文字描述 群众满意', '群众满意度 受助户问卷 ≥90% 上年调查', { 'MV-06 error': -1, 'MV-09 error': -1, 'MS-08 warning': -1 }],
  ['the name is no number any more', '数量指标 300人次', '数量指标 信访减少人次', { 'CT-03 error': -1 }],
  ['money is named as people', '项目金额 发放人数 =1人', '发放人数 发放人数 =1人', { 'CT-04 error': -1, 'MV-07 info': 1 }],
  ['the description names its own effect', '发展规划带来的环境效益', '发展规划带来的可持续影响', { 'CT-06 error': -1 }],
  ['quality no longer says in time', '完成情况 完成情况 文字描述 及时完成', '完成情况 完成情况 文字描述 足额完成', { 'CG-02 error': -1 }],
  ['the limit is right for what should fall', '=3人次', '≤3人次', { 'CT-02 error': -1 }],
  ['one satisfaction instead of two', '政府满意度、绝热\n节能材料企业满意\n\n度', '绝热节能材料企业满意度', { 'CT-15 warning': -1 }],
  // goals and words
  ['a sub-goal gets its value', '企业经营增长率。', '企业经营增长率达到6%。', { 'MS-14 error': -1 }],
  ['an overall goal gets a number', '规范盐业行业管理。', '规范盐业行业管理，检查企业20家次。', { 'MS-17 warning': -1 }],
  ['the lost character is found', '创新创环\n', '创新创业环\n', { 'TY-05 error': -1 }],
  ['two stops become one', '支出。；公务接待费', '支出；公务接待费', { 'TY-01 warning': -1 }],
  ['the half-width stop is mended', '无政府采购预算.', '无政府采购预算。', { 'TY-03 info': -1 }],
  ['the missing mark is set', '3 信息化推进绩效目标', '3、信息化推进绩效目标', { 'TY-04 info': -1 }],
  ['the fourth budget is stated', '财政专户核拨收入 0万元', '国有资本经营预算收入 0万元，财政专户核拨收入 0万元', { 'MS-04 warning': -1 }],
  ['the missing change is stated', '公务接待费与\n 2020年相比持平', '因公出国（境）费、公务接待费与\n 2020年相比持平', { 'MS-05 warning': -1 }],
  ['the reason says something', '主要为项目支出。', '主要为新增规划编制项目。', { 'MS-06 warning': -1 }],
  ['sensitive words go', '平时信访维稳接访，重要节点死看死守信访维稳，涉及工业系统涉军，重点上访\n\n户，临时突发信访维稳。', '平时做好信访工作。', { 'SE-01 warning': -1 }],
  ['a statement of none stands beside a figure', '我部门无政府采购预算.', '我部门无政府采购预算. 政府采购预算 12万元，其中：货物 12万元。', { 'TY-03 info': -1, 'CT-16 info': -1, 'X-31 error': 2 }, { 'X-31': 'fail' }],
];

describe.skipIf(!HAS_SEED)('one small change to the seed changes exactly these findings (needs ../shared/seed)', () => {
  it.each(CASES.map((one) => ({ what: one[0], from: one[1], to: one[2], places: one[3], checks: one[4] ?? {} })))('$what', ({ from, to, places, checks }) => {
    const after = checkText(change(foldRadicals(from), foldRadicals(to)));
    expect(difference(after)).toEqual(places);
    const changed = Object.fromEntries(after.checks.filter((check) => check.result !== before?.checks.find((one) => one.code === check.code)?.result).map((check) => [check.code, check.result]));
    expect(changed).toEqual(checks);
  });
});
