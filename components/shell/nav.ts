import type { Permission } from '@/domain/access/permissions';
import type { IconName } from '@/components/ui/icon';

export interface NavItem { readonly href: string; readonly key: NavKey; readonly icon: IconName; readonly any: readonly Permission[] }
export type NavKey = 'desk' | 'reviews' | 'departments' | 'progress' | 'documents' | 'rules' | 'admin';

/** The rail: only pages that exist, each with the rights of which one is enough. Rights are checked again by each page. */
export const NAV: readonly NavItem[] = [
  { key: 'desk', href: '/desk', icon: 'desk', any: ['filing.view'] },
  { key: 'reviews', href: '/reviews', icon: 'review', any: ['filing.review_department', 'filing.review_supervisor', 'filing.review_business', 'filing.review_performance', 'filing.approve'] },
  { key: 'departments', href: '/departments', icon: 'department', any: ['filing.view', 'filing.view_accepted'] },
  { key: 'progress', href: '/progress', icon: 'progress', any: ['progress.view'] },
  { key: 'documents', href: '/documents', icon: 'file', any: ['document.read'] },
  { key: 'rules', href: '/rules', icon: 'rules', any: ['rules.view'] },
  { key: 'admin', href: '/admin', icon: 'admin', any: ['account.view', 'organisation.edit', 'cycle.edit', 'trail.view_region', 'grant.edit', 'window.reopen', 'exemption.edit'] },
];

export const navOf = (permissions: readonly Permission[]): readonly NavItem[] => NAV.filter((item) => item.any.some((permission) => permissions.includes(permission)));
