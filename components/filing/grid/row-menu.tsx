'use client';

import { useEffect, useRef, useState, type KeyboardEvent } from 'react';

export interface RowMenuItem { readonly key: string; readonly text: string; readonly pressed?: boolean; readonly act: () => void }

/** What can be done with a row. The button shows on the row under the cursor and always where there is no hover. */
export function RowMenu({ label, items }: { label: string; items: readonly RowMenuItem[] }) {
  const [open, setOpen] = useState(false);
  const box = useRef<HTMLSpanElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (!open) return;
    box.current?.querySelector<HTMLElement>('[role="menuitem"]')?.focus();
    const away = (event: PointerEvent) => { if (event.target instanceof Node && !box.current?.contains(event.target)) setOpen(false); };
    document.addEventListener('pointerdown', away);
    return () => document.removeEventListener('pointerdown', away);
  }, [open]);
  const close = () => { setOpen(false); (button.current?.closest<HTMLElement>('[data-cell]') ?? button.current)?.focus(); };
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation();
    if (event.key === 'Escape') { event.preventDefault(); close(); return; }
    if (event.key === 'Tab') { setOpen(false); return; }
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    event.preventDefault();
    const all = [...(box.current?.querySelectorAll<HTMLElement>('[role="menuitem"]') ?? [])];
    const index = all.findIndex((item) => item === document.activeElement);
    all[(index + (event.key === 'ArrowDown' ? 1 : -1) + all.length) % all.length]?.focus();
  };
  return (
    <span className={open ? 'row-menu is-open' : 'row-menu'} ref={box}>
      <button type="button" className="row-menu__button" aria-label={label} aria-haspopup="menu" aria-expanded={open} ref={button} onClick={() => setOpen(!open)}
        onKeyDown={(event) => { event.stopPropagation(); if (event.key === 'ArrowDown') { event.preventDefault(); setOpen(true); } }}>
        <span aria-hidden="true">⋯</span>
      </button>
      {open ? (
        <div className="menu menu--start" role="menu" aria-label={label} onKeyDown={onKeyDown}>
          {items.map((item) => (
            <button key={item.key} type="button" role="menuitem" className="menu__item" tabIndex={-1} onClick={() => { setOpen(false); item.act(); }}>{item.text}{item.pressed ? <span aria-hidden="true">✓</span> : null}</button>
          ))}
        </div>
      ) : null}
    </span>
  );
}
