'use client';

import { useTranslations } from 'next-intl';
import type { Where } from '@/domain/reading/document';
import { placeKey } from '@/domain/documents/marks';
import { useChecked } from './checked-context';

export interface Places {
  /** "第 263 行" */
  readonly one: (where: Where) => string;
  /** "三，第 269 行，2 处": where it begins and how many there are */
  readonly all: (where: readonly Where[]) => string;
}

/** A place in words of the kind of file it is in. */
export function usePlaces(): Places {
  const t = useTranslations('check');
  const { outline } = useChecked();
  const one = (where: Where): string => {
    if ('sheet' in where) return t('place.cell', { sheet: where.sheet, cell: where.cell });
    if ('table' in where) return t('place.table', { table: where.table, row: where.row, column: where.column });
    return 'page' in where ? t('place.page', { page: where.page, line: where.line }) : t('place.line', { line: where.line });
  };
  const all = (where: readonly Where[]): string => {
    const [first] = where;
    if (!first) return '';
    const section = outline.sectionAt(first);
    const place = section === null ? one(first) : t('findings.section', { section, place: one(first) });
    const count = new Set(where.map(placeKey)).size;
    return count > 1 ? t('findings.places', { place, count }) : place;
  };
  return { one, all };
}
