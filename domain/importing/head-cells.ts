import type { TargetTable } from '@/domain/reading/document';
import { said, type DraftCell, type LeftOver } from './draft';

/** Printed labels of a form's head → fields of our forms; choices by their printed words (domain.md 2.3). */
const FIELDS: readonly (readonly [RegExp, string])[] = [
  [/^(?:联系电话|电话|联系方式)$/, 'contactPhone'], [/^(?:部门职能职责概述|部门职责概述|职责概述)$/, 'dutySummary'], [/^(?:项目)?立项依据$/, 'basis'],
  [/^(?:项目概况|项目实施内容及过程概述|项目简介)$/, 'summary'], [/^(?:项目)?(?:总金额|总投资)$/, 'totalAmount'],
  [/^项目类别$|^项目类型$/, 'projectClass'], [/^项目(?:属性|性质)$/, 'projectNature'], [/^项目(?:计划)?开始(?:时间|日期)$/, 'startDate'], [/^项目(?:计划)?(?:结束|完成)(?:时间|日期)$/, 'endDate'],
];
const CHOICES: Readonly<Record<string, readonly (readonly [RegExp, string])[]>> = {
  projectClass: [[/人员/, 'personnel'], [/运转/, 'operation'], [/特定/, 'specific']],
  projectNature: [[/新增|一次性/, 'new'], [/延续|经常性|阶段性/, 'continued']],
};
/** Names and codes of the form itself: what they say decides which form of ours it is. */
const OWN = /名称|主管部门|实施单位|预算部门|填报单位|编制部门|预算单位|^部门$|^单位$|年度|项目单位|承担单位|(?:项目)?(?:编码|代码|编号)|部门编码/;

/** The head fields of a printed form that `wanted` knows; the others are left over by name. */
export function headCells(table: TargetTable, wanted: readonly string[], leftOver: LeftOver[]): Record<string, DraftCell | null> {
  const cells: Record<string, DraftCell | null> = {};
  for (const { label, value, where } of table.head) {
    if (value === null || OWN.test(label)) continue;
    const field = FIELDS.find(([words, name]) => words.test(label.replace(/[（(].*[)）]$/, '')) && wanted.includes(name))?.[1];
    const choices = field ? CHOICES[field] : undefined;
    const typed = choices ? (choices.find(([words]) => words.test(value))?.[1] ?? null) : value;
    if (field && typed !== null && !cells[field]) cells[field] = said(typed, where, value);
    else leftOver.push({ label, text: value, why: field && typed === null ? 'not_understood' : 'no_field', where });
  }
  return cells;
}
