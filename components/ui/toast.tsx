'use client';

import { useTranslations } from 'next-intl';
import { createContext, useCallback, useContext, useMemo, useRef, useState, type ReactNode } from 'react';

type Show = (content: ReactNode, options?: { readonly stay?: boolean }) => void;
const ToastContext = createContext<Show>(() => undefined);
/** Says that something has happened; never the only place where it can be read. `stay`: until dismissed. */
export const useToast = (): Show => useContext(ToastContext);

const LIFE = 6000;

export function Toasts({ children }: { children: ReactNode }) {
  const t = useTranslations('common');
  const [list, setList] = useState<readonly { readonly id: number; readonly content: ReactNode }[]>([]);
  const next = useRef(0);
  const drop = useCallback((id: number) => setList((all) => all.filter((one) => one.id !== id)), []);
  const show = useCallback<Show>((content, options) => {
    const id = (next.current += 1);
    setList((all) => [...all.slice(-2), { id, content }]);
    if (!options?.stay) setTimeout(() => drop(id), LIFE);
  }, [drop]);
  const value = useMemo(() => show, [show]);
  return (
    <ToastContext.Provider value={value}>
      {children}
      <div className="toasts" role="status" aria-live="polite">
        {list.map((one) => (
          <div key={one.id} className="toast">{one.content}<button type="button" className="link" onClick={() => drop(one.id)}>{t('toastClose')}</button></div>
        ))}
      </div>
    </ToastContext.Provider>
  );
}
