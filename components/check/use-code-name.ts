'use client';

import { useTranslations } from 'next-intl';
import { useCallback } from 'react';

/** What a code stands for in a few words, the same for every finding of it. */
export function useCodeName(): (code: string) => string {
  const t = useTranslations('findings');
  return useCallback((code) => {
    const key = `${code}.short`;
    return t.has(key as never) ? t(key as never) : '';
  }, [t]);
}
