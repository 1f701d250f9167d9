'use client';

import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { useTranslations } from 'next-intl';

export type AdminPage = 'accounts' | 'roles' | 'organisation' | 'cycles' | 'trail';

/** The pages of administration that this person may open. */
export function AdminTabs({ pages }: { pages: readonly AdminPage[] }) {
  const t = useTranslations('people.tabs');
  const path = usePathname();
  return (
    <nav className="tabs" aria-label={t('label')}>
      {pages.map((page) => <Link key={page} href={`/admin/${page}`} prefetch={false} aria-current={path.startsWith(`/admin/${page}`) ? 'page' : undefined}>{t(page)}</Link>)}
    </nav>
  );
}
