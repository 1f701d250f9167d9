'use client';

import { useSearchParams } from 'next/navigation';
import { useEffect, useMemo, useState } from 'react';
import type { FindData, FindItem } from '@/domain/board/find';
import { find, searchable, type Searchable } from './find';

const LIMIT = 40;
type Loaded = { readonly status: 'loading' | 'failed'; readonly items: readonly Searchable[] } | { readonly status: 'ready'; readonly items: readonly Searchable[] };

/** Names of the year, fetched when the palette opens. */
export function useFind(actions: readonly FindItem[], text: string): { status: Loaded['status']; results: readonly Searchable[] } {
  const year = useSearchParams().get('year');
  const [loaded, setLoaded] = useState<Loaded>({ status: 'loading', items: [] });
  useEffect(() => {
    const stop = new AbortController();
    fetch(`/api/find${year ? `?year=${year}` : ''}`, { signal: stop.signal })
      .then(async (answer) => {
        if (!answer.ok) throw new Error(String(answer.status));
        const data = (await answer.json()) as FindData;
        setLoaded({ status: 'ready', items: data.items.map(searchable) });
      })
      .catch(() => { if (!stop.signal.aborted) setLoaded({ status: 'failed', items: [] }); });
    return () => stop.abort();
  }, [year]);
  const all = useMemo(() => [...actions.map(searchable), ...loaded.items], [actions, loaded]);
  return { status: loaded.status, results: useMemo(() => find(all, text, LIMIT), [all, text]) };
}
