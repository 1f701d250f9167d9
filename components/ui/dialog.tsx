'use client';

import { useEffect, useRef, type ReactNode } from 'react';

interface DialogProps { readonly open: boolean; readonly onClose: () => void; readonly label: string; readonly wide?: boolean; readonly className?: string; readonly children: ReactNode }

/** The browser's own modal: focus stays inside and returns, Esc closes, a press beside it closes. */
export function Dialog({ open, onClose, label, wide = false, className = '', children }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const element = dialog.current;
    if (!element) return;
    if (open && !element.open) element.showModal();
    if (!open && element.open) element.close();
  }, [open]);
  return (
    <dialog ref={dialog} aria-label={label} className={`sheet${wide ? ' sheet--wide' : ''} ${className}`.trim()} onClose={onClose}
      onMouseDown={(event) => { if (event.target === dialog.current) onClose(); }}>
      {open ? children : null}
    </dialog>
  );
}
