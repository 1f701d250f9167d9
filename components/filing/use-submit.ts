'use client';

import { useRouter } from 'next/navigation';
import { useRef, useState } from 'react';
import type { Receipt } from '@/domain/filings/commands';
import type { EventCode } from '@/domain/filings/workflow';
import { Press } from '@/lib/press';
import { useEditor, useLive } from './editor-context';
import { countsOf, isSettled, type Refusal } from './save/state';

export type Sending = 'idle' | 'waiting' | 'sending';
const LONGEST_WAIT = 15_000;

/** 送审 and the other acts of the one who holds the form. One press, one operation id: pressed twice, it is one filing and one receipt. */
export function useSubmit() {
  const { view, store, actions } = useEditor();
  const { ready } = useLive();
  const router = useRouter();
  const [sending, setSending] = useState<Sending>('idle');
  const [problem, setProblem] = useState<Refusal | 'unsaved' | null>(null);
  const [refused, setRefused] = useState(0);
  const [receipt, setReceipt] = useState<Receipt | null>(null);
  const pressed = useRef(false);
  const [press] = useState(() => new Press());

  const move = async (event: Exclude<EventCode, 'approve'>, words?: string): Promise<boolean> => {
    if (pressed.current) return false;
    pressed.current = true;
    setProblem(null);
    const act = [view.versionNo, view.state, event, words]; // taken back and handed in again is another act
    try {
      if (event === 'submit') {
        if (ready.block.length + ready.unexplained.length > 0) { setRefused((count) => count + 1); return false; }
        setSending('waiting');
        if (!(await settled(store))) { setProblem('unsaved'); return false; }
      }
      setSending('sending');
      const answer = await actions.move({ filingId: view.id, operation: press.id(...act), event, ...(words === undefined ? {} : { words }) });
      press.answered(...act);
      if (answer.status === 'ok') {
        setReceipt(answer.data.receipt);
        router.refresh();
        return true;
      }
      const failure: Refusal = answer.status === 'failed' ? { code: answer.code, params: answer.params } : { code: 'invalid_input', params: {} };
      if (failure.code === 'blocked_by_findings' || failure.code === 'explanation_missing') setRefused((count) => count + 1);
      setProblem(failure);
      return false;
    } catch {
      // The answer was lost on its way. The page says so; pressing again asks for the first answer.
      setProblem({ code: 'unexpected', params: {} });
      router.refresh();
      return false;
    } finally {
      pressed.current = false;
      setSending('idle');
    }
  };
  return { move, sending, problem, refused, receipt };
}

/** Waits until everything typed is with the server. False: something needs a decision, or the network is away. */
function settled(store: ReturnType<typeof useEditor>['store']): Promise<boolean> {
  return new Promise((resolve) => {
    const look = (): boolean => {
      const state = store.snapshot();
      const counts = countsOf(state);
      if (isSettled(state)) return finish(true);
      return counts.conflict + counts.refused > 0 && counts.saving + counts.retry === 0 ? finish(false) : false;
    };
    const finish = (result: boolean): true => {
      clearTimeout(timer);
      stop();
      resolve(result);
      return true;
    };
    const timer = setTimeout(() => finish(false), LONGEST_WAIT);
    const stop = store.subscribe(look);
    store.retryNow();
    look();
  });
}
