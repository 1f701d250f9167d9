import Link from 'next/link';
import type { ReactNode } from 'react';

/** A filter that lives in the URL: a link that says whether it is on. */
export function ChipLink({ href, on, count, small = false, children }: { href: string; on: boolean; count?: number; small?: boolean; children: ReactNode }) {
  return (
    <Link className={small ? 'chip chip--s' : 'chip'} href={href} aria-current={on ? 'true' : undefined} scroll={false} prefetch={false}>
      {children}{count === undefined ? null : <b>{count}</b>}
    </Link>
  );
}
