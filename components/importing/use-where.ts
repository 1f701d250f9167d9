'use client';

import { useTranslations } from 'next-intl';
import type { Where } from '@/domain/reading/document';

/** A place in the source in words. */
export function useWhere(): (where: Where) => string {
  const t = useTranslations('check.place');
  return (where) => {
    if ('sheet' in where) return t('cell', { sheet: where.sheet, cell: where.cell });
    if ('table' in where) return t('table', { table: where.table, row: where.row, column: where.column });
    return 'page' in where ? t('page', { page: where.page, line: where.line }) : t('line', { line: where.line });
  };
}
