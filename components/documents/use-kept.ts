'use client';

import { useEffect, useState } from 'react';
import type { KeptDocument } from '@/domain/documents/kept-document';

const EVERY = 2000;

/** The document with everything that was read of it; asked again while it is in work, and when the network failed. */
export function useKept(id: string, locale: string): KeptDocument | null {
  const [kept, setKept] = useState<KeptDocument | null>(null);
  const [asked, setAsked] = useState(0);
  const waits = kept === null || kept.state === 'reading';
  useEffect(() => {
    if (!waits) return;
    const stop = new AbortController();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const again = () => { timer = setTimeout(() => setAsked((times) => times + 1), EVERY); };
    fetch(`/api/documents/${id}`, { signal: stop.signal, cache: 'no-store' })
      .then(async (answer) => { if (answer.ok) { const next = (await answer.json()) as KeptDocument; setKept(next); if (next.state === 'reading') again(); } else again(); })
      .catch(() => { if (!stop.signal.aborted) again(); });
    return () => { stop.abort(); clearTimeout(timer); };
    // The language changes the sentences of the findings.
  }, [id, locale, asked, waits]);
  return kept;
}
