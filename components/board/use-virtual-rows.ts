'use client';

import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { useLayoutEffect, useRef, useState, type RefObject } from 'react';

const DRAW_ALL = 30;
export interface VirtualRows { readonly body: RefObject<HTMLTableSectionElement | null>; readonly indexes: readonly number[]; readonly before: number; readonly after: number }

/** Of a long table only the rows near the window are drawn; short ones whole, so that they print and are found by the browser. */
export function useVirtualRows(count: number, height: number): VirtualRows {
  const body = useRef<HTMLTableSectionElement>(null);
  const [offset, setOffset] = useState(0);
  useLayoutEffect(() => setOffset((body.current?.getBoundingClientRect().top ?? 0) + window.scrollY), []);
  const many = count > DRAW_ALL;
  const rows = useWindowVirtualizer({ count: many ? count : 0, estimateSize: () => height, overscan: 15, scrollMargin: offset });
  if (!many) return { body, indexes: Array.from({ length: count }, (_, index) => index), before: 0, after: 0 };
  const drawn = rows.getVirtualItems();
  const first = drawn[0];
  const last = drawn.at(-1);
  return {
    body, indexes: first ? drawn.map((item) => item.index) : Array.from({ length: DRAW_ALL }, (_, index) => index),
    before: first ? first.start - rows.options.scrollMargin : 0, after: last ? rows.getTotalSize() - (last.end - rows.options.scrollMargin) : (count - DRAW_ALL) * height,
  };
}
