import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Empty } from '@/components/ui/empty';
import { fullDeadlineText, fullMomentText } from '@/lib/format/dates';
import { localeOf } from '@/lib/i18n/locales';

export interface WindowLine {
  readonly id: string; readonly stage: string; readonly period: number | null; readonly opensAt: string; readonly dueAt: string | null; readonly closesAt: string | null;
  readonly reviewDays: number; readonly mendDays: number; readonly expected: number; readonly open: boolean;
}

/** The windows of a year: since when, until when, how many forms they expect. */
export function WindowTable({ lines, acts }: { lines: readonly WindowLine[]; acts: (line: WindowLine) => ReactNode }) {
  const t = useTranslations('people.cycle');
  const stage = useTranslations('states.stage');
  const common = useTranslations('common');
  const locale = localeOf(useLocale());
  if (lines.length === 0) return <Empty>{t('noWindows')}</Empty>;
  return (
    <div className="scroll">
      <table className="table table--cards">
        <caption className="sr">{t('windows')}</caption>
        <thead><tr><th scope="col">{t('stage')}</th><th scope="col">{t('now')}</th><th scope="col">{t('opened')}</th><th scope="col">{t('due')}</th><th scope="col">{t('closes')}</th><th scope="col" className="num">{t('expected')}</th><th scope="col">{t('days')}</th><th scope="col"><span className="sr">{t('acts')}</span></th></tr></thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.id}>
              <th scope="row">{stage(line.stage as never)}{line.period === null ? null : <span className="soft"> {common('period', { month: line.period })}</span>}</th>
              <td data-label={t('now')}>{line.open ? t('isOpen') : <span className="quiet">{t('isClosed')}</span>}</td>
              <td className="nowrap" data-label={t('opened')}>{fullMomentText(line.opensAt, locale)}</td>
              <td className="nowrap" data-label={t('due')}>{line.dueAt ? fullDeadlineText(line.dueAt, locale) : <span className="quiet">{t('noDue')}</span>}</td>
              <td className="nowrap" data-label={t('closes')}>{line.closesAt ? fullDeadlineText(line.closesAt, locale) : <span className="quiet">{t('noEnd')}</span>}</td>
              <td className="num" data-label={t('expected')}>{line.expected}</td>
              <td className="nowrap" data-label={t('days')}>{t('dayCounts', { review: line.reviewDays, mend: line.mendDays })}</td>
              <td className="acts-cell">{acts(line)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
