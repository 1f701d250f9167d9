import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { LibraryFilter } from '@/components/library/library-filter';
import { LibraryTable } from '@/components/library/library-table';
import { RulesTabs } from '@/components/rules/rules-tabs';
import { Empty } from '@/components/ui/empty';
import { PageHead } from '@/components/ui/page-head';
import { LIBRARY } from '@/domain/checks/library';
import { searchLibrary } from '@/domain/checks/search-library';
import { NATURES_OF_LEVEL2 } from '@/domain/rules/schema';
import { requirePermission } from '@/server/kernel/session';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('library'))('title') };
}

export default async function LibraryPage({ searchParams }: { searchParams: Promise<{ kind?: string; q?: string }> }) {
  await requirePermission('rules.view');
  const [t, query] = await Promise.all([getTranslations('library'), searchParams]);
  const kind = NATURES_OF_LEVEL2.find((one) => one === query.kind) ?? null;
  const words = (query.q ?? '').trim().slice(0, 40);
  const found = searchLibrary(LIBRARY, words);
  const shown = found.filter((item) => kind === null || item.nature === kind);
  return (
    <main className="main" id="main">
      <PageHead title={t('title')} meta={[t('count', { count: shown.length })]} />
      <RulesTabs here="library" />
      <p className="soft small below-3">{t('intro')}</p>
      <LibraryFilter found={found} kind={kind} words={words} />
      {shown.length === 0 ? <Empty>{t('none')}</Empty> : <LibraryTable items={shown} />}
    </main>
  );
}
