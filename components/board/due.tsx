import { useLocale, useTranslations } from 'next-intl';
import { dayText, daysUntil } from '@/lib/format/dates';
import { localeOf } from '@/lib/i18n/locales';

const NEAR = 2;

/** "3月18日 余 2 天": near and past due stand out, and the words say so too. */
export function Due({ at, now, stacked = false }: { at: string | null; now: string; stacked?: boolean }) {
  const t = useTranslations('common');
  const locale = localeOf(useLocale());
  if (at === null) return <span className="quiet">{t('none')}</span>;
  const days = daysUntil(at, now);
  const rest = days < 0 ? t('overdue', { days: -days }) : t('remain', { days });
  if (stacked) return <><b>{dayText(at, locale)}</b><span className={days <= NEAR ? 'state state--bad' : 'quiet'}>{rest}</span></>;
  return <span className={days < 0 ? 'nowrap state--bad' : 'nowrap'}>{days < 0 || days <= NEAR ? `${dayText(at, locale)}${locale === 'en' ? ', ' : '，'}${rest}` : dayText(at, locale)}</span>;
}
