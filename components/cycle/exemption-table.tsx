import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Empty } from '@/components/ui/empty';
import { dateText } from '@/lib/format/dates';
import { localeOf } from '@/lib/i18n/locales';

export interface ExemptionLine {
  readonly id: string; readonly unitName: string; readonly projectName: string | null; readonly stage: string; readonly period: number | null;
  readonly kind: 'waived' | 'secret' | 'new_in_year'; readonly reason: string; readonly madeBy: string | null; readonly madeAt: string;
}

/** What is not expected this year, and why: counted apart, never missing in silence. */
export function ExemptionTable({ lines, acts }: { lines: readonly ExemptionLine[]; acts: (line: ExemptionLine) => ReactNode }) {
  const t = useTranslations('people.cycle');
  const stage = useTranslations('states.stage');
  const common = useTranslations('common');
  const locale = localeOf(useLocale());
  if (lines.length === 0) return <Empty>{t('noExemptions')}</Empty>;
  return (
    <div className="scroll">
      <table className="table table--cards">
        <caption className="sr">{t('exemptions')}</caption>
        <thead><tr><th scope="col">{t('object')}</th><th scope="col">{t('stage')}</th><th scope="col">{t('exemptKind')}</th><th scope="col">{t('reason')}</th><th scope="col">{t('madeBy')}</th><th scope="col"><span className="sr">{t('acts')}</span></th></tr></thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.id}>
              <th scope="row">{line.unitName} · {line.projectName ?? common('wholeDepartment')}</th>
              <td data-label={t('stage')}>{stage(line.stage as never)}{line.period === null ? null : <> {common('period', { month: line.period })}</>}</td>
              <td className="nowrap" data-label={t('exemptKind')}>{t(`kinds.${line.kind}`)}</td>
              <td data-label={t('reason')}>{line.reason}</td>
              <td className="nowrap" data-label={t('madeBy')}>{line.madeBy} <span className="quiet">{dateText(line.madeAt, locale)}</span></td>
              <td className="acts-cell">{acts(line)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
