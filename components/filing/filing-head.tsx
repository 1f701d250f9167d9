'use client';

import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Chain } from '@/components/ui/chain';
import { DemoMark } from '@/components/ui/demo-mark';
import { Icon } from '@/components/ui/icon';
import { PageHead } from '@/components/ui/page-head';
import { State, type PipFill } from '@/components/ui/pip';
import type { FilingView } from '@/domain/filings/view';
import type { Phase } from '@/domain/filings/workflow';
import { dayText, daysUntil, deadlineText } from '@/lib/format/dates';
import type { Locale } from '@/lib/i18n/locales';

const FILLS: Readonly<Record<Phase, PipFill>> = { not_begun: 0, draft: 1, returned: 'back', department: 2, business: 2, performance: 3, passed: 3, done: 4, refused: 'back' };

/** What it is, in what state and whose hands, until when, and the way it goes. */
export function FilingHead({ view, locale, now }: { view: FilingView; locale: Locale; now: string }) {
  const t = useTranslations('filing.head');
  const tStates = useTranslations('states');
  const tCommon = useTranslations('common');
  const say = (key: string): string => (tStates.has(key as never) ? tStates(key as never) : key.split('.').at(-1) ?? key);
  const mine = view.open !== 'none';
  const bold = (chunks: ReactNode) => <b className="medium">{chunks}</b>;
  const days = view.dueAt ? daysUntil(view.dueAt, now) : 0;
  return (
    <PageHead
      crumb={<nav aria-label={t('tasks')}><Link href="/desk">{t('tasks')}</Link> ／ {tCommon('yearOf', { year: String(view.fiscalYear) })} {view.department.name}</nav>}
      title={view.title}
      kind={say(`kindOf.${view.kind}_${view.context.object}`)}
      meta={[
        <State key="state" fill={FILLS[view.phase]} bad={view.phase === 'returned' || view.phase === 'refused'}>{t('draftOf', { state: say(`state.${view.state}`), no: view.versionNo })}</State>,
        view.holder ? t('inHands', { who: say(`role.${view.holder}`) }) : t('noHands'),
        view.dueAt && (mine || view.holder) ? (
          <span key="due" className={days < 0 ? 'state--bad' : undefined}>
            {t.rich('due', { when: deadlineText(view.dueAt, locale), remain: days < 0 ? tCommon('overdue', { days: -days }) : tCommon('remain', { days }), b: bold })}
          </span>
        ) : null,
        view.demo ? <DemoMark key="demo" /> : null,
      ]}
      tools={
        <>
          <Link href={`/filings/${view.id}/versions`}>{t('compare')}</Link>
          <Link href={`/filings/${view.id}/trail`}>{t('trail')}</Link>
          <Link href={`/filings/${view.id}/print`}><Icon name="print" /> {t('print')}</Link>
        </>
      }
    >
      <Chain label={t('chain')} steps={view.steps.filter((step) => step.status !== 'skipped').map((step) => ({
        key: step.state,
        title: say(`step.${step.state}`),
        text: [step.by ?? (step.holder ? say(`role.${step.holder}`) : null), step.at ? dayText(step.at, locale) : null].filter(Boolean).join('，'),
        status: step.status === 'skipped' ? 'later' : step.status,
      }))} />
    </PageHead>
  );
}

