'use client';

import { createContext, use } from 'react';
import type { Grid } from '../paste/paste-context';

/** What the table around a cell can do: where a block falls, and a new row below. */
export interface GridPlace {
  readonly lines: () => Grid;
  readonly newRow: ((afterRow: string) => void) | null;
}
export const GridContext = createContext<GridPlace>({ lines: () => ({ lines: [], grows: null, labels: [] }), newRow: null });
export const useGrid = (): GridPlace => use(GridContext);
