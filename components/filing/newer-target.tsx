'use client';

import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { useAct } from '@/components/session/use-act';
import { Button } from '@/components/ui/button';
import type { ActionResult } from '@/domain/filings/commands';
import type { FilingView } from '@/domain/filings/view';

interface Props {
  readonly view: FilingView;
  /** only on the page of the one who fills the form in */
  readonly takeOver?: (input: { filingId: string }) => Promise<ActionResult<unknown>>;
}

/** The target behind this report was approved anew while the report is in work: what differs, and what can be done. */
export function NewerTarget({ view, takeOver }: Props) {
  const t = useTranslations('filing.newerTarget');
  const newer = view.context.newerSource;
  if (newer === null || view.phase === 'done' || view.phase === 'refused') return null;
  const mine = takeOver !== undefined && view.open === 'all' && view.events.some((event) => event.event === 'submit');
  return (
    <section className="lock lock--stop" aria-label={t('title', { from: newer.from, to: newer.to })}>
      <p><b className="medium">{t('title', { from: newer.from, to: newer.to })}</b></p>
      <p>{t(mine ? 'mine' : view.open === 'none' ? 'others' : 'parts')}</p>
      <p className="acts gap-2">
        {mine ? <Take view={view} takeOver={takeOver} /> : null}
        <Link href={`/filings/${newer.filingId}/versions?from=${newer.from}&to=${newer.to}`}>{t('compare')}</Link>
      </p>
    </section>
  );
}

function Take({ view, takeOver }: Required<Props>) {
  const t = useTranslations('filing.newerTarget');
  const { run, busy, problem } = useAct(takeOver);
  return (
    <>
      <Button size="row" disabled={busy} onClick={() => void run({ filingId: view.id })}>{t(busy ? 'busy' : 'take')}</Button>
      {problem ? <span role="alert">{problem}</span> : null}
    </>
  );
}
