import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('common'))('about') };
}

/** What this is and under which licence. Asks no database: the bench takes it as the measure of an empty dynamic page. */
export default async function AboutPage() {
  const t = await getTranslations('common');
  return <main className="main"><h1>{t('product')}</h1><p className="soft">{t('aboutText')}</p></main>;
}
