'use client';

import { useEffect, useId, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';

interface MenuProps {
  readonly label: string;
  readonly button: ReactNode;
  readonly buttonClass: string;
  /** hangs from the start edge of its button instead of the end edge */
  readonly start?: boolean;
  readonly children: (close: () => void) => ReactNode;
}

/** A button with what hangs from it. Arrows move, Esc closes and gives the focus back, a press elsewhere closes. */
export function Menu({ label, button, buttonClass, start = false, children }: MenuProps) {
  const [open, setOpen] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const id = useId();
  const items = () => [...(box.current?.querySelectorAll<HTMLElement>('.menu a, .menu button') ?? [])];
  useEffect(() => {
    if (!open) return;
    const leave = (event: Event) => { if (!box.current?.contains(event.target as Node)) setOpen(false); };
    document.addEventListener('pointerdown', leave);
    document.addEventListener('focusin', leave);
    items()[0]?.focus();
    return () => { document.removeEventListener('pointerdown', leave); document.removeEventListener('focusin', leave); };
  }, [open]);
  const keys = (event: KeyboardEvent) => {
    if (!open) return;
    if (event.key === 'Escape') { event.stopPropagation(); setOpen(false); opener.current?.focus(); return; }
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step === 0) return;
    event.preventDefault();
    const all = items();
    const at = all.indexOf(document.activeElement as HTMLElement);
    all[(at + step + all.length) % all.length]?.focus();
  };
  return (
    <div className="top__menu" ref={box} onKeyDown={keys}>
      <button ref={opener} type="button" className={buttonClass} aria-haspopup="true" aria-expanded={open} aria-controls={open ? id : undefined} onClick={() => setOpen((was) => !was)}>{button}</button>
      {open ? <div className={start ? 'menu menu--start' : 'menu'} id={id} role="group" aria-label={label}>{children(() => setOpen(false))}</div> : null}
    </div>
  );
}
