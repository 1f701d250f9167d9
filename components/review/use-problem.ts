'use client';

import { useTranslations } from 'next-intl';
import { useCallback } from 'react';
import type { ActionResult } from '@/domain/filings/commands';

/** The text of a refused action; null when it went well. */
export function useProblem(): (result: ActionResult<unknown>) => string | null {
  const t = useTranslations('errors');
  return useCallback((result) => {
    if (result.status === 'ok') return null;
    if (result.status === 'invalid') return Object.values(result.fields)[0] ?? t('invalid_input' as never);
    return t.has(result.code as never) ? t(result.code as never, result.params as never) : result.code;
  }, [t]);
}
