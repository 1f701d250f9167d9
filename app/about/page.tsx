import type { Metadata } from 'next';
import Link from 'next/link';
import { getTranslations } from 'next-intl/server';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('common'))('about') };
}

/** What this is and under which licence. Asks no database: the bench takes it as the measure of an empty dynamic page. */
export default async function AboutPage() {
  const [t, check] = await Promise.all([getTranslations('common'), getTranslations('check')]);
  return <main className="main"><h1>{t('product')}</h1><p className="soft">{t('aboutText')}</p><p className="gap-4"><Link className="in" href="/open/check" prefetch={false}>{check('title')}</Link></p></main>;
}
