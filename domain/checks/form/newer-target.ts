import type { Place } from '@/domain/filings/body';
import type { KindContext } from '@/domain/filings/kind';
import type { Finding } from '../finding';
import { fault } from '../fault';

const WHOLE: Place = { table: null, row: null, field: null };

/** Planned values are those of the newest approved target; an older one belongs to the history (X-29; 财预〔2015〕88号 art. 28). */
export function newerTarget({ newerSource }: KindContext): readonly Finding<Place>[] {
  if (newerSource === null) return [];
  const { from, to } = newerSource;
  return [fault('X-29', [WHOLE], { expected: String(to), found: String(from), params: { from, to } })];
}
