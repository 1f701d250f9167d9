import { useTranslations } from 'next-intl';

const STEPS = [1, 2, 3, 4, 5];

/** Risk as five little bars, and in words for those who hear the page. */
export function Rank({ risk }: { risk: number }) {
  const t = useTranslations('queue');
  return <span className="rank" role="img" aria-label={t('risk', { risk })}>{STEPS.map((step) => <i key={step} className={step <= risk ? 'on' : undefined} />)}</span>;
}
