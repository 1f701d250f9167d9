import { describe, expect, it } from 'vitest';
import { checkDocument } from '@/domain/checks/check-document';
import { readDocument } from '@/domain/reading/read-document';
import { readFile } from '@/lib/readers/read-file';

const findingsOf = async (text: string) => checkDocument(readDocument(await readFile(Buffer.from(text), 'a.txt'))).findings;
const HEAD = '项目绩效目标表\n（2023年度）\n项目名称 | 保洁服务 |\n主管部门 | 甲县城管局 |\n';
const target = (rows: string, goal = ''): string => `${HEAD}年度目标 | ${goal} |\n一级指标 | 二级指标 | 三级指标 | 指标值 |\n${rows}\n填表人 | 甲 |\n`;
const report = (rows: string): string => `项目支出绩效自评表\n（2023年度）\n项目名称 | 保洁服务 |\n一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |\n${rows}\n总分 | 100 | 90 |\n`;

describe('forms of other counties raise no false alarm', () => {
  it.each<readonly [string, string, string]>([
    ['a period said by the goal and the row', target('产出指标 | 时效指标 | 服务周期 | 2023.07-2024.01 |', '服务周期2023.07-2024.01，10辆车作业'), 'DP-05'],
    ['a period is no due date', target('产出指标 | 时效指标 | 服务周期 | 2023.07-2024.01 |'), 'MV-11'],
    ['changes are to be few', target('产出指标 | 数量指标 | 科目调整次数 | ≤10次 |'), 'TG-04'],
    ['money to be spent stands in the money part', target('产出指标 | 数量指标 | 保洁村数 | ≥8个 |', '预算资金120000元，其中设备48000元'), 'MS-13'],
    ['a text that breaks off lacks nothing', `${HEAD}一级指标 | 二级指标 | 三级指标 | 指标值 |\n产出指标 | 数量指标 | 保洁村数 | ≥8个 |\n质量指标`, 'TG-06'],
    ['the body of a district is not that of its city', `项目绩效目标表\n（2023年度）\n主管部门 | 甲江市自然资源和规划局 |\n实施单位 | 甲江市古城区自然资源局 |\n一级指标 | 二级指标 | 三级指标 | 指标值 |\n产出指标 | 数量指标 | 图斑数 | ≥8个 |\n`, 'TX-02'],
  ])('%s', async (_name, text, code) => {
    expect((await findingsOf(text)).map((finding) => finding.code)).not.toContain(code);
  });

  it.each<readonly [string, string, string]>([
    ['a goal pasted into a row', target('效益指标 | 社会效益指标 | 环境 | 全县城乡环境整洁有序、村容村貌群众满意 |', '全县城乡环境整洁有序、村容村貌群众满意，覆盖8个镇'), 'DP-05'],
    ['quantities to be reached written as limits', target('产出指标 | 数量指标 | 保洁次数 | ≤10次 |'), 'TG-04'],
    ['a result in money that no row takes up', target('产出指标 | 数量指标 | 保洁村数 | ≥8个 |', '产业规模达到214亿元'), 'MS-13'],
  ])('%s is still found', async (_name, text, code) => {
    expect((await findingsOf(text)).map((finding) => finding.code)).toContain(code);
  });

  it('says points without a target, and points lost although the target was met, once for all rows', async () => {
    const found = await findingsOf(report('产出指标 | 数量指标 | 保洁村数 | =8个 | 8个 | 20 | 18 |\n质量指标 | 合格率 | =95% | 95% | 20 | 19 |\n时效指标 | 按期率 | | | 20 | 20 |\n成本指标 | 单价达标率 | | | 30 | 30 |'));
    expect(found.filter((finding) => finding.code === 'SC-03').map((finding) => finding.places.length)).toEqual([2]);
    expect(found.filter((finding) => ['TG-05', 'SC-06'].includes(finding.code) && finding.quote.includes('按期率')).map((finding) => finding.code)).toEqual(['TG-05']);
  });
});
