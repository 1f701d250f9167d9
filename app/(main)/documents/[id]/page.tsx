import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Suspense } from 'react';
import { KeptView } from '@/components/documents/kept-view';
import { forgetDocumentAction, giveVerdictAction } from '@/server/documents/actions';
import { loadDocument } from '@/server/documents/loaders';
import { loadMatchingFilings } from '@/server/documents/matching-filings';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('check.kept'))('title') };
}

export default async function DocumentPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  // What was read is a large text: the browser fetches it by itself, the page brings only the frame.
  const { file, ...line } = await loadDocument(id);
  const filings = file === null ? [] : await loadMatchingFilings(file.document);
  return (
    <main className="main" id="main">
      <Suspense><KeptView line={line} filings={filings} judge={giveVerdictAction} forget={forgetDocumentAction} /></Suspense>
    </main>
  );
}
