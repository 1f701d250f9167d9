'use client';

import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { Due } from '@/components/board/due';
import { Rank } from '@/components/board/rank';
import { Reasons } from '@/components/board/reasons';
import { QueueKind } from '@/components/reviews/queue-kind';
import { usePageKeys } from '@/components/shell/page-keys';
import { useRowKeys } from '@/components/shell/use-row-keys';
import type { QueueLine } from '@/domain/board/queue';
import { wan } from '@/lib/format/money';

/** The riskiest forms that wait for me; the whole queue has its own page. `keys`: this table owns J and K on its page. */
export function ShortQueue({ lines, more, now, keys }: { lines: readonly QueueLine[]; more: number; now: string; keys: boolean }) {
  const t = useTranslations('queue');
  const desk = useTranslations('desk');
  const words = useTranslations('shell.keys');
  const common = useTranslations('common');
  const router = useRouter();
  const { picked } = useRowKeys({ count: keys ? lines.length : 0, onOpen: (index) => { const one = lines[index]; if (one) router.push(`/filings/${one.line.id}`); } });
  usePageKeys(keys ? [{ caps: ['J', 'K'], word: words('move') }, { caps: ['Enter'], word: words('open') }] : []);
  return (
    <table className="table table--open queue table--cards">
      <caption className="sr">{t('caption')}</caption>
      <thead><tr>
        <th scope="col">{t('colRisk')}</th><th scope="col">{t('colFiling')}</th><th scope="col">{t('colDepartment')}</th><th scope="col">{t('colKind')}</th><th scope="col">{t('colWhy')}</th>
        <th scope="col" className="num">{t('colAmount')}</th><th scope="col">{t('colDue')}</th><th scope="col" className="num">{t('colNext')}</th>
      </tr></thead>
      <tbody>
        {lines.map(({ line, risk, reasons, action }, index) => (
          <tr key={line.id} className={keys && index === picked ? 'is-picked' : undefined}>
            <td><Rank risk={risk} /></td>
            <th scope="row"><Link className="plain" href={`/filings/${line.id}`}>{line.project ?? common('wholeDepartment')}</Link></th>
            <td>{line.department}</td>
            <td className="soft"><QueueKind line={line} /></td>
            <td><Reasons reasons={reasons} /></td>
            <td className="num" data-label={t('colAmount')}>{line.amount === null ? null : wan(line.amount)}</td>
            <td data-label={t('colDue')}><Due at={line.dueAt} now={now} /></td>
            <td className="num"><Link href={`/filings/${line.id}`}>{desk(`action.${action.key}`, { count: action.count })}</Link></td>
          </tr>
        ))}
      </tbody>
      {more > 0 ? <tfoot><tr><td colSpan={8} className="soft"><Link href="/reviews">{desk('toQueue', { count: more })}</Link></td></tr></tfoot> : null}
    </table>
  );
}
