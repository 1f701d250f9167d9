'use client';

import { useLocale, useTranslations } from 'next-intl';
import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useTransition } from 'react';
import { kindKey } from '@/components/board/kind-name';
import { DemoMark } from '@/components/ui/demo-mark';
import { Icon } from '@/components/ui/icon';
import { useToast } from '@/components/ui/toast';
import type { SentLine } from '@/domain/board/desk';
import type { ActionResult, MoveAnswer, MoveInput } from '@/domain/filings/commands';
import { dayText } from '@/lib/format/dates';
import { localeOf } from '@/lib/i18n/locales';
import { newId } from '@/lib/new-id';

export type MoveAction = (input: MoveInput) => Promise<ActionResult<MoveAnswer>>;

/** Sent and in other hands; it can be taken back until the next person opens it, and the row says which. */
export function SentRow({ sent: { line, withdrawable }, year, move }: { sent: SentLine; year: number | null; move: MoveAction }) {
  const t = useTranslations('desk');
  const common = useTranslations('common');
  const states = useTranslations('states');
  const errors = useTranslations('errors');
  const locale = localeOf(useLocale());
  const router = useRouter();
  const toast = useToast();
  const [busy, start] = useTransition();
  const withdraw = () => start(async () => {
    const answer = await move({ filingId: line.id, operation: newId(), event: 'withdraw' });
    toast(answer.status === 'ok' ? t('withdrawn') : answer.status === 'failed' && errors.has(answer.code) ? errors(answer.code, answer.params as Record<string, string>) : t('noWithdraw'));
    router.refresh();
  });
  const role = line.holder ? states(`role.${line.holder}`) : '';
  return (
    <tr className="sent">
      <td className="due quiet">{line.submittedAt ? t('sentAt', { day: dayText(line.submittedAt, locale) }) : null}</td>
      <td className="soft">
        <Link className="in" href={`/filings/${line.id}`}>{line.project ?? common('wholeDepartment')}</Link> {line.fiscalYear !== year ? <>{common('yearOf', { year: line.fiscalYear })}{line.yearDemo ? <DemoMark /> : null} </> : null}
        {states(kindKey(line))}{locale === 'en' ? ', ' : '，'}{line.openedAt ? t('sentOpened', { role }) : t('sentUnopened', { role })}
      </td>
      <td className="next quiet">{withdrawable ? <button className="link" type="button" disabled={busy} onClick={withdraw}><Icon name="undo" /> {t('withdraw')}</button> : t('noWithdraw')}</td>
    </tr>
  );
}
