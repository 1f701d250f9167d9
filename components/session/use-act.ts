'use client';

import { useCallback, useState } from 'react';
import type { ActionResult } from '@/domain/filings/commands';
import { useProblem } from '@/components/ui/use-error-text';
import { useSignInAgain } from './sign-in-layer';

/**
 * Asks a server action and gives its answer; a signed-out session is opened again on the page and the act goes on.
 */
export function useAsk<I, T>(action: (input: I) => Promise<ActionResult<T>>): (input: I) => Promise<ActionResult<T>> {
  const signInAgain = useSignInAgain();
  return useCallback(async (input) => {
    let result = await reached(action, input);
    while (result.status === 'failed' && result.code === 'signed_out') {
      const again = await new Promise<boolean>((answer) => signInAgain(() => answer(true), () => answer(false)));
      if (!again) break;
      result = await reached(action, input);
    }
    return result;
  }, [action, signInAgain]);
}

/** The same for a control with one problem to show: one at a time, a refusal becomes a sentence. `run` answers null when it was refused. */
export function useAct<I, T>(action: (input: I) => Promise<ActionResult<T>>): { run: (input: I) => Promise<{ readonly data: T } | null>; busy: boolean; problem: string | null; clear: () => void } {
  const textOf = useProblem();
  const ask = useAsk(action);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const run = useCallback(async (input: I): Promise<{ readonly data: T } | null> => {
    setBusy(true);
    setProblem(null);
    try {
      const result = await ask(input);
      setProblem(textOf(result));
      return result.status === 'ok' ? { data: result.data } : null;
    } finally {
      setBusy(false);
    }
  }, [ask, textOf]);
  return { run, busy, problem, clear: useCallback(() => setProblem(null), []) };
}

// A network that is away makes the framework throw; for the person it is an answer like others.
async function reached<I, T>(action: (input: I) => Promise<ActionResult<T>>, input: I): Promise<ActionResult<T>> {
  try {
    return await action(input);
  } catch (error) {
    if (error instanceof TypeError || (error instanceof Error && /fetch|network/i.test(error.message))) return { status: 'failed', code: 'offline', params: {}, requestId: null };
    throw error;
  }
}
