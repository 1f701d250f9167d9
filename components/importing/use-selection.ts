'use client';

import { useMemo, useState } from 'react';
import { cellKey, takeable, type ImportForm, type ImportRow } from '@/domain/importing/proposal';

export interface Selection {
  readonly has: (form: ImportForm, row: ImportRow, field: string) => boolean;
  readonly count: (form: ImportForm) => number;
  readonly total: number;
  readonly forms: number;
  /** all, some or none of these rows' cells that can be taken; null: none can */
  readonly state: (form: ImportForm, rows: readonly ImportRow[]) => 'all' | 'some' | 'none' | null;
  readonly put: (form: ImportForm, keys: readonly string[], on: boolean) => void;
  readonly all: () => void;
  readonly none: () => void;
  /** what the verb is asked to take */
  readonly accepted: () => Record<string, { cells: string[]; seq: number | null }>;
}

export const keysOf = (rows: readonly ImportRow[], wanted: (cell: ImportRow['cells'][number]) => boolean = takeable): string[] =>
  rows.flatMap((row) => row.cells.filter((cell) => takeable(cell) && wanted(cell)).map((cell) => cellKey(row, cell.field)));

/** What ticking a whole form or row takes: what is stated; where all of it was inferred, that. */
export const stated = (rows: readonly ImportRow[]): string[] => {
  const keys = keysOf(rows, (cell) => cell.inferred === null);
  return keys.length > 0 ? keys : keysOf(rows);
};

type Chosen = ReadonlyMap<string, ReadonlySet<string>>;
const chosenOf = (forms: readonly ImportForm[], wanted: (cell: ImportRow['cells'][number]) => boolean): Chosen => new Map(forms.map((form) => [form.key, new Set(keysOf(form.rows, wanted))]));

/** Which cells are to be taken. At first what is new; what would replace something, and what was inferred, waits for a person. */
export function useSelection(forms: readonly ImportForm[]): Selection {
  const [chosen, setChosen] = useState<Chosen>(() => chosenOf(forms, (cell) => cell.status === 'new' && cell.inferred === null));
  return useMemo(() => {
    const of = (form: ImportForm): ReadonlySet<string> => chosen.get(form.key) ?? new Set();
    return {
      has: (form, row, field) => of(form).has(cellKey(row, field)),
      count: (form) => of(form).size,
      total: [...chosen.values()].reduce((sum, keys) => sum + keys.size, 0),
      forms: [...chosen.values()].filter((keys) => keys.size > 0).length,
      state: (form, rows) => {
        const keys = keysOf(rows);
        const on = keys.filter((key) => of(form).has(key)).length;
        return keys.length === 0 ? null : on === keys.length ? 'all' : on > 0 ? 'some' : 'none';
      },
      put: (form, keys, on) => setChosen((now) => {
        const next = new Set(now.get(form.key));
        for (const key of keys) { if (on) next.add(key); else next.delete(key); }
        return new Map(now).set(form.key, next);
      }),
      all: () => setChosen(chosenOf(forms, (cell) => cell.inferred === null)),
      none: () => setChosen(new Map()),
      accepted: () => Object.fromEntries(forms.flatMap((form) => (of(form).size > 0 ? [[form.key, { cells: [...of(form)], seq: form.filing?.seq ?? null }] as const] : []))),
    };
  }, [chosen, forms]);
}
