import { isClean, REASONS, type QueueLine, type ReasonKey } from './queue';

/** A filter of the queue, as it stands in the address: everything, what nothing was found in, or one reason. */
export type QueueFilter = 'all' | 'clean' | ReasonKey;

export const queueFilterOf = (text: string | undefined): QueueFilter =>
  text === 'clean' ? 'clean' : (REASONS.find((reason) => reason === text) ?? 'all');

export function filterQueue(lines: readonly QueueLine[], filter: QueueFilter): readonly QueueLine[] {
  if (filter === 'all') return lines;
  return filter === 'clean' ? lines.filter(isClean) : lines.filter((entry) => entry.reasons.some((reason) => reason.key === filter));
}

export interface FilterCount { readonly filter: QueueFilter; readonly count: number }
const SHOWN = 6;

/** The filters worth offering: all, the reasons met most often, and what may be passed together. */
export function filterCounts(lines: readonly QueueLine[]): readonly FilterCount[] {
  const reasons = REASONS.map((filter): FilterCount => ({ filter, count: filterQueue(lines, filter).length })).filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count).slice(0, SHOWN);
  return [{ filter: 'all', count: lines.length }, ...reasons, { filter: 'clean', count: lines.filter(isClean).length }];
}
