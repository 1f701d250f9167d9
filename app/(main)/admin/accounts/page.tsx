import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { AccountActs } from '@/components/people/account-acts';
import { AccountFilter } from '@/components/people/account-filter';
import { AccountTable } from '@/components/people/account-table';
import { NewAccount } from '@/components/people/new-account';
import { Pages } from '@/components/people/pages';
import { PageHead } from '@/components/ui/page-head';
import { requirePermission } from '@/server/kernel/session';
import { createAccountAction, disableAccountAction, enableAccountAction, resetPasswordAction } from '@/server/people/actions';
import { ADMIN_RIGHTS } from '@/server/people/admin-pages';
import { loadAccounts, loadUnitChoices, type Search } from '@/server/people/loaders';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('people.tabs'))('accounts') };
}

export default async function AccountsPage({ searchParams }: { searchParams: Promise<Search> }) {
  const ctx = await requirePermission(...ADMIN_RIGHTS.accounts);
  const [t, search] = await Promise.all([getTranslations('people'), searchParams]);
  const { filter, lines, total, page, pages, may } = await loadAccounts(ctx, search);
  const units = may.edit ? await loadUnitChoices(ctx) : [];
  const href = (to: number) => `/admin/accounts?${new URLSearchParams({ q: filter.text, role: filter.role ?? '', state: filter.state, page: String(to) })}`;
  return (
    <>
      <PageHead title={t('tabs.accounts')} meta={[t(may.edit ? 'about.accounts' : 'about.accountsRead')]} tools={may.edit ? <NewAccount units={units} create={createAccountAction} /> : null} />
      <AccountFilter value={{ text: filter.text, role: filter.role ?? '', state: filter.state }} total={total} />
      <AccountTable lines={lines} acts={(line) => may.edit && line.id !== ctx.actor.userId
        ? <AccountActs line={line} actions={{ disable: disableAccountAction, enable: enableAccountAction, reset: resetPasswordAction }} /> : null} />
      <Pages page={page} pages={pages} href={href} />
    </>
  );
}
