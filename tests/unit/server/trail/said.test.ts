import { describe, expect, test } from 'vitest';
import { FILING_ACTS, REGION_ACTS } from '@/domain/trail/acts';
import { ALL_ACTS } from '@/domain/trail/said';
import { LOCALES } from '@/lib/i18n/locales';
import { sayer } from '@/server/trail/said';

const line = (act: string, facts: object, filing = false) => ({
  id: 1, at: new Date(0), act, actorName: '安全管理员', body: JSON.stringify(facts), hash: 'h', seq: 1,
  filingId: filing ? 'f' : null, docNo: filing ? 'JX2022-000001' : null, title: filing ? '劳模津贴' : null,
});

describe.each(LOCALES)('%s', (locale) => {
  const { said, acted } = sayer(locale);
  test.each(ALL_ACTS)('%s has a name', (act) => expect(acted(act)).not.toBe(act));
  test.each(REGION_ACTS)('%s has a sentence even without any facts', (act) => expect(said(line(act, {}))).toMatch(/\S/));
  test.each(FILING_ACTS)('%s names its form', (act) => expect(said(line(act, {}, true))).toContain('劳模津贴'));
});

test.each([
  ['role.granted', { name: '张三', login: 'zhangsan', role: 'unit_operator' }, '授予张三（zhangsan）“填报人”'],
  ['window.reopened', { stage: 'monitoring', period: 7, expected: 2, reason: '补报' }, '重新开放监控 1–7月填报期，新增应填 2 张。原因：补报'],
  ['window.closed', { stage: 'target', period: null, reason: '到期' }, '关闭目标填报期。原因：到期'],
  ['session.refused', { reason: 'wrong_password', address: '10.0.0.1' }, '登录未成：密码不对，来自 10.0.0.1'],
  ['unit.section_set', { name: '甲局', sectionName: null }, '“甲局”不再归口任何股室'],
  ['account.disabled', { name: '<b>{x}</b>', login: 'x', reason: '{reason}' }, '停用<b>{x}</b>（x）。原因：{reason}'],
])('%s reads: %j', (act, facts, sentence) => expect(sayer('zh-CN').said(line(act, facts))).toBe(sentence));
