import { cache } from 'react';
import { listYears } from '@/db/queries/shell';
import { chooseYear, type YearOption } from '@/domain/board/year';
import { PERMISSIONS, may, type Permission } from '@/domain/access/permissions';
import type { Role } from '@/domain/access/roles';
import { withActor, type Ctx } from '../kernel/context';
import { requireCtx, requireSession } from '../kernel/session';

export interface ShellView {
  readonly regionName: string;
  readonly person: { readonly name: string; readonly unitName: string; readonly roles: readonly Role[]; readonly demo: boolean };
  /** who alone may sign in again on the same page */
  readonly signedIn: { readonly userId: string; readonly login: string; readonly name: string };
  readonly permissions: readonly Permission[];
  readonly years: readonly YearOption[];
}

/** Years of the region, once a request. */
export const loadYears = cache((ctx: Ctx): Promise<readonly YearOption[]> => withActor(ctx, ({ tx }) => listYears(tx)));

/** What stands around every page: place, person, years, and what this person may open. */
export async function loadShell(): Promise<ShellView> {
  const session = await requireSession();
  const ctx = await requireCtx();
  const { roles, name } = session.actor;
  return {
    regionName: session.regionName,
    person: { name, unitName: session.unitName, roles, demo: session.demo },
    signedIn: { userId: session.actor.userId, login: session.login, name },
    permissions: PERMISSIONS.filter((permission) => may(roles, permission)),
    years: await loadYears(ctx),
  };
}

/** The year in the address of a page, or the county's present one. */
export async function loadYear(ctx: Ctx, asked: string | string[] | undefined): Promise<YearOption | null> {
  return chooseYear(await loadYears(ctx), typeof asked === 'string' ? asked : undefined);
}
