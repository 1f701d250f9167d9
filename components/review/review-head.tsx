'use client';

import Link from 'next/link';
import { useLocale, useTranslations } from 'next-intl';
import { DemoMark } from '@/components/ui/demo-mark';
import { Icon } from '@/components/ui/icon';
import { PageHead } from '@/components/ui/page-head';
import { State, type PipFill } from '@/components/ui/pip';
import type { QueuePlace } from '@/domain/board/queue-place';
import type { FilingView } from '@/domain/filings/view';
import type { Phase } from '@/domain/filings/workflow';
import { dayText, momentText } from '@/lib/format/dates';
import { localeOf } from '@/lib/i18n/locales';

const FILLS: Readonly<Record<Phase, PipFill>> = { not_begun: 0, draft: 1, returned: 'back', department: 2, business: 2, performance: 3, passed: 3, done: 4, refused: 'back' };

/** What it is, whose hands, since when, until when; and the way to the neighbours in the queue. */
export function ReviewHead({ view, queue }: { view: FilingView; queue: QueuePlace | null }) {
  const t = useTranslations('review');
  const tStates = useTranslations('states');
  const locale = localeOf(useLocale());
  const version = view.versions.find((one) => one.no === view.versionNo);
  const arrow = (id: string | null, name: 'left' | 'right', label: string) => (id
    ? <Link className="btn btn--quiet btn--row" href={`/filings/${id}`} aria-label={label}><Icon name={name} /></Link>
    : <button type="button" className="btn btn--quiet btn--row" disabled aria-label={label}><Icon name={name} /></button>);
  return (
    <PageHead
      crumb={queue ? <nav aria-label={t('crumb', { count: queue.count })}><Link href="/reviews">{t('crumb', { count: queue.count })}</Link>{queue.place ? <> ／ {t('crumbPlace', { place: queue.place })}</> : null}</nav> : null}
      title={view.title}
      kind={tStates(`kindOf.${view.kind}_${view.context.object}` as never)}
      meta={[
        view.department.name,
        <State key="state" fill={FILLS[view.phase]} bad={view.phase === 'returned' || view.phase === 'refused'}>{tStates(`state.${view.state}` as never)}</State>,
        version ? t(version.no > 1 ? 'sentAgainAt' : 'sentAt', { no: version.no, at: momentText(version.at, locale) }) : null,
        view.dueAt ? <span key="due">{t.rich('dueRich', { day: dayText(view.dueAt, locale), b: (text) => <b className="medium">{text}</b> })}</span> : null,
        view.demo ? <DemoMark key="demo" /> : null,
      ]}
      tools={
        <>
          <Link href={`/filings/${view.id}/versions`}>{t('compare.title')}</Link>
          <Link href={`/filings/${view.id}/trail`}>{t('trail')}</Link>
          <Link href={`/filings/${view.id}/print`}><Icon name="print" /> {t('compare.print')}</Link>
          {queue ? <span className="nowrap">{arrow(queue.previousId, 'left', t('previous'))}{arrow(queue.nextId, 'right', t('next'))}</span> : null}
        </>
      }
    />
  );
}
