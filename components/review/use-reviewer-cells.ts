'use client';

import { useRouter } from 'next/navigation';
import { useCallback, useRef, useState } from 'react';
import { useErrorText } from '@/components/filing/error-text';
import type { Cell } from '@/domain/filings/body';
import type { FilingView, SaveAnswer, SaveRequest } from '@/domain/filings/view';
import type { ErrorCode, ErrorParams } from '@/domain/shared/errors';
import { newId } from '@/lib/new-id';

export interface ReviewerCells {
  readonly status: 'idle' | 'saving' | 'saved' | { readonly problem: string };
  readonly cell: (table: string, row: string, field: string) => Cell;
  readonly save: (table: string, row: string, field: string, typed: string) => Promise<void>;
}

/** Cells that a reviewer writes (处理, 整改, 目标值设定偏低): the same way to the server as every other cell, one after the other. */
export function useReviewerCells(view: FilingView): ReviewerCells {
  const router = useRouter();
  const errorText = useErrorText();
  const [status, setStatus] = useState<ReviewerCells['status']>('idle');
  const [saved, setSaved] = useState<Readonly<Record<string, Cell>>>({});
  const turn = useRef<Promise<void>>(Promise.resolve());

  const keyOf = (table: string, row: string, field: string) => `${table}/${row}/${field}`;
  const cell = useCallback((table: string, row: string, field: string): Cell => {
    const key = keyOf(table, row, field);
    return key in saved ? (saved[key] ?? null) : (view.body[table]?.find((one) => one.id === row)?.cells[field] ?? null);
  }, [saved, view.body]);

  const save = useCallback((table: string, row: string, field: string, typed: string) => {
    turn.current = turn.current.then(async () => {
      setStatus('saving');
      const request: SaveRequest = { operation: newId(), edits: [{ table, row, field, base: cell(table, row, field), typed }] };
      const refused = (code: ErrorCode, params: ErrorParams = {}) => setStatus({ problem: errorText({ code, params }) });
      try {
        const response = await fetch(`/api/filings/${view.id}/cells`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(request) });
        const answer = (await response.json()) as SaveAnswer | { code: ErrorCode; params?: ErrorParams };
        const said = 'edits' in answer ? answer.edits[0] : undefined;
        if ('code' in answer) return refused(answer.code, answer.params);
        if (!said) return refused('unexpected');
        if (said.status === 'refused') return refused(said.code, said.params);
        setSaved((all) => ({ ...all, [keyOf(table, row, field)]: said.cell }));
        if (said.status === 'conflict') return refused('conflict');
        setStatus('saved');
        router.refresh();
      } catch {
        refused('unexpected');
      }
    });
    return turn.current;
  }, [cell, errorText, router, view.id]);
  return { status, cell, save };
}
