import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ImportView } from '@/components/importing/import-view';
import { previewKey } from '@/domain/importing/page';
import { importDocumentAction, undoImportAction } from '@/server/importing/actions';
import { loadImport } from '@/server/importing/loaders';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('importing'))('title') };
}

interface Props {
  readonly params: Promise<{ id: string }>;
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>;
}

export default async function ImportDocumentPage({ params, searchParams }: Props) {
  const [{ id }, { year }] = await Promise.all([params, searchParams]);
  const page = await loadImport(id, typeof year === 'string' ? year : undefined);
  return (
    <main className="main" id="main">
      <ImportView key={previewKey(page.preview)} page={page} take={importDocumentAction} undo={undoImportAction} />
    </main>
  );
}
