'use client';

import { useTranslations } from 'next-intl';
import { useSearchParams } from 'next/navigation';

/** 导出表格: the table as it is filtered in the address, as a file for a spreadsheet. */
export function ExportLink({ part }: { part: 'board' | 'indicators' }) {
  const t = useTranslations('progress.export');
  const query = new URLSearchParams(useSearchParams());
  query.set('part', part);
  // A file, not a page: the browser's own link, which no router takes over.
  return <a className="push small" href={`/api/progress/export?${query.toString()}`} download>{t('link')}</a>;
}
