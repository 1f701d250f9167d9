'use client';

import { useRouter } from 'next/navigation';
import { useEffect } from 'react';

const EVERY = 2500;

/** While a document is being read the page asks again by itself; a page that nobody looks at does not. */
export function Refreshing({ on }: { on: boolean }) {
  const router = useRouter();
  useEffect(() => {
    if (!on) return;
    const timer = setInterval(() => { if (document.visibilityState === 'visible') router.refresh(); }, EVERY);
    return () => clearInterval(timer);
  }, [on, router]);
  return null;
}
