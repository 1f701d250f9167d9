'use client';

import { useEffect, useState } from 'react';

const ASK_EVERY_MS = 3000;

/** True while the server says that its database does not answer. When it answers again, the page is opened anew. */
export function useDatabaseAway(): boolean {
  const [away, setAway] = useState(false);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | null = null;
    let over = false;
    const ask = async (waiting: boolean) => {
      const why = await reasonNow();
      if (over) return;
      if (waiting && why === null) { window.location.reload(); return; }
      const isAway = waiting || why === 'database_unreachable';
      setAway(isAway);
      if (isAway) timer = setTimeout(() => void ask(true), ASK_EVERY_MS);
    };
    void ask(false);
    return () => {
      over = true;
      if (timer) clearTimeout(timer);
    };
  }, []);
  return away;
}

/** Why the server cannot serve; null when it can. A server that cannot be asked is told apart from one that says why. */
async function reasonNow(): Promise<string | null> {
  try {
    const said = (await (await fetch('/readyz', { cache: 'no-store' })).json()) as { ready: boolean; why?: string };
    return said.ready ? null : said.why ?? 'unknown';
  } catch {
    return 'unreachable';
  }
}
