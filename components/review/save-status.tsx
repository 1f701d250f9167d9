'use client';

import { useTranslations } from 'next-intl';
import type { ReviewerCells } from './use-reviewer-cells';

export function SaveStatus({ status }: { status: ReviewerCells['status'] }) {
  const t = useTranslations('review.dock');
  return (
    <p className="small quiet gap-1" role="status">
      {status === 'idle' ? '' : status === 'saving' ? <span className="st st--saving">{t('saving')}</span> : status === 'saved' ? <span className="st st--saved">{t('saved')}</span>
        : <span className="st st--text">{t('failed', { reason: status.problem })}</span>}
    </p>
  );
}
