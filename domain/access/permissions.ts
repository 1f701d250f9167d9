import type { Role } from './roles';

/** Every right of the product. The matrix below is the only place that gives them; /rules/access draws it. */
export const PERMISSIONS = [
  'filing.view', 'filing.view_accepted', 'filing.edit', 'filing.submit', 'filing.review_department', 'filing.review_supervisor',
  'filing.review_business', 'filing.review_performance', 'filing.approve', 'filing.reopen', 'filing.execution',
  'project.edit', 'progress.view', 'rules.view', 'rules.edit', 'cycle.edit', 'window.reopen', 'exemption.edit',
  'organisation.view', 'organisation.edit', 'account.view', 'account.edit', 'grant.edit', 'trail.view_filing', 'trail.view_region', 'document.read', 'document.judge',
  'document.import',
] as const;
export type Permission = (typeof PERMISSIONS)[number];

const SEES: readonly Permission[] = ['filing.view', 'progress.view', 'rules.view', 'organisation.view', 'trail.view_filing', 'document.read'];

/** role → rights. A right that is not here is never given. Rows are limited further by REACH and by row-level security. */
export const GRANTS: Readonly<Record<Role, readonly Permission[]>> = {
  unit_operator: [...SEES, 'filing.edit', 'filing.submit', 'project.edit', 'document.judge', 'document.import'],
  dept_reviewer: [...SEES, 'filing.edit', 'filing.review_department', 'document.judge', 'document.import'],
  supervisor: [...SEES, 'filing.review_supervisor', 'document.judge'],
  fin_business: [...SEES, 'filing.review_business', 'document.judge'],
  fin_performance: [...SEES, 'filing.review_performance', 'filing.reopen', 'window.reopen', 'exemption.edit', 'document.judge'],
  fin_leader: [...SEES, 'filing.approve', 'document.judge'],
  fin_treasury: [...SEES, 'filing.execution', 'document.judge'],
  fin_admin: ['rules.view', 'rules.edit', 'cycle.edit', 'organisation.view'],
  third_party: [],
  auditor: [...SEES, 'trail.view_region'],
  congress: ['filing.view_accepted', 'progress.view', 'rules.view', 'organisation.view'],
  sys_admin: ['organisation.view', 'organisation.edit', 'account.view', 'account.edit'],
  sec_admin: ['organisation.view', 'account.view', 'grant.edit', 'rules.view'],
  audit_admin: ['organisation.view', 'account.view', 'trail.view_region'],
};

export const may = (roles: readonly Role[], permission: Permission): boolean => roles.some((role) => GRANTS[role].includes(permission));
