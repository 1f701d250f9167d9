import { useTranslations } from 'next-intl';
import Link from 'next/link';
import type { AreaShare, CountedRow, TargetCount } from '@/domain/board/measurable';
import { wan } from '@/lib/format/money';
import { ShareFacts } from './share-facts';

interface Props { readonly share: AreaShare; readonly forms: readonly { readonly target: TargetCount; readonly rows: readonly CountedRow[] }[] }

/** What the share of a department is made of: each form with its money, each row with how it counts. */
export function DepartmentShareView({ share, forms }: Props) {
  const t = useTranslations('share');
  const common = useTranslations('common');
  return (
    <>
      <ShareFacts share={share} />
      <p className="soft small gap-2">{t('from')}</p>
      {forms.map(({ target, rows }) => (
        <section key={target.filing} className="block" aria-labelledby={`share-${target.filing}`}>
          <div className="block__head">
            <h2 id={`share-${target.filing}`}><Link className="plain" href={`/filings/${target.filing}`}>{target.project ?? common('wholeDepartment')}</Link></h2>
            <span className="soft small">{target.counts ? t('formCounts', { measurable: target.measurable, rows: target.rows }) : t('notSent')}
              {target.counts ? ` · ${target.amount === null ? t('noAmount') : t(target.project === null ? 'spendingOf' : 'amountOf', { amount: wan(target.amount) })}` : ''}</span>
          </div>
          {rows.length === 0 ? null : (
            <table className="table fixed table--cards">
              <colgroup><col style={{ width: '38%' }} /><col style={{ width: '17%' }} /><col /><col style={{ width: '18%' }} /></colgroup>
              <thead><tr><th scope="col">{t('colIndicator')}</th><th scope="col">{t('colLevel2')}</th><th scope="col">{t('colValue')}</th><th scope="col">{t('colHow')}</th></tr></thead>
              <tbody>{rows.map((row) => <tr key={row.id}><th scope="row">{row.name}</th><td className="soft" data-label={t('colLevel2')}>{row.level2}</td><td data-label={t('colValue')}>{row.printed || '–'}</td><td data-label={t('colHow')} className={row.how === 'measurable' ? undefined : 'quiet'}>{t(`how.${row.how}`)}</td></tr>)}</tbody>
            </table>
          )}
        </section>
      ))}
    </>
  );
}
