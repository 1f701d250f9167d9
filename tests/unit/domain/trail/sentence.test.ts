import { describe, expect, test } from 'vitest';
import { FILING_ACTS } from '@/domain/trail/acts';
import { detailsOf, sentenceOf, type Naming } from '@/domain/trail/sentence';
import { translator } from '@/lib/i18n/translator';

const naming: Naming = {
  place: (place, name) => [name, place.field ?? place.table].filter(Boolean).join('，'),
  cell: (_place, cell) => (cell === null ? '' : typeof cell === 'string' ? cell : JSON.stringify(cell)),
  state: (code) => `[${code}]`, grade: (code) => `<${code}>`, moment: (iso) => iso, day: (iso) => iso,
};
const t = translator('zh-CN', 'trail');
const said = (act: string, details: Record<string, unknown>): string => {
  const { key, values } = sentenceOf(act, details, naming);
  return t(key, values);
};
const cell = { table: 'rows', row: 'r', field: 'target' };

describe('sentences of a filing', () => {
  test.each<[string, Record<string, unknown>, string]>([
    ['cell.saved', { place: cell, name: '培训', from: null, to: '2' }, '填写 培训，target：2'],
    ['cell.saved', { place: cell, name: '培训', from: '2', to: '3' }, '把 培训，target 从“2”改为“3”'],
    ['cell.saved', { place: cell, name: '培训', from: '2', to: null }, '清空 培训，target，原为“2”'],
    ['cell.saved', { place: cell, name: '培训', from: '2', to: null, typed: '约三次' }, '把 培训，target 从“2”改为“约三次”'],
    ['cell.saved', { place: cell, from: null, to: null }, '改过 target'],
    ['row.added', { place: { table: 'rows', row: 'r', field: null }, cells: { name: '满意度' } }, '新增 满意度，rows'],
    ['filing.submitted', { to: 'department_review', version: 2, receipt: 'JX-1', words: null }, '送审，形成第 2 版，回执 JX-1，下一步：[department_review]'],
    ['filing.returned_parts', { opinions: ['a', 'b'], words: '请改' }, '退回 2 处。意见：请改'],
    ['filing.passed', { to: 'passed', words: null }, '通过，下一步：[passed]'],
    ['filing.approved', { decision: '大财预〔2021〕6号', decidedOn: '2021-02-26' }, '批复，大财预〔2021〕6号，2021-02-26'],
    ['filing.reopened', { to: 'returned', words: '数字有误' }, '重新打开。理由：数字有误'],
    ['opinion.added', { place: cell, blocking: true, text: '写数字' }, '对 target 提出必须改：写数字'],
    ['opinion.added', { place: cell, blocking: false, text: '写数字' }, '对 target 提出建议：写数字'],
    ['finding.explained', { code: 'MV-14', placeKey: 'rows/r/target', text: '按公开文件' }, '说明 MV-14（target）：按公开文件'],
    ['review.saved', { grade: 'good' }, '填写审核表，综合评定：<good>'],
    ['review.saved', { unsent: true }, '写下审核内容，尚未发出，发出后可见'],
    ['evidence.added', { name: '签到表.pdf' }, '附佐证 签到表.pdf'],
    ['something.new', {}, '做了“something.new”'],
  ])('%s', (act, details, expected) => expect(said(act, details)).toBe(expected));

  test('every act of a filing has a sentence in both languages', () => {
    const silent = (['zh-CN', 'en'] as const).flatMap((locale) => FILING_ACTS.filter((act) => {
      const { key } = sentenceOf(act, { words: 'w', reason: 'w', source: 's', grade: 'good' }, naming);
      return key === 'other' || !translator(locale, 'trail').has(key);
    }));
    expect(silent).toEqual([]);
  });

  test.each([['not json', {}], ['[1]', {}], ['null', {}], ['{"act":"x"}', { act: 'x' }]])('a stored text %s', (body, expected) => expect(detailsOf(body)).toEqual(expected));
});
