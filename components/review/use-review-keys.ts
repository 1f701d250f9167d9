'use client';

import { useEffect } from 'react';

/** Single keys of a page: not while somebody types, not with a modifier, not inside a composition or an open dialog. */
export function useReviewKeys(keys: Readonly<Record<string, () => void>>, on: boolean): void {
  useEffect(() => {
    if (!on) return;
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.defaultPrevented) return;
      const target = event.target;
      if (target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName)) && !isRadio(target)) return;
      if (document.querySelector('dialog[open]')) return;
      const run = keys[event.key.toLowerCase()];
      if (!run) return;
      event.preventDefault();
      run();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [keys, on]);
}

/** Letters do nothing in a radio or a checkbox, so that the keys go on working after a grade was chosen. */
const isRadio = (target: HTMLElement): boolean => target instanceof HTMLInputElement && (target.type === 'radio' || target.type === 'checkbox');
