import { describe, expect, it } from 'vitest';
import { find, searchable } from '@/components/shell/find';
import { navOf } from '@/components/shell/nav';
import { densityOf } from '@/components/shell/density';
import { GRANTS } from '@/domain/access/permissions';
import type { FindItem } from '@/domain/board/find';

const item = (text: string, kind: FindItem['kind'] = 'project') => searchable({ kind, text, where: '', href: `/${text}` });
const items = [item('劳模津贴'), item('企业离休人员两相补贴'), item('维稳经费'), item('科技创新行动工作经费'), item('大城县科学技术和工业信息化局', 'department'), item('300人次', 'indicator')];
const texts = (typed: string) => find(items, typed, 10).map((one) => one.text);

describe('Ctrl+K', () => {
  it.each([
    ['劳模', ['劳模津贴']], ['lmjt', ['劳模津贴']], ['LMJT', ['劳模津贴']], ['kjcx', ['科技创新行动工作经费']], ['weiwen', ['维稳经费']], ['300', ['300人次']],
    ['经费', ['维稳经费', '科技创新行动工作经费']], ['zzz', []],
  ])('%s finds %j', (typed, expected) => expect(texts(typed)).toEqual(expected));
  it('shows what can be opened before anything is typed, without the many indicators', () => expect(texts('  ')).not.toContain('300人次'));
});

describe('the rail', () => {
  const keys = (role: keyof typeof GRANTS) => navOf(GRANTS[role]).map((entry) => entry.key);
  it('shows a clerk no queue and no administration', () => expect(keys('unit_operator')).toEqual(['desk', 'departments', 'progress', 'documents', 'rules']));
  it('shows a reviewer the queue', () => expect(keys('fin_business')).toContain('reviews'));
  it('shows the system administrator nothing of business', () => expect(keys('sys_admin')).toEqual(['admin']));
});

it('an unknown density is the standard one', () => expect(densityOf('huge')).toBe('standard'));
