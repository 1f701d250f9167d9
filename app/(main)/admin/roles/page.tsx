import type { Metadata } from 'next';
import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { AccountFilter } from '@/components/people/account-filter';
import { AccountTable } from '@/components/people/account-table';
import { Pages } from '@/components/people/pages';
import { RoleActs } from '@/components/people/role-acts';
import { PageHead } from '@/components/ui/page-head';
import { requirePermission } from '@/server/kernel/session';
import { grantRoleAction, revokeRoleAction } from '@/server/people/actions';
import { ADMIN_RIGHTS } from '@/server/people/admin-pages';
import { loadAccounts, type Search } from '@/server/people/loaders';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('people.tabs'))('roles') };
}

export default async function RolesPage({ searchParams }: { searchParams: Promise<Search> }) {
  const ctx = await requirePermission(...ADMIN_RIGHTS.roles);
  const [t, search] = await Promise.all([getTranslations('people'), searchParams]);
  const { filter, lines, total, page, pages, may } = await loadAccounts(ctx, search);
  const href = (to: number) => `/admin/roles?${new URLSearchParams({ q: filter.text, role: filter.role ?? '', state: filter.state, page: String(to) })}`;
  return (
    <>
      <PageHead title={t('tabs.roles')} meta={[t(may.grant ? 'about.roles' : 'about.rolesRead'), <Link key="matrix" className="in" href="/rules/access">{t('about.matrix')}</Link>]} />
      <AccountFilter value={{ text: filter.text, role: filter.role ?? '', state: filter.state }} total={total} />
      <AccountTable lines={lines} acts={(line) => (may.grant && line.id !== ctx.actor.userId ? <RoleActs line={line} grant={grantRoleAction} revoke={revokeRoleAction} /> : null)} />
      <Pages page={page} pages={pages} href={href} />
    </>
  );
}
