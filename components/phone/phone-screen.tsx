'use client';

import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useWords } from '@/components/compare/use-words';
import { ConfirmWords } from '@/components/review/confirm-words';
import type { ReviewActions } from '@/components/review/actions';
import { whatOf } from '@/components/review/open-box';
import { useReview } from '@/components/review/use-review';
import { DemoMark } from '@/components/ui/demo-mark';
import { explanationKey } from '@/domain/filings/place';
import type { FilingView } from '@/domain/filings/view';
import { worthReading } from '@/domain/review/lines';
import { readiness } from '@/domain/filings/readiness';
import { dayText, momentText } from '@/lib/format/dates';
import { PhoneChanges } from './phone-changes';
import { PhoneFindings } from './phone-findings';
import { PhoneFunds } from './phone-funds';
import { PhoneSign } from './phone-sign';

/** A filing on the phone of the one who signs: what changed since the last look, what was found, and the signature. Mock 7. */
export function PhoneScreen({ view, actions }: { view: FilingView; actions: ReviewActions }) {
  const t = useTranslations('review');
  const tStates = useTranslations('states');
  const words = useWords(view.kind, view.context);
  const review = useReview(view, actions);
  const [asks, setAsks] = useState<'return_all' | null>(null);
  const changed = review.lines.filter(worthReading);
  const ready = readiness(review.findings, view.context.rules, view.explanations);
  const explained = ready.explain.filter((finding) => finding.places.some((place) => view.explanations[explanationKey(finding.code, place)])).length;
  const version = view.versions.find((one) => one.no === view.versionNo);
  const back = review.count.rows + review.count.places > 0;
  return (
    <>
      <main className="pmain" id="main">
        <p className="small"><Link href="/desk">{t('phone.back')}</Link></p>
        <h1>{view.title}</h1>
        <p className="pmeta">
          {tStates(`kindOf.${view.kind}_${view.context.object}` as never)}，{view.department.name}<br />
          {version ? t('phone.meta', { no: version.no, by: version.by, at: momentText(version.at, words.locale) }) : null}
          {view.dueAt ? <>，{t('phone.dueDay', { day: dayText(view.dueAt, words.locale) })}</> : null}{view.demo ? <DemoMark /> : null}
        </p>
        <hr className="double flush" />
        <dl className="since" aria-label={t('phone.since')}>
          <div><dt>{view.before ? t('phone.changes') : t('phone.lines')}</dt><dd>{view.before ? changed.length : review.lines.length}</dd></div>
          <div><dt>{t('phone.must')}</dt><dd>{ready.block.length}</dd></div>
          <div><dt>{t('phone.explained')}</dt><dd>{explained}</dd></div>
        </dl>
        <PhoneChanges view={view} review={review} words={words} changed={changed} />
        <PhoneFunds view={view} words={words} />
        <PhoneFindings view={view} findings={review.findings} />
        {view.demo ? <p className="demo-line">{t('demoLine')}</p> : null}
      </main>
      <PhoneSign view={view} review={review} changes={view.before ? changed.length : 0}
        onSign={() => void review.move('pass')}
        onReturn={() => (back ? void review.move('return_parts', t('bar.returnWords', { what: whatOf(review.count, t) })) : setAsks('return_all'))} />
      <ConfirmWords event={asks} start="" busy={review.busy} problem={review.problem} onClose={() => { setAsks(null); review.clear(); }}
        onGo={(reason) => void (async () => { if (await review.move('return_all', reason)) setAsks(null); })()} />
    </>
  );
}
