'use client';

import { useCallback, useEffect, useRef, useState } from 'react';
import { isOver, sendFile, type FileStep, type Way } from './send-file';

export interface ChosenFile { readonly id: number; readonly file: File; readonly step: FileStep }

export interface Files {
  readonly files: readonly ChosenFile[];
  readonly add: (chosen: readonly File[]) => void;
  readonly cancel: (id: number) => void;
  readonly retry: (id: number) => void;
  readonly remove: (id: number) => void;
}

const QUEUED: FileStep = { state: 'queued' };
const pause = (seconds: number, signal: AbortSignal): Promise<void> => new Promise((resolve) => {
  const timer = setTimeout(resolve, seconds * 1000);
  signal.addEventListener('abort', () => { clearTimeout(timer); resolve(); }, { once: true });
});

/** Files are sent one after the other; where the server asks to wait, the page waits and says so. `onOver` once for each. */
export function useFiles({ path, mostBytes }: Way, onOver: (file: ChosenFile) => void): Files {
  const [files, setFiles] = useState<readonly ChosenFile[]>([]);
  const next = useRef(0);
  const running = useRef<{ readonly id: number; readonly stop: AbortController } | null>(null);
  const over = useRef(onOver);
  useEffect(() => { over.current = onOver; }, [onOver]);
  useEffect(() => () => running.current?.stop.abort(), []);

  const set = useCallback((id: number, step: FileStep) => setFiles((all) => all.map((one) => (one.id === id ? { ...one, step } : one))), []);

  const work = useCallback(async ({ id, file }: ChosenFile) => {
    const stop = new AbortController();
    running.current = { id, stop };
    let step = await sendFile(file, { path, mostBytes }, (now) => set(id, now), stop.signal);
    while (step.state === 'paused') {
      for (let left = step.seconds; left > 0 && !stop.signal.aborted; left--) {
        set(id, { state: 'paused', seconds: left });
        await pause(1, stop.signal);
      }
      step = await sendFile(file, { path, mostBytes }, (now) => set(id, now), stop.signal);
    }
    running.current = null;
    // A new array, so that the next one in the row is begun.
    set(id, step);
    over.current({ id, file, step });
  }, [path, mostBytes, set]);

  useEffect(() => {
    const first = files.find((one) => one.step.state === 'queued');
    if (first && running.current === null) void work(first);
  }, [files, work]);

  return {
    files,
    add: useCallback((chosen) => setFiles((all) => [...all, ...chosen.map((file) => ({ id: (next.current += 1), file, step: QUEUED }))]), []),
    cancel: useCallback((id) => { if (running.current?.id === id) running.current.stop.abort(); else set(id, { state: 'cancelled' }); }, [set]),
    retry: useCallback((id) => set(id, QUEUED), [set]),
    remove: useCallback((id) => setFiles((all) => all.filter((one) => one.id !== id || !isOver(one.step))), []),
  };
}
