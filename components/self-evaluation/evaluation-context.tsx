'use client';

import { createContext, use, useCallback, useMemo, useState, type ReactNode } from 'react';
import { useEditor, useLive } from '@/components/filing/editor-context';
import type { CellAt } from '@/components/filing/save/state';
import type { Body, Row } from '@/domain/filings/body';
import { withCell } from '@/domain/filings/cell';
import { evaluateBody } from '@/domain/kinds/self-evaluation/evaluation';
import type { Evaluation } from '@/domain/scoring/evaluate';

/** What stands in the dock: a row by its lineage, the execution rate, or the total. */
export type Traced = { readonly of: 'row'; readonly lineage: string } | { readonly of: 'execution' } | { readonly of: 'total' };

interface EvaluationPage {
  /** the form as it is shown: as saved and typed, or as tried */
  readonly body: Body;
  readonly evaluation: Evaluation;
  /** without what is being tried */
  readonly real: Evaluation;
  readonly traced: Traced | null;
  readonly trace: (traced: Traced | null) => void;
  readonly trial: Trial;
}
export interface Trial {
  readonly on: boolean;
  readonly changed: number;
  readonly start: () => void;
  readonly stop: () => void;
  readonly restore: () => void;
  readonly type: (at: CellAt, text: string) => void;
}

const Context = createContext<EvaluationPage | null>(null);

export function useEvaluation(): EvaluationPage {
  const page = use(Context);
  if (!page) throw new Error('a score outside of a self-evaluation');
  return page;
}

/** Scores of the whole form, live; and 试算, which changes nothing but this page. */
export function EvaluationProvider({ children }: { children: ReactNode }) {
  const editor = useEditor();
  const live = useLive();
  const [traced, trace] = useState<Traced | null>(null);
  const [tried, setTried] = useState<Readonly<Record<string, { readonly at: CellAt; readonly text: string }>> | null>(null);

  const real = useMemo(() => evaluateBody(live.body, editor.context), [live.body, editor.context]);
  const body = useMemo(() => {
    if (!tried) return live.body;
    const changed = Object.values(tried).reduce<Body>((all, { at, text }) => withCell(all, at.table, at.row, at.field, editor.understand(at, text).cell), live.body);
    return editor.kind.derive(changed, editor.context);
  }, [tried, live.body, editor]);
  const evaluation = useMemo(() => (tried ? evaluateBody(body, editor.context) : real), [tried, body, editor.context, real]);

  const type = useCallback((at: CellAt, text: string) => setTried((all) => {
    const key = `${at.table}/${at.row}/${at.field}`;
    const others = Object.fromEntries(Object.entries(all ?? {}).filter(([other]) => other !== key));
    return text === editor.textAt(at) ? others : { ...others, [key]: { at, text } };
  }), [editor]);

  const value = useMemo<EvaluationPage>(() => ({
    body, evaluation, real, traced, trace,
    trial: {
      on: tried !== null, changed: Object.keys(tried ?? {}).length, type,
      start: () => setTried({}), stop: () => setTried(null), restore: () => setTried({}),
    },
  }), [body, evaluation, real, traced, tried, type]);
  return <Context value={value}>{children}</Context>;
}

export const rowOf = (body: Body, lineage: string): Row | null => body.rows?.find((row) => row.lineage === lineage) ?? null;
