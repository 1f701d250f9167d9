import { can, type Actor } from '@/domain/access/actor';
import type { Permission } from '@/domain/access/permissions';

/** The pages of administration and the rights of which one opens them. */
export const ADMIN_RIGHTS = {
  accounts: ['account.view'], roles: ['account.view'], organisation: ['organisation.edit', 'account.view', 'cycle.edit'],
  cycles: ['cycle.edit', 'window.reopen', 'exemption.edit'], trail: ['trail.view_region'],
} as const satisfies Record<string, readonly Permission[]>;
export type AdminPage = keyof typeof ADMIN_RIGHTS;

export const adminPagesOf = (actor: Actor): readonly AdminPage[] =>
  (Object.keys(ADMIN_RIGHTS) as AdminPage[]).filter((page) => ADMIN_RIGHTS[page].some((permission) => can(actor, permission)));
