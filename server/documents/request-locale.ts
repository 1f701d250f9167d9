import { LOCALE_COOKIE, localeOf, type Locale } from '@/lib/i18n/locales';

/** The language of a request outside pages: the same cookie. */
export function requestLocale(headers: Headers): Locale {
  const cookie = (headers.get('cookie') ?? '').split(/;\s*/).find((part) => part.startsWith(`${LOCALE_COOKIE}=`));
  return localeOf(cookie?.slice(LOCALE_COOKIE.length + 1));
}
