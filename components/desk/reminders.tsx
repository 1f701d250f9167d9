import { useLocale, useTranslations } from 'next-intl';
import type { DeskReminder } from '@/domain/board/desk';
import { momentText } from '@/lib/format/dates';
import { localeOf } from '@/lib/i18n/locales';

/** 催办 that reached me: who, when, about how many forms, in what words. It goes when the forms go on. */
export function Reminders({ reminders }: { reminders: readonly DeskReminder[] }) {
  const t = useTranslations('desk');
  const locale = localeOf(useLocale());
  return reminders.map(({ by, at, words, forms }) => (
    <section key={`${at} ${words}`} className="lock lock--stop" aria-label={t('reminder')}>
      <p><b className="medium">{t('reminded', { by, at: momentText(at, locale), forms })}</b></p>
      <p className="pre">{words}</p>
    </section>
  ));
}
