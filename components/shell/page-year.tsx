'use client';

import { createContext, useContext, useEffect, useMemo, useState, type ReactNode } from 'react';

const Shown = createContext<{ readonly year: number | null; readonly show: (year: number | null) => void }>({ year: null, show: () => undefined });

/** A page that belongs to one year says so here; the bar above it then shows that year. */
export function PageYearProvider({ children }: { children: ReactNode }) {
  const [year, show] = useState<number | null>(null);
  return <Shown value={useMemo(() => ({ year, show }), [year])}>{children}</Shown>;
}

export function PageYear({ year }: { year: number }) {
  const { show } = useContext(Shown);
  useEffect(() => {
    show(year);
    return () => show(null);
  }, [show, year]);
  return null;
}

export const useShownYear = (): number | null => useContext(Shown).year;
