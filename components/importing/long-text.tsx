'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';

const LONG = 140;

/** A long text begins with its first lines; the rest is one key away. */
export function LongText({ text }: { text: string }) {
  const t = useTranslations('importing');
  const [open, setOpen] = useState(false);
  if (text === '') return <span className="quiet">{t('empty')}</span>;
  if (text.length <= LONG) return <>{text}</>;
  return (
    <>
      <span className={open ? 'import-long' : 'import-long clamp'}>{text}</span>
      <button type="button" className="link" aria-expanded={open} onClick={() => setOpen(!open)}>{t(open ? 'less' : 'more', { count: text.length })}</button>
    </>
  );
}
