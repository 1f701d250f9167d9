/** Languages of the product; the first is the one of law and of every official form. */
export const LOCALES = ['zh-CN', 'en'] as const;
export type Locale = (typeof LOCALES)[number];
export const DEFAULT_LOCALE: Locale = 'zh-CN';
export const LOCALE_COOKIE = 'locale';
export const TIME_ZONE = 'Asia/Shanghai';

export const localeOf = (text: string | null | undefined): Locale => LOCALES.find((locale) => locale === text) ?? DEFAULT_LOCALE;
