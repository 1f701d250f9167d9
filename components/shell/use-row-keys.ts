'use client';

import { useEffect, useState } from 'react';
import { isTyping } from './key-events';

interface RowKeys {
  readonly count: number;
  /** extra plain letters of the page, lower case; they get the row that is picked */
  readonly letters?: Readonly<Record<string, (index: number) => void>>;
  readonly onOpen: (index: number) => void;
  readonly onMove?: (index: number) => void;
}

/** J and K walk through the rows of a list, Enter opens the one that is picked. Letters belong to a text while one types. */
export function useRowKeys({ count, letters = {}, onOpen, onMove }: RowKeys): { picked: number; pick: (index: number) => void } {
  const [picked, pick] = useState(0);
  const here = Math.max(0, Math.min(picked, count - 1));
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target) || document.querySelector('dialog[open]') || count === 0) return;
      const key = event.key.toLowerCase();
      const move = (index: number) => { event.preventDefault(); pick(index); onMove?.(index); };
      if (key === 'j') return move(Math.min(here + 1, count - 1));
      if (key === 'k') return move(Math.max(here - 1, 0));
      // Enter on a link or button is its own press.
      if (key === 'enter' && !(event.target instanceof HTMLElement && event.target.closest('a, button'))) { event.preventDefault(); return onOpen(here); }
      const act = letters[key];
      if (act) { event.preventDefault(); act(here); }
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  });
  return { picked: here, pick };
}
