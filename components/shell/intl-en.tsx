'use client';

import { NextIntlClientProvider } from 'next-intl';
import type { ReactNode } from 'react';
import { TIME_ZONE } from '@/lib/i18n/locales';
import messages from '@/lib/i18n/en';

export function IntlEn({ children }: { children: ReactNode }) {
  return <NextIntlClientProvider locale="en" timeZone={TIME_ZONE} messages={messages}>{children}</NextIntlClientProvider>;
}
