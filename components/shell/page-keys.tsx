'use client';

import { createContext, useContext, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';

/** One key of a page: what is on the cap, what it does in words. */
export interface PageKey { readonly caps: readonly string[]; readonly word: string }

interface Registry { readonly keys: readonly PageKey[]; readonly put: (keys: readonly PageKey[] | null) => void }
const Context = createContext<Registry>({ keys: [], put: () => undefined });

export function PageKeysProvider({ children }: { children: ReactNode }) {
  const [keys, setKeys] = useState<readonly PageKey[]>([]);
  const value = useMemo<Registry>(() => ({ keys, put: (next) => setKeys(next ?? []) }), [keys]);
  return <Context.Provider value={value}>{children}</Context.Provider>;
}

export const usePageKeyList = (): readonly PageKey[] => useContext(Context).keys;

/** A page says which keys it has; the `?` sheet shows them while the page is open. */
export function usePageKeys(keys: readonly PageKey[]): void {
  const { put } = useContext(Context);
  const latest = useRef(put);
  useEffect(() => { latest.current = put; }, [put]);
  const text = JSON.stringify(keys);
  useEffect(() => {
    latest.current(JSON.parse(text) as PageKey[]);
    return () => latest.current(null);
  }, [text]);
}
