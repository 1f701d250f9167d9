import type { Metadata } from 'next';
import { FilingPage } from '@/components/filing/filing-page';
import { Looked } from '@/components/filing/looked';
import { PageYear } from '@/components/shell/page-year';
import { ReviewScreen } from '@/components/review/review-screen';
import { queuePlaceOf } from '@/domain/board/queue-place';
import {
  addOpinionAction, answerOpinionAction, explainAction, lookAction, moveFilingAction, removeEvidenceAction, saveReviewAction, takeOverAction, withdrawOpinionAction,
} from '@/server/filings/actions';
import { loadFiling } from '@/server/filings/loaders';
import { requireCtx } from '@/server/kernel/session';
import { loadQueue } from '@/server/reviews/loaders';

interface Params { readonly params: Promise<{ readonly id: string }> }

export async function generateMetadata({ params }: Params): Promise<Metadata> {
  return { title: (await loadFiling((await params).id)).title };
}

/** One filing, for whoever may see it: the holder types, a reviewer judges, others read. */
export default async function Page({ params }: Params) {
  const { id } = await params;
  const [ctx, view] = await Promise.all([requireCtx(), loadFiling(id)]);
  const looked = <><PageYear year={view.fiscalYear} /><Looked filingId={view.id} versionNo={view.versionNo} look={lookAction} /></>;
  if (view.events.some((event) => event.event === 'pass')) {
    const queue = await loadQueue(ctx);
    return (
      <>
        {looked}
        <ReviewScreen view={view} queue={queuePlaceOf(queue.lines.map(({ line }) => line.id), view.id)} actions={{ move: moveFilingAction, addOpinion: addOpinionAction, withdrawOpinion: withdrawOpinionAction, saveReview: saveReviewAction }} />
      </>
    );
  }
  return (
    <>
      {looked}
      <FilingPage view={view} userId={ctx.actor.userId} now={ctx.now().toISOString()}
        actions={{ move: moveFilingAction, explain: explainAction, answer: answerOpinionAction, takeOver: takeOverAction, removeEvidence: removeEvidenceAction }} />
    </>
  );
}
