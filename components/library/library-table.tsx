import { useLocale, useTranslations } from 'next-intl';
import type { LibraryIndicator } from '@/domain/checks/library';
import { promise } from '@/domain/checks/printed';
import { SIGNS } from '@/domain/values/operators';
import { labelText } from '@/lib/format/label';

/** Each indicator with what it replaces, how it is measured and what proves it. */
export function LibraryTable({ items }: { items: readonly LibraryIndicator[] }) {
  const t = useTranslations('library');
  const locale = useLocale();
  return (
    <table className="table table--cards">
      <caption className="sr">{t('caption')}</caption>
      <thead><tr><th scope="col">{t('col.name')}</th><th scope="col">{t('col.kind')}</th><th scope="col">{t('col.value')}</th><th scope="col">{t('col.words')}</th><th scope="col">{t('col.how')}</th><th scope="col">{t('col.evidence')}</th><th scope="col">{t('col.source')}</th></tr></thead>
      <tbody>
        {items.map((item) => (
          <tr key={item.code}>
            <th scope="row" className="medium">{labelText(item.name, locale)}</th>
            <td className="soft" data-label={t('col.kind')}>{t(`nature.${item.nature}`)}</td>
            <td data-label={t('col.value')} className="library-value">{item.number === null ? t('ownNumber', { sign: SIGNS[item.operator], unit: item.unit }) : promise(item.operator, item.number, item.unit)}</td>
            <td className="soft" data-label={t('col.words')}>{item.words.join('、')}</td>
            <td data-label={t('col.how')}>{t(`indicator.${item.code}.how` as never)}</td>
            <td data-label={t('col.evidence')}>{t(`indicator.${item.code}.evidence` as never)}</td>
            <td className="quiet small" data-label={t('col.source')}>{t(`source.${item.source}`)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
