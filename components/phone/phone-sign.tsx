'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { whatOf } from '@/components/review/open-box';
import { useProblem } from '@/components/review/use-problem';
import type { Review } from '@/components/review/use-review';
import { DemoMark } from '@/components/ui/demo-mark';
import type { FilingView } from '@/domain/filings/view';

/** Nothing is signed unseen: the box says how many changes were read, then one press signs or sends back. */
export function PhoneSign({ view, review, changes, onSign, onReturn }: { view: FilingView; review: Review; changes: number; onSign: () => void; onReturn: () => void }) {
  const t = useTranslations('review');
  const tStates = useTranslations('states');
  const problemOf = useProblem();
  const [seen, setSeen] = useState(false);
  const pass = view.events.find((event) => event.event === 'pass');
  const parts = view.events.find((event) => event.event === 'return_parts');
  const back = review.count.rows + review.count.places > 0;
  if (!pass) return null;
  const why = pass.blocked ? problemOf({ status: 'failed', ...pass.blocked, requestId: null }) : review.problem;
  const step = view.steps.find((one) => one.status === 'now');
  return (
    <section className="sign" aria-label={t('phone.sign')}>
      <p className="sign__who">
        <span className="strong">{step?.holder ? tStates(`role.${step.holder}`) : ''}{view.demo ? <DemoMark /> : null}</span>
        <span className="quiet small">{pass.next.holder ? t('phone.next', { holder: tStates(`role.${pass.next.holder}`) }) : tStates(`state.${pass.next.state}` as never)}</span>
      </p>
      {why ? <p className="field__problem" role="alert">{why}</p> : null}
      <label className="check"><input type="checkbox" checked={seen} onChange={(event) => setSeen(event.target.checked)} /> {t('phone.seen', { count: changes })}</label>
      <div className="sign__pair">
        <button type="button" className={back ? 'btn btn--main' : 'btn'} disabled={review.busy || (parts?.blocked ?? null) !== null} onClick={onReturn}>{back ? whatOf(review.count, t) : t('phone.return')}</button>
        <button type="button" className={back ? 'btn' : 'btn btn--main'} disabled={!seen || back || review.busy || pass.blocked !== null} onClick={onSign}>{view.phase === 'department' ? t('phone.signed') : t('bar.pass')}</button>
      </div>
    </section>
  );
}
