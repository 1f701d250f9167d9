import type { ReactNode } from 'react';

/** Says what will be here and what to do meanwhile. */
export function Empty({ children }: { children: ReactNode }) {
  return <div className="empty">{children}</div>;
}
