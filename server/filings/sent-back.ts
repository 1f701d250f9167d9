import type { listMoves } from '@/db/queries/filing-view';
import type { SentBack } from '@/domain/filings/view';
import { detailsOf } from '@/domain/trail/sentence';

const ACTS: Readonly<Record<string, SentBack['act']>> = {
  'filing.returned_all': 'returned_all', 'filing.returned_parts': 'returned_parts', 'filing.refused': 'refused', 'filing.reopened': 'reopened',
};

/** What was said when the form last came back; `moves` newest first. Nothing once it has gone on since. */
export function sentBackOf([last]: Awaited<ReturnType<typeof listMoves>>): SentBack | null {
  const act = last ? ACTS[last.act] : undefined;
  if (!last || !act) return null;
  const { words } = detailsOf(last.body);
  return typeof words === 'string' && words !== '' ? { act, by: last.by, at: last.at.toISOString(), words } : null;
}
