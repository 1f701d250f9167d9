import { listAccounts, listDemoAccounts, type AccountFilter } from '@/db/queries/accounts';
import { listUnitChoices, listUnits } from '@/db/queries/organisation';
import { getRegion } from '@/db/repositories/regions';
import { authorizeRegion, can } from '@/domain/access/actor';
import { ROLES } from '@/domain/access/roles';
import { env } from '@/lib/env';
import { withActor, type Ctx } from '../kernel/context';
import { database } from '../kernel/database';
import { DEMO_ACCOUNTS, DEMO_PASSWORD } from '../demo/county';

export type Search = Readonly<Record<string, string | string[] | undefined>>;
export const one = (search: Search, key: string): string => (typeof search[key] === 'string' ? search[key].trim().slice(0, 100) : '');

const PAGE = 50;
const STATES: readonly AccountFilter['state'][] = ['open', 'closed', 'all'];

/** Accounts as the address asks for them. */
export async function loadAccounts(ctx: Ctx, search: Search) {
  authorizeRegion(ctx.actor, 'account.view');
  const filter: AccountFilter = {
    text: one(search, 'q'), role: ROLES.find((role) => role === one(search, 'role')) ?? null, state: STATES.find((state) => state === one(search, 'state')) ?? 'open',
  };
  const page = Math.max(1, Math.min(10_000, Math.trunc(Number(one(search, 'page'))) || 1));
  const { rows, total } = await withActor(ctx, ({ tx }) => listAccounts(tx, filter, { offset: (page - 1) * PAGE, limit: PAGE }));
  const lines = rows.map(({ disabledAt, ...row }) => ({ ...row, disabled: disabledAt !== null }));
  return { filter, lines, total, page, pages: Math.ceil(total / PAGE), may: { edit: can(ctx.actor, 'account.edit'), grant: can(ctx.actor, 'grant.edit') } };
}

/** Open units, for the choice of a new account or an exemption. */
export async function loadUnitChoices(ctx: Ctx) {
  authorizeRegion(ctx.actor, 'organisation.view');
  return withActor(ctx, ({ tx }) => listUnitChoices(tx));
}

export async function loadOrganisation(ctx: Ctx) {
  authorizeRegion(ctx.actor, 'organisation.view');
  const [rows, region] = await withActor(ctx, ({ tx, actor }) => Promise.all([listUnits(tx), getRegion(tx, actor.regionId)]));
  return { region: { code: region.code, name: region.name }, lines: rows.map(({ closedAt, ...row }) => ({ ...row, closed: closedAt !== null })), mayEdit: can(ctx.actor, 'organisation.edit') };
}

/** The sign-in page lists accounts in the demonstration only; elsewhere neither they nor their password exist. */
export async function loadDemoAccounts() {
  if (!env().demo) return [];
  const there = await listDemoAccounts(database());
  return DEMO_ACCOUNTS.flatMap(({ login }) => there.filter((account) => account.login === login)).map((account) => ({ ...account, password: DEMO_PASSWORD }));
}
