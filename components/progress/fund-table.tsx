import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { DemoMark } from '@/components/ui/demo-mark';
import { Empty } from '@/components/ui/empty';
import { Light, type LightColour } from '@/components/ui/light';
import { percent } from '@/domain/shared/decimal';
import { wan } from '@/lib/format/money';
import { percentText } from '@/lib/format/numbers';

export interface FundRow { readonly filing: string; readonly project: string | null; readonly annual: string; readonly periodRate: string | null; readonly light: string | null; readonly yearRate: string | null }

/** Money by object; the upright line in each bar is the share of the year that had passed. */
export function FundTable({ rows, month, demo }: { rows: readonly FundRow[]; month: number | null; demo: boolean }) {
  const t = useTranslations('progress');
  const common = useTranslations('common');
  const states = useTranslations('states');
  const rateName = month === null ? t('colRate') : t('fundsPeriod', { month });
  const pace = month === null ? null : percent(String(month), '12');
  return (
    <section aria-labelledby="funds">
      <div className="block__head gap-6"><h2 id="funds">{t('fundsTitle')}</h2>{pace === null ? null : <span className="soft small">{t('fundsPace', { pace })}</span>}</div>
      {rows.every((row) => row.periodRate === null && row.yearRate === null) ? <Empty>{t('fundsEmpty')}</Empty> : (
        <table className="table fixed funds table--cards" style={pace === null ? undefined : ({ '--pace': `${pace}%` } as React.CSSProperties)}>
          <caption className="sr">{t('fundsCaption')}</caption>
          <colgroup><col /><col style={{ width: 72 }} /><col style={{ width: 62 }} /><col style={{ width: 60 }} /><col style={{ width: 44 }} /><col style={{ width: 64 }} /></colgroup>
          <thead><tr><th scope="col">{common('project')}</th><th scope="col" className="num">{common('money')}</th>
            <th scope="colgroup" colSpan={3}>{rateName}{demo ? <DemoMark /> : null}</th><th scope="col" className="num">{t('fundsYear')}</th></tr></thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.filing}>
                <th scope="row"><Link className="plain" href={`/filings/${row.filing}`}>{row.project ?? common('wholeDepartment')}</Link></th>
                <td className="num" data-label={common('money')}>{wan(row.annual)}</td>
                <td>{row.periodRate === null ? null : <span className="bar" aria-hidden="true"><i style={{ width: `${row.periodRate}%` }} /></span>}</td>
                <td className="num" data-label={rateName}>{row.periodRate === null ? null : percentText(row.periodRate)}</td>
                <td>{row.light ? <Light colour={row.light as LightColour}>{states(`light.${row.light}`)}</Light> : null}</td>
                <td className="num" data-label={t('fundsYear')}>{row.yearRate === null ? null : percentText(row.yearRate)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
