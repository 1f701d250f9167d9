import type { Row } from '@/domain/filings/body';

const NAMES = ['name', 'source', 'title', 'term', 'section', 'text'] as const;

/** What a row is called at this moment, for the trail: names change. Null where it has none. */
export function rowName(row: Row | null): string | null {
  const text = NAMES.map((field) => row?.cells[field]).find((cell) => typeof cell === 'string' && cell !== '');
  return typeof text === 'string' ? text.slice(0, 200) : null;
}
