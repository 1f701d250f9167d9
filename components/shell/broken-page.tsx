'use client';

import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { useDatabaseAway } from './use-database-away';
import { Button } from '@/components/ui/button';

/** Instead of a page that did not open. It asks why: a database that is away is said in plain words, and waited for. */
export function BrokenPage({ error }: { error: Error & { digest?: string } }) {
  const t = useTranslations('shell.error');
  const away = useDatabaseAway();
  return (
    <main className="main door__in--lone" id="main">
      <div role="status">
        <h1>{t(away ? 'awayTitle' : 'title')}</h1>
        <p className="soft gap-2">{t(away ? 'awayText' : 'text')}</p>
      </div>
      {error.digest && !away ? <p className="quiet small gap-2">{t('number', { digest: error.digest })}</p> : null}
      <p className="gap-5"><Button look="main" onClick={() => window.location.reload()}>{t('retry')}</Button> <Link className="btn btn--quiet" href="/desk">{t('home')}</Link></p>
    </main>
  );
}
