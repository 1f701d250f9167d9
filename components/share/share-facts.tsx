import { useTranslations } from 'next-intl';
import type { AreaShare } from '@/domain/board/measurable';
import { wan } from '@/lib/format/money';
import { percentText } from '@/lib/format/numbers';

/** Two sentences in the words of the document check: indicators that can be measured, money that stands under a target. */
export function ShareFacts({ share }: { share: AreaShare }) {
  const t = useTranslations('share');
  if (share.percent === null) return <p className="quiet">{t('noRows')}</p>;
  return (
    <dl className="share">
      <div><dt>{t('rows', { count: share.rows })}</dt><dd>{share.measurable} <small>{percentText(share.percent)}</small></dd><dd className="cover" aria-hidden="true"><Cover percent={share.percent} /></dd></div>
      {share.spending === null || share.moneyPercent === null ? <div><dt>{t('noMoney')}</dt></div> : (
        <div><dt>{t('spending', { amount: wan(share.spending) })}</dt><dd>{t('wan', { amount: wan(share.stated) })} <small>{percentText(share.moneyPercent)}</small></dd><dd className="cover" aria-hidden="true"><Cover percent={share.moneyPercent} /></dd></div>
      )}
    </dl>
  );
}

function Cover({ percent }: { percent: string }) {
  const filled = `min(100%, ${percent}%)`;
  return <><i style={{ width: filled }} /><i style={{ width: `calc(100% - ${filled})` }} /></>;
}
