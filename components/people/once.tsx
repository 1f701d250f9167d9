'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/ui/button';

/** A password that is shown once: it is stored nowhere and cannot be asked for again. */
export function Once({ login, password }: { login: string; password: string }) {
  const t = useTranslations('people.once');
  const common = useTranslations('common');
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(`${login} ${password}`).then(() => setCopied(true), () => undefined);
  };
  return (
    <>
      <p>{t('text')}</p>
      <dl className="once stack">
        <div><dt className="label">{t('login')}</dt><dd><code>{login}</code></dd></div>
        <div><dt className="label">{t('password')}</dt><dd><code>{password}</code></dd></div>
      </dl>
      <div className="acts"><Button onClick={copy}>{copied ? common('copied') : common('copy')}</Button><span className="quiet small">{t('hand')}</span></div>
    </>
  );
}
