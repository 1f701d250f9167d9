'use client';

import { useSearchParams } from 'next/navigation';
import { useCallback } from 'react';

/** Links keep the year one is looking at, when the address names it. */
export function useYearLink(): (href: string) => string {
  const year = useSearchParams().get('year');
  return useCallback((href: string) => (year && !href.includes('year=') ? `${href}${href.includes('?') ? '&' : '?'}year=${year}` : href), [year]);
}
