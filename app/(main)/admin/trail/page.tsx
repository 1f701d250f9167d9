import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { TrailExport } from '@/components/people/trail-export';
import { TrailFilter } from '@/components/people/trail-filter';
import { TrailTable } from '@/components/people/trail-table';
import { ButtonLink } from '@/components/ui/button';
import { PageHead } from '@/components/ui/page-head';
import { localeOf } from '@/lib/i18n/locales';
import { requirePermission } from '@/server/kernel/session';
import { ADMIN_RIGHTS } from '@/server/people/admin-pages';
import { one, type Search } from '@/server/people/loaders';
import { readTrailQuery } from '@/server/people/trail-query';
import { loadTrail } from '@/server/trail/loaders';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('people.tabs'))('trail') };
}

export default async function TrailPage({ searchParams }: { searchParams: Promise<Search> }) {
  const ctx = await requirePermission(...ADMIN_RIGHTS.trail);
  const [t, locale, search] = await Promise.all([getTranslations('people'), getLocale(), searchParams]);
  const query = readTrailQuery(search);
  const after = one(search, 'after');
  const { rows, next } = await loadTrail(ctx, query, after, localeOf(locale));
  const href = (place: string) => `/admin/trail?${new URLSearchParams({ ...query, ...(place ? { after: place } : {}) })}`;
  return (
    <>
      <PageHead title={t('tabs.trail')} meta={[t('about.trail')]} tools={<TrailExport query={query} />} />
      <TrailFilter query={query} />
      <TrailTable rows={rows} />
      <nav className="acts gap-4" aria-label={t('pages.label')}>
        {after ? <ButtonLink href={href('')} size="row">{t('trail.newest')}</ButtonLink> : null}
        {next ? <ButtonLink href={href(next)} size="row">{t('trail.older')}</ButtonLink> : null}
      </nav>
    </>
  );
}
