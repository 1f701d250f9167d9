'use client';

import { useTranslations } from 'next-intl';

/** What is wrong at one place, in words; null when nothing is. */
export function useFaultText(): (code: string | undefined) => string | null {
  const t = useTranslations('ruleForm.fault');
  return (code) => (code === undefined ? null : t.has(code as never) ? t(code as never) : t('other'));
}
