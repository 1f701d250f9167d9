import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Suspense } from 'react';
import { QueueBoard } from '@/components/reviews/queue-board';
import { PageHead } from '@/components/ui/page-head';
import { isClean } from '@/domain/board/queue';
import { approveBatchAction, moveFilingAction } from '@/server/filings/actions';
import { requirePermission } from '@/server/kernel/session';
import { loadQueue } from '@/server/reviews/loaders';
import { loadYears } from '@/server/shell/loaders';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('queue'))('title') };
}

export default async function ReviewsPage() {
  const ctx = await requirePermission('filing.review_department', 'filing.review_supervisor', 'filing.review_business', 'filing.review_performance', 'filing.approve');
  const [t, desk, queue, years] = await Promise.all([getTranslations('queue'), getTranslations('desk'), loadQueue(ctx), loadYears(ctx)]);
  const strong = (chunks: React.ReactNode) => <b className="medium">{chunks}</b>;
  return (
    <main className="main" id="main">
      <PageHead title={t('title')} meta={[desk.rich('review', { count: queue.lines.length, b: strong }), desk.rich('clean', { count: queue.lines.filter(isClean).length, b: strong })]} />
      <Suspense>
        <QueueBoard lines={queue.lines} now={queue.now} move={moveFilingAction} approve={approveBatchAction} cycles={Object.fromEntries(years.map((year) => [year.year, year.id]))} />
      </Suspense>
    </main>
  );
}
