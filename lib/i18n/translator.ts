import { createTranslator } from 'use-intl/core';
import { TIME_ZONE, type Locale } from './locales';
import { MESSAGES, type Namespace } from './messages';

type Values = Record<string, string | number | Date>;
export interface Translator {
  (key: string, values?: Values): string;
  has(key: string): boolean;
}

/** Texts outside React: the command line, exports, jobs, tests. */
export function translator(locale: Locale, namespace: Namespace): Translator {
  return createTranslator({ locale, messages: MESSAGES[locale] as unknown as Record<string, never>, namespace: namespace as never, timeZone: TIME_ZONE }) as unknown as Translator;
}
