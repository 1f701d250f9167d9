'use client';

import { usePathname, useSearchParams } from 'next/navigation';

/** An address of this page with some of its parameters changed; null takes one out. */
export function useQueryLink(): (changes: Readonly<Record<string, string | null>>) => string {
  const path = usePathname();
  const params = useSearchParams();
  return (changes) => {
    const next = new URLSearchParams(params);
    for (const [key, value] of Object.entries(changes)) { if (value === null) next.delete(key); else next.set(key, value); }
    const query = next.toString();
    return query ? `${path}?${query}` : path;
  };
}
