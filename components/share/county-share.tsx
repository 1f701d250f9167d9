import { useTranslations } from 'next-intl';
import Link from 'next/link';
import type { AreaShare } from '@/domain/board/measurable';
import { wan } from '@/lib/format/money';
import { percentText } from '@/lib/format/numbers';
import { ShareFacts } from './share-facts';

interface Props {
  readonly whole: AreaShare;
  readonly departments: readonly { readonly id: string; readonly name: string; readonly share: AreaShare }[];
  readonly year: number;
}

/** Of all departments within reach, and of each; a press on a department shows which rows count. */
export function CountyShareView({ whole, departments, year }: Props) {
  const t = useTranslations('share');
  const common = useTranslations('common');
  return (
    <section className="block" aria-labelledby="share">
      <div className="block__head"><h2 id="share">{t('title')}</h2><span className="soft small">{t('from')}</span></div>
      <ShareFacts share={whole} />
      {departments.length > 0 ? (
        <details className="unfold gap-4">
          <summary><span>{t('byDepartment', { count: departments.length })}</span></summary>
          <table className="table table--open table--cards">
            <caption className="sr">{t('title')}</caption>
            <thead><tr><th scope="col">{common('department')}</th><th scope="col" className="num">{t('colRows')}</th><th scope="col" className="num">{t('colMeasurable')}</th><th scope="col" className="num">{t('colShare')}</th><th scope="col" className="num">{t('colSpending')}</th><th scope="col" className="num">{t('colStated')}</th><th scope="col" className="num">{t('colShare')}</th></tr></thead>
            <tbody>
              {departments.map(({ id, name, share }) => (
                <tr key={id}>
                  <th scope="row"><Link className="plain" href={`/departments/${id}?year=${year}&tab=measurable`}>{name}</Link></th>
                  <td className="num" data-label={t('colRows')}>{share.rows}</td><td className="num" data-label={t('colMeasurable')}>{share.measurable}</td><td className="num" data-label={t('colShare')}>{share.percent === null ? '–' : percentText(share.percent)}</td>
                  <td className="num" data-label={t('colSpending')}>{share.spending === null ? '–' : wan(share.spending)}</td><td className="num" data-label={t('colStated')}>{wan(share.stated)}</td><td className="num" data-label={t('colShare')}>{share.moneyPercent === null ? '–' : percentText(share.moneyPercent)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </details>
      ) : null}
    </section>
  );
}
