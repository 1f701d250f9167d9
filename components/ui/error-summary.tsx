'use client';

import { useEffect, useRef, type ReactNode } from 'react';

/** The list of what must be mended, on top of a form after a refused attempt; it takes the focus and links to each place. */
export function ErrorSummary({ title, items, children }: { title: string; items: readonly { readonly href: string; readonly text: string }[]; children?: ReactNode }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), [items]);
  return (
    <div className="summary below-3" role="alert" tabIndex={-1} ref={box}>
      <p className="summary__title">{title}</p>
      <ul>{items.map((item) => <li key={item.href + item.text}><a href={item.href}>{item.text}</a></li>)}</ul>
      {children}
    </div>
  );
}
