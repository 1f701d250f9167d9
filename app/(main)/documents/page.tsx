import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { DocumentFilterForm } from '@/components/documents/document-filter';
import { DocumentTable } from '@/components/documents/document-table';
import { KeepZone } from '@/components/documents/keep-zone';
import { Pages } from '@/components/documents/pages';
import { Refreshing } from '@/components/documents/refreshing';
import { PageHead } from '@/components/ui/page-head';
import { LIMITS } from '@/lib/readers/limits';
import { documentFilter } from '@/server/documents/document-filter';
import { loadDocuments } from '@/server/documents/loaders';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('check.kept'))('title') };
}

interface Props { readonly searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function DocumentsPage({ searchParams }: Props) {
  const [t, query] = await Promise.all([getTranslations('check.kept'), searchParams]);
  const list = await loadDocuments(query);
  const filter = documentFilter(query);
  return (
    <main className="main" id="main">
      <PageHead title={t('title')} meta={[t('lead'), t('count', { total: list.total })]} />
      <KeepZone mostBytes={LIMITS.fileBytes} />
      <DocumentFilterForm filter={filter} years={list.years} />
      <DocumentTable lines={list.lines} filtered={filter.text !== '' || filter.year !== null || filter.state !== null || filter.kind !== null} />
      <Pages page={list.page} pages={list.pages} />
      <Refreshing on={list.lines.some((line) => line.state === 'reading')} />
    </main>
  );
}
