'use client';

import { createContext, use } from 'react';
import type { Grid } from '../paste/paste-context';

/** What the table around a cell can do: where a block falls, a new row below, a row in another place. */
export interface GridPlace {
  readonly lines: () => Grid;
  readonly newRow: ((afterRow: string) => void) | null;
  readonly shift: ((row: string, way: 'up' | 'down') => void) | null;
}
export const GridContext = createContext<GridPlace>({ lines: () => ({ lines: [], grows: null, labels: [] }), newRow: null, shift: null });
export const useGrid = (): GridPlace => use(GridContext);
