import '@fontsource-variable/noto-sans-sc';
import './globals.css';
import type { Metadata, Viewport } from 'next';
import { cookies } from 'next/headers';
import { getLocale, getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { DENSITY_COOKIE, densityOf } from '@/components/shell/density';
import { Intl } from '@/components/shell/intl';
import { Toasts } from '@/components/ui/toast';
import { localeOf } from '@/lib/i18n/locales';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('common');
  return { title: { default: t('product'), template: `%s | ${t('product')}` }, robots: { index: false } };
}

export const viewport: Viewport = { colorScheme: 'light dark', width: 'device-width', initialScale: 1 };

export default async function RootLayout({ children }: { children: ReactNode }) {
  const locale = localeOf(await getLocale());
  const density = densityOf((await cookies()).get(DENSITY_COOKIE)?.value);
  return (
    <html lang={locale === 'en' ? 'en' : 'zh-Hans-CN'} data-density={density}>
      <body><Intl locale={locale}><Toasts>{children}</Toasts></Intl></body>
    </html>
  );
}
