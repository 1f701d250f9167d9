'use client';

import { useTranslations } from 'next-intl';
import { useCallback } from 'react';

/** What a code stands for in a few words; '' where the words need the numbers of one finding. */
export function useCodeName(): (code: string) => string {
  const t = useTranslations('findings');
  return useCallback((code) => {
    const key = `${code}.short`;
    const text: unknown = t.has(key as never) ? t.raw(key as never) : '';
    return typeof text === 'string' && !text.includes('{') ? text : '';
  }, [t]);
}
