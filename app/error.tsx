'use client';

import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';

export default function RootError({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  const t = useTranslations('shell.error');
  return (
    <main className="main door__in--lone" id="main">
      <h1>{t('title')}</h1>
      <p className="soft gap-2">{t('text')}</p>
      {error.digest ? <p className="quiet small gap-2">{t('number', { digest: error.digest })}</p> : null}
      <p className="gap-5"><Button look="main" onClick={reset}>{t('retry')}</Button> <Link className="btn btn--quiet" href="/desk">{t('home')}</Link></p>
    </main>
  );
}
