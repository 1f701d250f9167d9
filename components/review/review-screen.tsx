'use client';

import { useRouter, useSearchParams } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useMemo, useState, type ComponentType } from 'react';
import { useWords } from '@/components/compare/use-words';
import { NewerTarget } from '@/components/filing/newer-target';
import { PhoneScreen } from '@/components/phone/phone-screen';
import { useNarrow } from '@/components/phone/use-narrow';
import { usePageKeys } from '@/components/shell/page-keys';
import type { Finding } from '@/domain/checks/finding';
import type { Place } from '@/domain/filings/body';
import type { QueuePlace } from '@/domain/board/queue-place';
import type { FilingView } from '@/domain/filings/view';
import { worthReading } from '@/domain/review/lines';
import type { ReviewActions } from './actions';
import { ConfirmWords } from './confirm-words';
import { EvaluationReviewDock } from './evaluation-dock';
import { FindingsDock } from './findings-dock';
import { HandlingDock } from './handling-dock';
import { useKeptOpinions } from './kept-opinions';
import { begunOf, boxIn, whatOf, type OpenBox } from './open-box';
import { ReviewBar } from './review-bar';
import { ReviewBody } from './review-body';
import { ReviewHead } from './review-head';
import { TargetDock } from './target-dock';
import type { Scope } from './review-body';
import { useReview, type Say } from './use-review';
import { useReviewKeys } from './use-review-keys';
import { useReviewTable } from './use-review-table';

interface Props {
  readonly view: FilingView;
  readonly actions: ReviewActions;
  readonly queue: QueuePlace | null;
}

/** What only this kind has, above the findings; a kind without an entry has the findings alone. */
const DOCKS: Readonly<Record<string, ComponentType<{ view: FilingView; editable: boolean }>>> = { monitoring: HandlingDock, self_evaluation: EvaluationReviewDock };

/** The reviewer's page of any filing: what changed, what is at fault, what goes back; on a phone in the shape of mock 7. */
export function ReviewScreen(props: Props) {
  return useNarrow() ? <PhoneScreen view={props.view} actions={props.actions} /> : <WideReview {...props} />;
}

/** Mock 3. */
function WideReview({ view, actions, queue }: Props) {
  const t = useTranslations('review');
  const router = useRouter();
  const words = useWords(view.kind, view.context);
  const review = useReview(view, actions, queue?.nextId ?? null);
  const table = useReviewTable(view, actions.saveReview);
  const mayReturn = view.events.some((event) => event.event === 'return_parts');
  // Whoever comes from a published document with an opinion finds its box open.
  const asked = boxIn(useSearchParams().get('say'));
  const [scope, setScope] = useState<Scope>(view.before === null || asked?.kind === 'line' ? 'all' : 'changes');
  const [here, setHere] = useState<string | null>(asked?.kind === 'line' ? asked.key : null);
  const [open, setOpen] = useState<OpenBox | null>(mayReturn ? asked : null);
  const kept = useKeptOpinions(view.id);
  const [asks, setAsks] = useState<'return_all' | 'refuse' | null>(null);

  const Dock = DOCKS[view.kind];
  const shown = useMemo(() => (scope === 'changes' && view.before ? review.lines.filter(worthReading) : review.lines), [scope, view.before, review.lines]);

  const go = (step: 1 | -1) => {
    const index = shown.findIndex((line) => line.key === here);
    const next = shown[Math.min(shown.length - 1, Math.max(0, index < 0 ? 0 : index + step))];
    if (next) seek(next.key);
  };
  const seek = (key: string) => {
    setHere(key);
    requestAnimationFrame(() => document.getElementById(`line-${key}`)?.scrollIntoView({ block: 'nearest' }));
  };
  const showFinding = (finding: Finding<Place>) => {
    const line = review.lines.find((one) => one.findings.some((other) => other === finding || other.code === finding.code));
    if (!line) return;
    if (scope === 'form' || !shown.includes(line)) setScope('all');
    seek(line.key);
  };
  const record = async (said: Say) => {
    const done = await review.say(said);
    if (done) setOpen(null);
    return done;
  };
  const back = () => void (async () => {
    if (!(await table.settle())) return;
    await review.move('return_parts', table.opinion.trim() || t('bar.returnWords', { what: whatOf(review.count, t) }));
  })();
  const pass = () => void (async () => { if (await table.settle()) await review.move('pass', table.opinion.trim() || undefined); })();
  const passOpen = view.events.some((event) => event.event === 'pass' && event.blocked === null) && !review.busy;

  useReviewKeys({
    j: () => go(1), k: () => go(-1), d: () => view.before && setScope((now) => (now === 'changes' ? 'all' : 'changes')),
    r: () => here && mayReturn && setOpen({ kind: 'line', key: here }), n: () => queue?.nextId && router.push(`/filings/${queue.nextId}`), a: () => passOpen && pass(),
  }, open === null && asks === null);
  usePageKeys([
    { caps: ['J', 'K'], word: t('keys.rows') }, { caps: ['R'], word: t('keys.return') }, { caps: ['D'], word: t('keys.changes') }, { caps: ['A'], word: t('keys.pass') },
    { caps: ['N'], word: t('keys.next') }, { caps: ['1', '…', '9'], word: t('keys.template') }, { caps: ['Ctrl Enter'], word: t('keys.record') }, { caps: ['Esc'], word: t('keys.close') },
  ]);

  return (
    <>
      <div className="split split--review">
        <main className="main" id="main">
          <ReviewHead view={view} queue={queue} />
          <NewerTarget view={view} />
          <ReviewBody view={view} review={review} shown={shown} words={words} here={here} open={open} mayReturn={mayReturn} scope={scope}
            onScope={setScope} onHere={setHere} onOpen={setOpen} kept={kept} onRecord={record} />
        </main>
        {view.review && view.stage === 'target' ? <TargetDock view={view} table={table} findings={review.findings} onFinding={showFinding} />
          : <FindingsDock view={view} findings={review.findings} onFinding={showFinding}>{Dock ? <Dock view={view} editable={view.review?.editable ?? false} /> : null}</FindingsDock>}
      </div>
      <ReviewBar view={view} review={review} grade={table.grade} begun={begunOf(kept.begun, review.lines).length} onPass={pass} onReturn={back} onAsk={setAsks} />
      <ConfirmWords event={asks} start={table.opinion} busy={review.busy} problem={review.problem} onClose={() => { setAsks(null); review.clear(); }}
        onGo={(reason) => void (async () => { if (asks && (await table.settle()) && (await review.move(asks, reason))) setAsks(null); })()} />
    </>
  );
}
