'use client';

import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { useQueryLink } from '@/components/board/use-query';

/** The way through a list that has several pages. */
export function Pages({ page, pages }: { page: number; pages: number }) {
  const t = useTranslations('check.kept');
  const link = useQueryLink();
  if (pages <= 1) return null;
  return (
    <nav className="acts acts--end gap-4" aria-label={t('pages')}>
      {page > 1 ? <Link href={link({ page: page === 2 ? null : String(page - 1) })}>{t('earlier')}</Link> : null}
      <span className="soft small">{t('page', { page, pages })}</span>
      {page < pages ? <Link href={link({ page: String(page + 1) })}>{t('later')}</Link> : null}
    </nav>
  );
}
