import type { ReactNode } from 'react';
import type { Locale } from '@/lib/i18n/locales';
import { IntlEn } from './intl-en';
import { IntlZh } from './intl-zh';

/** Each language is a script of its own, loaded once and cached; texts never travel with a page. */
export function Intl({ locale, children }: { locale: Locale; children: ReactNode }) {
  return locale === 'en' ? <IntlEn>{children}</IntlEn> : <IntlZh>{children}</IntlZh>;
}
