'use client';

import { createContext, useContext } from 'react';
import type { CheckedFile, CheckedFinding } from '@/domain/documents/checked-file';
import type { Verdict } from '@/domain/documents/kept-document';
import type { Mark } from '@/domain/documents/marks';
import type { Outline } from '@/domain/documents/outline';
import type { Paper } from '@/domain/documents/paper';

/** What somebody said of a finding; `by` and `at` where it is kept. */
export interface Said { readonly verdict: Verdict; readonly note: string | null; readonly by?: string; readonly at?: string }

export interface Checked {
  readonly file: CheckedFile;
  readonly paper: Paper;
  readonly marks: ReadonlyMap<number, readonly Mark[]>;
  readonly outline: Outline;
  /** by the key of a finding */
  readonly said: Readonly<Record<string, Said>>;
  /** answers what went wrong, or null; without it nothing can be said */
  readonly say: ((key: string, verdict: Verdict | null, note: string | null) => Promise<string | null>) | null;
  /** number of the finding that is open, from 1 */
  readonly open: number | null;
  /** opens a finding from the paper */
  readonly pick: (no: number) => void;
  /** goes to a place of a finding on the paper */
  readonly show: (finding: CheckedFinding, place: number) => void;
}

const Context = createContext<Checked | null>(null);
export const CheckedProvider = Context.Provider;

export function useChecked(): Checked {
  const checked = useContext(Context);
  if (!checked) throw new Error('outside a checked file');
  return checked;
}
