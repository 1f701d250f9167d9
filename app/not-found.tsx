import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ButtonLink } from '@/components/ui/button';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('shell.missing'))('title') };
}

/** Out of reach and not there look alike: an address tells nobody what exists. */
export default async function NotFound() {
  const t = await getTranslations('shell.missing');
  return (
    <main className="main door__in--lone" id="main">
      <h1>{t('title')}</h1>
      <p className="soft gap-2">{t('text')}</p>
      <p className="gap-5"><ButtonLink href="/desk" look="main">{t('home')}</ButtonLink></p>
    </main>
  );
}
