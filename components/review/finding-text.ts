'use client';

import { useTranslations } from 'next-intl';
import { useCallback } from 'react';
import type { Finding } from '@/domain/checks/finding';

/** The sentence of a finding; the same texts in the editor, here and on paper. */
export function useFindingText(): (finding: Pick<Finding<unknown>, 'code' | 'params'>) => string {
  const t = useTranslations('findings');
  return useCallback((finding) => {
    const key = `${finding.code}.message`;
    return t.has(key as never) ? t(key as never, finding.params as never) : finding.code;
  }, [t]);
}
