'use client';

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { useToast } from '@/components/ui/toast';

/** Shows a shortened text; a press copies all of it. */
export function CopyText({ text, label, children }: { text: string; label: string; children: ReactNode }) {
  const t = useTranslations('common');
  const toast = useToast();
  return <button type="button" className="link" title={text} aria-label={label} onClick={() => void navigator.clipboard.writeText(text).then(() => toast(t('copied')))}>{children}</button>;
}
