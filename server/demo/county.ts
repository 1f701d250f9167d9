import { randomUUID } from 'node:crypto';
import type { Role } from '@/domain/access/roles';

/** The demo county: the real department of the published document, everything else invented and marked. */

export const DEMO_PASSWORD = 'Zhunsheng-2021-demo';

export interface DemoAccount { readonly login: string; readonly name: string; readonly unit: string; readonly roles: readonly Role[] }

/** Named by role, one each; two of the performance section, so that one can review what the other wrote. */
export const DEMO_ACCOUNTS: readonly DemoAccount[] = [
  { login: 'tianbao', name: '填报人', unit: 'dacheng', roles: ['unit_operator'] },
  { login: 'fuzeren', name: '部门负责人', unit: 'dacheng', roles: ['dept_reviewer'] },
  { login: 'zhuguan', name: '主管部门汇总', unit: 'dacheng', roles: ['supervisor'] },
  { login: 'yewugu', name: '财政业务股', unit: 'business', roles: ['fin_business'] },
  { login: 'jixiaogu', name: '绩效管理股', unit: 'performance', roles: ['fin_performance'] },
  { login: 'jixiaogu2', name: '绩效管理股（二）', unit: 'performance', roles: ['fin_performance'] },
  { login: 'juzhang', name: '分管局长', unit: 'bureau', roles: ['fin_leader'] },
  { login: 'guoku', name: '国库录入', unit: 'bureau', roles: ['fin_treasury'] },
  { login: 'peizhi', name: '业务配置', unit: 'bureau', roles: ['fin_admin'] },
  { login: 'xitong', name: '系统管理员', unit: 'bureau', roles: ['sys_admin'] },
  { login: 'anquan', name: '安全管理员', unit: 'bureau', roles: ['sec_admin'] },
  { login: 'shenji', name: '审计管理员', unit: 'bureau', roles: ['audit_admin'] },
  { login: 'shenjiju', name: '审计局', unit: 'audit', roles: ['auditor'] },
  { login: 'renda', name: '人大', unit: 'congress', roles: ['congress'] },
  { login: 'tianbao1', name: '演示一局填报人', unit: 'demo1', roles: ['unit_operator'] },
  { login: 'fuzeren1', name: '演示一局负责人', unit: 'demo1', roles: ['dept_reviewer'] },
];

/** Hands behind the other invented departments; they cannot sign in from the list, yet their acts need somebody. */
export const OTHER_HANDS: readonly DemoAccount[] = [2, 3, 4, 5].flatMap((n): DemoAccount[] => [
  { login: `tianbao${n}`, name: `演示${'一二三四五'[n - 1]}局填报人`, unit: `demo${n}`, roles: ['unit_operator'] },
  { login: `fuzeren${n}`, name: `演示${'一二三四五'[n - 1]}局负责人`, unit: `demo${n}`, roles: ['dept_reviewer'] },
]);

export interface DemoUnit { readonly key: string; readonly kind: 'department' | 'finance_bureau' | 'finance_section' | 'overseer'; readonly code: string; readonly name: string; readonly shortName: string; readonly parent?: string; readonly section?: string; readonly demo: boolean }

export const DEMO_UNITS: readonly DemoUnit[] = [
  { key: 'bureau', kind: 'finance_bureau', code: '001', name: '大城县财政局', shortName: '财政局', demo: true },
  { key: 'business', kind: 'finance_section', code: '001-1', name: '财政业务股', shortName: '业务股', parent: 'bureau', demo: true },
  { key: 'performance', kind: 'finance_section', code: '001-2', name: '绩效管理股', shortName: '绩效股', parent: 'bureau', demo: true },
  { key: 'audit', kind: 'overseer', code: '801', name: '大城县审计局', shortName: '审计局', demo: true },
  { key: 'congress', kind: 'overseer', code: '802', name: '大城县人大常委会', shortName: '人大', demo: true },
  { key: 'dacheng', kind: 'department', code: '316', name: '大城县科学技术和工业信息化局', shortName: '科学技术和工业信息化局', section: 'business', demo: false },
  ...[1, 2, 3, 4, 5].map((n): DemoUnit => ({
    key: `demo${n}`, kind: 'department', code: `90${n}`, name: `演示${'一二三四五'[n - 1]}局`, shortName: `演示${'一二三四五'[n - 1]}局`, section: 'business', demo: true,
  })),
];

export const newIds = (keys: readonly string[]): Record<string, string> => Object.fromEntries(keys.map((key) => [key, randomUUID()]));
