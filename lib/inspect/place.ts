import type { Where } from '@/domain/reading/document';
import type { Translator } from '@/lib/i18n/translator';

/** A place in words; `t` speaks the texts of reading.json. */
export function placeOf(where: Where, t: Translator): string {
  if ('sheet' in where) return t('report.cell', { sheet: where.sheet, cell: where.cell });
  if ('table' in where) return t('report.tableCell', { table: where.table, row: where.row, column: where.column });
  return 'page' in where ? t('report.page', { page: String(where.page), line: String(where.line) }) : t('report.line', { line: String(where.line) });
}

/** The first three places; how many there are when there are more. */
export function placesOf(places: readonly Where[], t: Translator): string {
  const named = [...new Set(places.map((where) => placeOf(where, t)))];
  const shown = named.slice(0, 3).join('、');
  return named.length > 3 ? `${shown} ${t('report.more', { count: places.length })}` : shown;
}
