'use client';

import { NextIntlClientProvider } from 'next-intl';
import type { ReactNode } from 'react';
import { TIME_ZONE } from '@/lib/i18n/locales';
import messages from '@/lib/i18n/zh-cn';

export function IntlZh({ children }: { children: ReactNode }) {
  return <NextIntlClientProvider locale="zh-CN" timeZone={TIME_ZONE} messages={messages}>{children}</NextIntlClientProvider>;
}
