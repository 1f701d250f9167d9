/** Where a filing stands in a reviewer's queue, and its neighbours there. */
export interface QueuePlace {
  readonly count: number;
  /** 1 for the first; null when it does not wait for this person */
  readonly place: number | null;
  readonly previousId: string | null;
  readonly nextId: string | null;
}

/** `ids` in the order of the queue. A filing that is not in it has the whole queue before it: next is its first. */
export function queuePlaceOf(ids: readonly string[], id: string): QueuePlace {
  const index = ids.indexOf(id);
  return {
    count: ids.length, place: index < 0 ? null : index + 1,
    previousId: index > 0 ? (ids[index - 1] ?? null) : null, nextId: ids[index + 1] ?? null,
  };
}
